package dev.autogen.command;

import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.schema.Aspect;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Source;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import dev.autogen.schema.Unique;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A situation of {@code rename-corpus.txt}: two schemas and what has really been renamed. */
record RenameSituation(String title, Schema actual, Schema desired, Set<Rename> truth) {
  private static final Pattern COLUMN =
      Pattern.compile("(\\S+) ((?:[^\\s(]|\\([\\d, ]+\\))+)((?: (?:[^\\s(]|\\([^)]*\\))+)*)");
  private static final Pattern TRUTH =
      Pattern.compile("(?:(table|schema|seq) )?([^:']+?)(?:\\.(\\w+)| '(\\w+)')?:'?(\\w+)'?");

  static List<RenameSituation> all() {
    List<RenameSituation> all = new ArrayList<>();
    for (String text : text().split("\n= ")) {
      if (!text.startsWith("#")) {
        all.add(of(text.lines().toList()));
      }
    }
    return all;
  }

  private static RenameSituation of(List<String> lines) {
    Function<String, List<String>> rows =
        sign ->
            lines.stream()
                .filter(line -> line.startsWith(sign + " "))
                .map(line -> line.substring(2))
                .toList();
    Schema actual = schema(rows.apply("-"), Source.CATALOG);
    Source entities = new Source(EnumSet.noneOf(Aspect.class), Set.of());
    return new RenameSituation(
        lines.get(0),
        actual,
        schema(rows.apply("+"), entities),
        Set.copyOf(rows.apply(">").stream().map(RenameSituation::truth).toList()));
  }

  private static Rename truth(String text) {
    Matcher truth = TRUTH.matcher(text);
    if (!truth.matches()) {
      throw new IllegalStateException(text);
    }
    QualifiedName name = QualifiedName.parse(truth.group(2));
    String to = truth.group(5);
    if (truth.group(3) != null) {
      return Rename.of(ObjectName.Kind.COLUMN, name, truth.group(3), to);
    }
    if (truth.group(4) != null) {
      return Rename.of(ObjectName.Kind.VALUE, name, truth.group(4), to);
    }
    String kind = Objects.requireNonNull(truth.group(1), text);
    return switch (kind) {
      case "table" -> Rename.of(ObjectName.Kind.TABLE, name, to);
      case "schema" -> Rename.of(ObjectName.Kind.SCHEMA, name, to);
      default -> Rename.of(ObjectName.Kind.SEQUENCE, name, to);
    };
  }

  private static Schema schema(List<String> rows, Source source) {
    List<SchemaObject> objects = new ArrayList<>();
    Set<String> namespaces = new java.util.TreeSet<>();
    for (String row : rows) {
      SchemaObject object = object(row);
      objects.add(object);
      object.name().schema().ifPresent(namespaces::add);
    }
    namespaces.forEach(each -> objects.add(Namespace.namespace(each)));
    return new Schema(objects, source);
  }

  private static SchemaObject object(String row) {
    if (row.startsWith("seq ")) {
      return Sequence.sequence(row.substring(4));
    }
    int open = row.indexOf('(');
    String inside = row.substring(open + 1, row.lastIndexOf(')'));
    if (row.startsWith("enum ")) {
      return EnumType.enumType(row.substring(5, open), inside.split(", "));
    }
    return table(row.substring(0, open), inside.split(", (?![^(]*\\))"));
  }

  private static Table table(String name, String... columns) {
    List<TableElement> elements = new ArrayList<>();
    List<String> key = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    for (String text : columns) {
      Matcher column = COLUMN.matcher(text);
      if (!column.matches()) {
        throw new IllegalStateException(text);
      }
      String own = column.group(1);
      List<String> words = List.of(column.group(3).strip().split(" "));
      elements.add(column(own, ColumnType.type(column.group(2)), words));
      if (words.contains("pk")) {
        key.add(own);
      }
      if (words.contains("uq")) {
        elements.add(Unique.unique("uq_" + name + "_" + own, own));
      }
      if (words.contains("ix")) {
        indexes.add(Index.index("ix_" + name + "_" + own, own));
      }
      after("->", words)
          .ifPresent(
              target ->
                  elements.add(
                      ForeignKey.foreignKey("fk_" + name + "_" + own, own)
                          .references(target, "id")));
    }
    elements.add(PrimaryKey.primaryKey(name + "_pkey", key.toArray(String[]::new)));
    if (key.isEmpty()) {
      elements.remove(elements.size() - 1);
    }
    return Table.table(name, elements.toArray(TableElement[]::new)).withIndexes(indexes);
  }

  private static Column column(String name, ColumnType type, List<String> words) {
    Column column =
        Column.column(name, type)
            .nullable(!words.contains("nn") && !words.contains("pk"))
            .withDefault(after("=", words));
    return after("as", words).map(column::generatedAs).orElse(column);
  }

  private static Optional<String> after(String sign, List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith(sign))
        .map(word -> word.substring(sign.length()))
        .findFirst();
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(RenameSituation.class.getResourceAsStream("rename-corpus.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
