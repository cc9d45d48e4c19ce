package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table that written expressions stand in. It has a column of every type, and a second one of
 * the same type so that an expression can be told from one over another column.
 */
final class ExpressionTable {
  private static final String TWIN = "2";
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    String columns =
        """
        id bigint, a integer, sm smallint, b varchar(20), c text, ch char(3), e en, n numeric(10,2),
        f double precision, r real, bl boolean, d date, ts timestamp, tz timestamptz, tm time,
        iv interval, jb jsonb, js json, u uuid, arr text[], ia integer[], by bytea, ip inet,
        mac macaddr, bi bit(8), vb varbit, x xml, pt point, r4 int4range, nr numrange, dr daterange,
        tr tstzrange, mr int4multirange, tv tsvector, tq tsquery, mo money, dom dom, dt dt, co addr,
        ct citext, hs hstore, lt ltree, Mixed Case integer, select varchar(5), order integer,
        a"b integer, ünï integer
        """;
    for (String column : columns.split(",\\s+")) {
      int end = column.startsWith("Mixed Case") ? "Mixed Case".length() : column.indexOf(' ');
      COLUMNS.put(column.substring(0, end), column.substring(end).strip());
      COLUMNS.put(column.substring(0, end) + TWIN, column.substring(end).strip());
    }
  }

  private ExpressionTable() {}

  /** What the columns and the expressions need. */
  static final List<String> SURROUNDINGS =
      List.of(
          "create extension citext",
          "create extension hstore",
          "create extension ltree",
          "create schema other",
          "create sequence ran",
          "create sequence s1",
          "create sequence other.s2",
          "create type en as enum ('x', 'y')",
          "create type addr as (street text, nr integer)",
          "create domain dom as integer check (value > 0) check (value in (1, 2, 3, 4))",
          "create domain dt as varchar(5) default 'a' check (value in ('a', 'b', 'c'))",
          function("add2(x integer, y integer default 1)", "integer", "x + y"),
          function("isvalid(x integer)", "boolean", "x > 0"),
          function("is_null(x anyelement)", "boolean", "x is null"),
          function("sum_all(variadic x integer[])", "integer", "x[1]"),
          function("other.twice(x integer)", "integer", "2 * x"),
          function("other.add3(x integer, y integer default 1)", "integer", "x + y"),
          function("other.\"Twice\"(x integer)", "integer", "2 * x"),
          function("same(x integer, y integer)", "boolean", "x = y"),
          "create operator === (leftarg = integer, rightarg = integer, function = same)",
          "create operator other.=== (leftarg = integer, rightarg = integer, function = same)");

  // It claims to be immutable, so that it may stand anywhere, and leaves a trace where it runs.
  private static String function(String signature, String result, String value) {
    return """
    create function %s returns %s immutable language plpgsql as
      $$ begin perform nextval('public.ran'); return %s; end $$
    """
        .formatted(signature, result, value);
  }

  static Map<String, String> columns() {
    return COLUMNS;
  }

  static String typeOf(String column) {
    return Optional.ofNullable(COLUMNS.get(column)).orElseThrow();
  }

  static String twinOf(String column) {
    return column + TWIN;
  }

  /** The statement that creates the table with all that does not stand in an index. */
  static String create(String name, List<WrittenExpression> expressions) {
    return createWith(
        name,
        expressions.stream().filter(each -> !each.inIndex()).map(WrittenExpression::sql).toList());
  }

  /** The statement that creates the table with further elements. */
  static String createWith(String name, List<String> further) {
    List<String> elements = new ArrayList<>();
    COLUMNS.forEach((column, type) -> elements.add(Literal.identifier(column) + " " + type));
    elements.addAll(further);
    return "create table " + name + " (" + String.join(", ", elements) + ")";
  }

  /** The table of an entity with these expressions. */
  static Schema with(List<WrittenExpression> expressions) {
    Map<String, Object> elements = new LinkedHashMap<>();
    expressions.forEach(each -> elements.put(each.name(), each.element()));
    return with(elements);
  }

  /** The table with columns, constraints and indexes. */
  static Schema with(Map<String, Object> elements) {
    List<Column> columns = new ArrayList<>();
    COLUMNS.forEach((name, type) -> columns.add(Column.column(name, ColumnType.type(type))));
    columns.addAll(only(Column.class, elements));
    return Schema.of(
        new Table(
            QualifiedName.of("t"),
            columns,
            only(Constraint.class, elements),
            only(Index.class, elements),
            Optional.empty(),
            Optional.empty()));
  }

  private static <T> List<T> only(Class<T> kind, Map<String, Object> elements) {
    return elements.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The columns, constraints and indexes of the table, by their names. */
  static Map<String, Object> elements(Schema schema) {
    Table table = schema.table(QualifiedName.of("t")).orElseThrow();
    Map<String, Object> elements = new LinkedHashMap<>();
    table.columns().forEach(column -> elements.put(column.name(), column));
    table.constraints().forEach(constraint -> elements.put(constraint.name(), constraint));
    table.indexes().forEach(index -> elements.put(index.name(), index));
    elements.keySet().removeAll(COLUMNS.keySet());
    return elements;
  }
}
