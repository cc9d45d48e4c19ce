package dev.autogen.jpa;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Source;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.SqlText;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the reading of one script knows besides the objects themselves: names. */
final class ServerObjects {
  private final String defaultSchema;
  private final Map<String, ColumnType> types = new HashMap<>();
  private final Set<ChildName> generatedNames = new HashSet<>();
  private final Set<ChildName> written = new HashSet<>();
  private final Map<ColumnName, Meaning> meanings = new HashMap<>();
  final ServerNames names = new ServerNames();

  ServerObjects(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  /** A name as written, without the default schema; a database's name before it is left out. */
  QualifiedName name(List<String> parts) {
    String name = parts.get(parts.size() - 1);
    return new QualifiedName(
        Optional.of(parts)
            .filter(all -> all.size() > 1)
            .map(all -> all.get(all.size() - 2))
            .filter(schema -> !schema.equals(defaultSchema)),
        name);
  }

  /** A type as written, without the default schema. */
  ColumnType type(String written) {
    return types.computeIfAbsent(written, this::parsed);
  }

  private ColumnType parsed(String written) {
    ColumnType type = ColumnType.type(written);
    String prefix = SqlText.identifier(defaultSchema) + ".";
    return type.name().startsWith(prefix)
        ? new ColumnType(type.name().substring(prefix.length()), type.modifiers(), type.array())
        : type;
  }

  boolean isDefaultSchema(String schema) {
    return schema.equals(defaultSchema);
  }

  /** Remembers that nobody chose this name. */
  String generated(QualifiedName table, String name) {
    generatedNames.add(new ChildName(table, name));
    return name;
  }

  /** Remembers that somebody wrote the constraint in SQL. */
  void written(QualifiedName table, String name) {
    written.add(new ChildName(table, name));
  }

  /** Remembers what is meant by the values of a column. */
  void means(CreationScript.Meant meant) {
    QualifiedName table = name(new SqlCursor(meant.table()).qualifiedName());
    meanings.put(new ColumnName(table, new SqlCursor(meant.column()).name()), meant.meaning());
  }

  /** What is known of the names, and of what statements say. */
  Source source() {
    return new Source(EnumSet.of(Aspect.VIEWS), generatedNames)
        .withWritten(written)
        .withMeanings(meanings);
  }
}
