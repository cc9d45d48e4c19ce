package dev.autogen.jpa;

import dev.autogen.jpa.IndexReader.TableIndex;
import dev.autogen.jpa.TableReader.TableAndSequences;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Cast;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Extension;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKey.Reference;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Source;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the statements that create a schema, in their order, into the schema that they create: what
 * PostgreSQL's catalog would say after them, but for the spelling of expressions.
 */
final class SchemaScript {
  private final ServerObjects objects;
  private final List<String> written;
  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, CompositeType> compositeTypes = new LinkedHashMap<>();
  private final List<SchemaObject> others = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private SchemaScript(String defaultSchema, List<String> written) {
    this.objects = new ServerObjects(defaultSchema);
    this.written = written;
  }

  /**
   * What a script creates.
   *
   * @param unread statements that create something that a schema can't say
   */
  record Reading(Schema schema, List<String> unread) {
    Reading {
      unread = List.copyOf(unread);
    }
  }

  /** Reads statements, with names of the default schema losing their qualifier. */
  static Reading read(CreationScript creation, String defaultSchema) {
    SchemaScript script = new SchemaScript(defaultSchema, creation.unsaid().written());
    creation.statements().forEach(script::statement);
    creation.unsaid().meanings().forEach(script.objects::means);
    return script.reading();
  }

  private Reading reading() {
    refuseClashes();
    List<SchemaObject> all = new ArrayList<>(others);
    all.addAll(compositeTypes.values());
    tables.values().forEach(table -> all.add(withReferences(table)));
    Extensions.neededBy(all).stream()
        .filter(extension -> !all.contains(extension))
        .forEach(all::add);
    Source source = objects.source();
    return new Reading(new Schema(all, source), unread);
  }

  private void refuseClashes() {
    if (!objects.names.clashes().isEmpty()) {
      throw Problem.of(
              ErrorCode.A041, "the entities give a name twice that PostgreSQL can give only once")
          .at(objects.names.clashes())
          .remedy(
              "Give one of them another name: PostgreSQL cuts names to 63 bytes, and tables,"
                  + " sequences, views, indexes and keys of a schema share one set of names")
          .asException();
    }
  }

  private void statement(String statement) {
    try {
      dispatch(new SqlCursor(statement), statement);
    } catch (IllegalArgumentException unreadable) {
      throw Problem.of(
              ErrorCode.A035,
              "a statement that Hibernate writes for the entities cannot be read: "
                  + unreadable.getMessage())
          .at(statement)
          .remedy(remedy(unreadable))
          .asException(unreadable);
    }
  }

  private static String remedy(IllegalArgumentException unreadable) {
    return unreadable instanceof UnreadClause clause
        ? clause.remedy()
        : "Look at the columnDefinition, options, check or comment that it contains: PostgreSQL"
            + " does not take it, or autogen does not read it";
  }

  private void dispatch(SqlCursor sql, String statement) {
    if (sql.take("create")) {
      create(sql, statement);
    } else if (sql.take("alter", "table")) {
      alterTable(sql, statement);
    } else if (sql.take("comment", "on")) {
      comment(sql, statement);
    } else if (sql.take("insert", "into")) {
      row(sql, statement);
    } else {
      unread.add(statement);
    }
  }

  /** A row that a table generator begins with; a segment that several share comes twice. */
  private void row(SqlCursor sql, String statement) {
    QualifiedName table = objects.name(sql.qualifiedName());
    List<String> columns = sql.at("(") ? sql.names() : List.of();
    if (!sql.take("values") || !sql.take("(") || !tables.containsKey(table)) {
      unread.add(statement);
      return;
    }
    List<String> values = new ArrayList<>();
    do {
      values.add(sql.until(Set.of()));
    } while (sql.take(","));
    SeedRow row = new SeedRow(table, columns, values);
    boolean known = others.stream().anyMatch(each -> isSameKey(each, row));
    if (!known) {
      others.add(row);
    }
  }

  private static boolean isSameKey(SchemaObject object, SeedRow row) {
    return object instanceof SeedRow other && other.name().equals(row.name());
  }

  private void create(SqlCursor sql, String statement) {
    if (sql.take("table")) {
      table(sql);
    } else if (sql.take("sequence")) {
      sequence(sql);
    } else if (sql.take("index")) {
      index(sql, false);
    } else if (sql.take("unique", "index")) {
      index(sql, true);
    } else if (sql.take("schema")) {
      namespace(sql);
    } else if (sql.take("type")) {
      type(sql, statement);
    } else if (sql.take("cast")) {
      cast(sql, statement);
    } else if (sql.take("extension")) {
      sql.take("if", "not", "exists");
      others.add(Extension.extension(sql.name()));
    } else if (sql.take("view") || sql.take("or", "replace", "view")) {
      view(sql, false);
    } else if (sql.take("materialized", "view")) {
      view(sql, true);
    } else {
      unread.add(statement);
    }
  }

  private void table(SqlCursor sql) {
    TableAndSequences read = new TableReader(sql, objects).read();
    tables.put(read.table().name(), read.table());
    others.addAll(read.sequences());
  }

