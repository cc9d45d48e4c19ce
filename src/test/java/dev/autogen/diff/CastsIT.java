package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UserType;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down about casts is what the server does. */
final class CastsIT {
  private static final List<String> TYPES =
      List.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "numeric(10,2)",
          "money",
          "boolean",
          "char(3)",
          "varchar(20)",
          "varchar",
          "text",
          "bytea",
          "uuid",
          "json",
          "jsonb",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamp(3)",
          "timestamptz",
          "interval",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "bit(3)",
          "varbit",
          "xml",
          "oid",
          "point",
          "box",
          "path",
          "polygon",
          "circle",
          "lseg",
          "int4range",
          "daterange",
          "int4multirange",
          "line",
          "tsvector",
          "tsquery",
          "name",
          "\"char\"",
          "bpchar",
          "jsonpath",
          "xid",
          "xid8",
          "pg_lsn",
          "regclass",
          "regtype",
          "interval year to month",
          "interval day to second(3)");

  private static final List<String> USUAL =
      List.of("integer", "numeric(10,2)", "text", "varchar(20)", "uuid", "jsonb", "boolean");

  /** Tried with each other and with what is usual: the rest follows from the elements. */
  private static final List<String> MADE =
      List.of(
          "integer[]",
          "numeric(10,2)[]",
          "varchar(20)[]",
          "timestamptz[]",
          "uuid[]",
          "jsonb[]",
          "bytea[]",
          "int4range[]",
          "mood",
          "mood[]",
          "part",
          "part[]",
          "note",
          "note[]",
          "span",
          "span[]");

  private static final String CREATED =
      """
      create type mood as enum ('a', 'b');
      create type part as (a integer, b text);
      create domain note as text check (value <> '');
      create type span as range (subtype = float8)
      """;

  private static final String ACCEPTS =
      """
      create function accepts(source text, target text, conversion text) returns boolean
      language plpgsql as $$
      begin
        execute format('create temp table probe (c %s)', source);
        execute format('alter table probe alter column c type %s %s', target, conversion);
        raise exception 'accepted';
      exception when others then
        return sqlerrm = 'accepted';
      end $$
      """;

  @Test
  @DisplayName("D065 D068 a using stands exactly where the server refuses to do without")
  void knowsWhereAUsingIsNeeded() {
    // Before, "char" was a string to which anything could be assigned.
    TestDatabase.assumeSince(15);
    Casts casts = new Casts(created());
    List<String> tried = new ArrayList<>();
    pairs(TYPES, TYPES).forEach(pair -> tried.add(tried(casts, pair.get(0), pair.get(1))));
    pairs(MADE, MADE).forEach(pair -> tried.add(tried(casts, pair.get(0), pair.get(1))));
    pairs(MADE, USUAL).forEach(pair -> tried.add(tried(casts, pair.get(0), pair.get(1))));
    pairs(USUAL, MADE).forEach(pair -> tried.add(tried(casts, pair.get(0), pair.get(1))));
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(CREATED, ACCEPTS);
      List<String> wrong =
          database.query(
              "select source, target, assignable, conversion from (values "
                  + String.join(", ", tried)
                  + ") tried (source, target, assignable, conversion)"
                  + " where accepts(source, target, '') <> assignable"
                  + " or not (assignable or accepts(source, target, 'using ' || conversion))");
      assertThat(wrong).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "boolean, true, smallint, 1",
    "boolean, false, bigint, 0",
    "boolean, true, 'numeric(10,2)', 1.00",
    "boolean, false, double precision, 0",
    "uuid, a81bc81b-dead-4e5d-abff-90865d1e13b1, bytea, \\xa81bc81bdead4e5dabff90865d1e13b1"
  })
  @DisplayName("D065 a value stays the same there and back, although there is no cast")
  void aValueStaysTheSame(String source, String value, String target, String becomes) {
    Casts casts = new Casts(Map.of());
    ColumnType from = ColumnType.type(source);
    ColumnType to = ColumnType.type(target);
    String alter = "alter table t alter column c type %s using %s";
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute("create table t (c " + from + ")", "insert into t values ('" + value + "')");
      database.execute(alter.formatted(to, casts.using("c", from, to)));
      assertThat(database.query("select c::text from t")).containsExactly(becomes);
      database.execute(alter.formatted(from, casts.using("c", to, from)));
      assertThat(database.query("select c::text from t")).containsExactly(value);
    }
  }

  private static Stream<List<String>> pairs(List<String> sources, List<String> targets) {
    return sources.stream()
        .flatMap(source -> targets.stream().map(target -> List.of(source, target)));
  }

  private static String tried(Casts casts, String source, String target) {
    ColumnType from = ColumnType.type(source);
    ColumnType to = ColumnType.type(target);
    String using = casts.using("c", from, to).replace("'", "''");
    return "('%s', '%s', %s, '%s')".formatted(source, target, casts.assignable(from, to), using);
  }

  private static Map<QualifiedName, UserType> created() {
    UserType mood = EnumType.enumType("mood", "a", "b");
    UserType part =
        CompositeType.compositeType(
            "part",
            Column.column("a", ColumnType.integer()),
            Column.column("b", ColumnType.text()));
    UserType note = Domain.domain("note", ColumnType.text());
    return Map.of(mood.name(), mood, part.name(), part, note.name(), note);
  }
}
