package dev.autogen.catalog;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.EnumType.enumType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each expression of {@code expressions.txt} stands in a table of its own schema. */
class CanonicalExpressionsIT {
  private static final List<Column> COLUMNS =
      List.of(
          column("id", type("bigint")),
          column("a", type("integer")),
          column("sm", type("smallint")),
          column("b", type("varchar(20)")),
          column("c", type("text")),
          column("ch", type("char(3)")),
          column("e", type("en")),
          column("n", type("numeric(10,2)")),
          column("f", type("double precision")),
          column("bl", type("boolean")),
          column("d", type("date")),
          column("ts", type("timestamp")),
          column("tz", type("timestamptz")),
          column("iv", type("interval")),
          column("jb", type("jsonb")),
          column("u", type("uuid")),
          column("arr", type("text[]")),
          column("by", type("bytea")));

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void equalsWhatARealTablePrintsAndWhatIsPrintedOfThat(int major) throws SQLException {
    List<String> expressions = expressions();
    List<Table> wanted =
        IntStream.range(0, expressions.size())
            .mapToObj(number -> table(number, expressions.get(number)))
            .toList();
    try (ReadDatabase fresh = prepared(major);
        ReadDatabase restored = prepared(major)) {
      List<Table> first = created(fresh, wanted);
      List<Table> second = created(restored, first);

      assertThat(canonical(fresh, wanted, first)).containsExactlyElementsOf(canonicalActual);
      assertThat(canonical(restored, wanted, second)).containsExactlyElementsOf(canonicalActual);
      assertThat(canonical(restored, first, second)).containsExactlyElementsOf(canonicalActual);
    }
  }

  private List<Table> canonicalActual = List.of();

  private List<Table> canonical(ReadDatabase database, List<Table> wanted, List<Table> present)
      throws SQLException {
    try (Connection connection = database.connect()) {
      Canonicalized canonical = Canonical.of(connection, schema(wanted), schema(present), "public");
      canonicalActual = canonical.actual().tables();
      return canonical.desired().tables();
    }
  }

  private static Schema schema(List<Table> tables) {
    List<SchemaObject> objects = new ArrayList<>(tables);
    objects.add(enumType("en", "x", "y"));
    return Schema.of(objects.toArray(SchemaObject[]::new));
  }

  private static ReadDatabase prepared(int major) {
    ReadDatabase database = new ReadDatabase(major);
    database.given(
        "create type en as enum ('x', 'y')",
        "create sequence s1",
        "create function isvalid(integer) returns boolean language sql as 'select true'");
    return database;
  }

  private static List<Table> created(ReadDatabase database, List<Table> tables)
      throws SQLException {
    List<String> schemas = new ArrayList<>(List.of("public"));
    StringBuilder sql = new StringBuilder();
    for (Table table : tables) {
      String schema = table.name().schema().orElseThrow();
      schemas.add(schema);
      sql.append("create schema %s; create table %s (".formatted(schema, table.name()));
      List<String> elements = new ArrayList<>();
      table.columns().forEach(column -> elements.add(sql(column)));
      table.constraints().forEach(constraint -> elements.add(sql(constraint)));
      sql.append(String.join(", ", elements)).append(");\n");
    }
    database.given(sql.toString());
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, new CatalogRequest(schemas, List.of())).schema().tables();
    }
  }

  private static String sql(Column column) {
    String expression =
        column.defaultExpression().map(text -> " default (" + text + ")").orElse("");
    return column.name() + " " + column.type() + expression;
  }

  private static String sql(Constraint constraint) {
    return "constraint c check (" + ((Check) constraint).expression() + ")";
  }

  /** The table for a line: {@code check|…} or {@code default column|…}. */
  private static Table table(int number, String line) {
    String place = line.substring(0, line.indexOf('|'));
    String expression = line.substring(line.indexOf('|') + 1);
    boolean condition = place.equals("check");
    List<Column> columns =
        COLUMNS.stream()
            .map(
                column ->
                    place.equals("default " + column.name())
                        ? column.defaultTo(expression)
                        : column)
            .toList();
    return new Table(
        QualifiedName.of("s%03d".formatted(number), "t"),
        columns,
        condition ? List.of(check("c", expression)) : List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> expressions() {
    try (InputStream file =
        Objects.requireNonNull(
            CanonicalExpressionsIT.class.getResourceAsStream("expressions.txt"))) {
      Stream<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
      return lines.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