  private void sequence(SqlCursor sql) {
    sql.take("if", "not", "exists");
    QualifiedName name = objects.name(sql.qualifiedName());
    objects.names.relation(name, "sequence");
    others.add(
        new Sequence(name, SequenceReader.options(sql.rest()).canonical(), Optional.empty()));
  }

  private void index(SqlCursor sql, boolean unique) {
    TableIndex read = new IndexReader(sql, objects).read(unique);
    Table table = known(read.table());
    List<dev.autogen.schema.Index> indexes = new ArrayList<>(table.indexes());
    indexes.add(read.index());
    objects.names.relation(table.name().sibling(read.index().name()), "index of " + table.name());
    new ConstraintNames(objects).remember(table.name(), read.index().name());
    tables.put(table.name(), table.withIndexes(indexes));
  }

  private void namespace(SqlCursor sql) {
    sql.take("if", "not", "exists");
    String name = sql.name();
    Namespace namespace = Namespace.namespace(name);
    if (!objects.isDefaultSchema(name) && !others.contains(namespace)) {
      others.add(namespace);
    }
  }

  private void type(SqlCursor sql, String statement) {
    QualifiedName name = objects.name(sql.qualifiedName());
    sql.expect("as");
    if (sql.take("enum")) {
      others.add(new EnumType(name, labels(sql)));
    } else if (sql.at("(")) {
      sql.take("(");
      List<Column> attributes = new ArrayList<>();
      do {
        attributes.add(new ColumnReader(sql, objects).read().column());
      } while (sql.take(","));
      compositeTypes.put(name, new CompositeType(name, attributes));
      objects.names.relation(name, "type");
    } else {
      unread.add(statement);
    }
  }

  private void cast(SqlCursor sql, String statement) {
    sql.expect("(");
    ColumnType source = objects.type(sql.until(Set.of("as")));
    sql.expect("as");
    ColumnType target = objects.type(sql.until(Set.of()));
    sql.expect(")");
    if (sql.take("with", "inout", "as", "implicit")) {
      others.add(new Cast(source, target, CastContext.IMPLICIT));
    } else {
      unread.add(statement);
    }
  }

  private static List<String> labels(SqlCursor sql) {
    sql.expect("(");
    List<String> labels = new ArrayList<>();
    do {
      String literal = sql.next().text();
      labels.add(literal.substring(1, literal.length() - 1).replace("''", "'"));
    } while (sql.take(","));
    sql.expect(")");
    return labels;
  }

  private void view(SqlCursor sql, boolean materialized) {
    QualifiedName name = objects.name(sql.qualifiedName());
    String columns = sql.at("(") ? "(" + sql.parenthesized() + ")" : "";
    sql.expect("as");
    objects.names.relation(name, "view");
    others.add(new View(name, columns + sql.rest(), materialized));
  }

  private void alterTable(SqlCursor sql, String statement) {
    sql.take("if", "exists");
    sql.take("only");
    QualifiedName name = objects.name(sql.qualifiedName());
    ConstraintReader reader = new ConstraintReader(sql, objects);
    if (!sql.take("add") || !reader.isNext()) {
      unread.add(statement);
      return;
    }
    Table table = known(name);
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    Constraint constraint = new ConstraintNames(objects).given(table, reader.table());
    if (written.stream().anyMatch(statement::endsWith)) {
      objects.written(name, constraint.name());
    }
    constraints.add(constraint);
    tables.put(name, table.withConstraints(constraints));
  }

  private void comment(SqlCursor sql, String statement) {
    if (sql.take("table")) {
      Table table = known(objects.name(sql.qualifiedName()));
      tables.put(table.name(), table.comment(sql.literal()));
    } else if (sql.take("column")) {
      List<String> parts = sql.qualifiedName();
      String column = parts.get(parts.size() - 1);
      commentColumn(objects.name(parts.subList(0, parts.size() - 1)), column, sql.literal());
    } else {
      unread.add(statement);
    }
  }

  private void commentColumn(QualifiedName owner, String column, String comment) {
    CompositeType type = compositeTypes.get(owner);
    if (type != null) {
      List<Column> attributes = commented(type.attributes(), column, comment);
      compositeTypes.put(owner, new CompositeType(owner, attributes));
    } else {
      Table table = known(owner);
      tables.put(owner, table.withColumns(commented(table.columns(), column, comment)));
    }
  }

  private static List<Column> commented(List<Column> columns, String name, String comment) {
    return columns.stream()
        .map(column -> column.name().equals(name) ? column.comment(comment) : column)
        .toList();
  }

  private Table known(QualifiedName name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table " + name + " was created before");
    }
    return table;
  }

  // Without columns a foreign key points at the primary key.
  private Table withReferences(Table table) {
    return table.withConstraints(
        table.constraints().stream()
            .map(
                constraint ->
                    constraint instanceof ForeignKey key && key.referenced().columns().isEmpty()
                        ? pointing(key)
                        : constraint)
            .toList());
  }

  private ForeignKey pointing(ForeignKey key) {
    QualifiedName target = key.referenced().table();
    List<String> columns =
        Optional.ofNullable(tables.get(target))
            .flatMap(Table::primaryKey)
            .map(primary -> primary.columns())
            .orElse(List.of());
    return new ForeignKey(key.name(), key.columns(), new Reference(target, columns), key.rules());
  }
}
