package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenOn;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Defaults in other words: some store the same, some don't. */
class DefaultWordsIT {
  /** The type, the database's words, the entity's. */
  record Words(String type, String there, String wanted) {}

  private static final String UUID = "'00000000-0000-0000-0000-00000000000a'";

  private static final List<Words> SAME =
      List.of(
          new Words("integer", "5", "'5'"),
          new Words("integer", "-1", "'-1'"),
          new Words("integer", "(7)", "7"),
          new Words("bigint", "5", "5::bigint"),
          new Words("smallint", "5", "CAST(5 AS smallint)"),
          new Words("real", "5", "5.0"),
          new Words("double precision", "5", "'5'"),
          new Words("numeric(10,2)", "5", "5.0"),
          new Words("numeric(10,2)", "0", "'0'"),
          new Words("numeric", "1000", "1e3"),
          new Words("boolean", "false", "'f'"),
          new Words("boolean", "false", "FALSE"),
          new Words("boolean", "true", "'yes'"),
          new Words("varchar(9)", "'x'", "'x'::text"),
          new Words("text", "''", "''::character varying"),
          new Words("char(3)", "'ab'", "'ab '"),
          new Words("text", "'a\\b'", "E'a\\\\b'"),
          new Words("text", "'it''s'", "$$it's$$"),
          new Words("date", "'2020-01-02'", "date '2020-01-02'"),
          new Words("timestamp", "'2020-01-02'", "'2020-01-02 00:00:00'"),
          new Words("timestamptz", "now()", "CURRENT_TIMESTAMP"),
          new Words("timestamptz", "now()", "transaction_timestamp()"),
          new Words("timestamp", "timezone('utc', now())", "TimeZone( 'utc',\tNOW( ) )"),
          new Words("timestamp", "(now() at time zone 'utc')", "(now() AT TIME ZONE 'utc'::text)"),
          new Words("interval", "'14 days'", "interval '14 days'"),
          new Words("interval", "'14 days'", "'2 weeks'"),
          new Words("uuid", "gen_random_uuid()", "GEN_RANDOM_UUID()"),
          new Words("uuid", "'0000000000000000000000000000000A'", UUID),
          new Words("integer[]", "'{}'", "array[]::int[]"),
          new Words("integer[]", "'{1,2}'", "array[1, 2]"),
          new Words("text[]", "'{a,b}'", "array['a','b']"),
          new Words("jsonb", "'{\"a\":1}'", "'{\"a\": 1}'"),
          new Words("jsonb", "'{}'", "'{ }'::jsonb"),
          new Words("json", "'{\"a\":1}'", "'{\"a\":1}'::json"),
          new Words("bytea", "'\\x01'", "E'\\\\x01'"),
          new Words("inet", "'10.0.0.1'", "inet '10.0.0.1'"),
          new Words("bit(3)", "B'101'", "'101'"),
          new Words("money", "1.50::money", "1.50::money"),
          new Words("int4range", "'[1,5)'", "'[1,5)'::int4range"),
          new Words("xml", "'<a/>'", "'<a/>'::xml"),
          new Words("mood", "'happy'", "'happy'::mood"),
          new Words("mood[]", "'{sad,happy}'", "'{sad,happy}'::mood[]"),
          new Words("note", "'n'", "('n')"),
          new Words("part", "row(1, 'x')", "ROW(1,'x'::text)"),
          new Words("text", "null", "null"),
          new Words("text", "substring('name', 1, 3)", "SUBSTRING('name',1,3)"),
          new Words("text", "substring('name' from 1 for 3)", "substring('name' from 1 for 3)"),
          new Words("text", "current_user", "CURRENT_USER"),
          new Words("bigint", "nextval('counter')", "nextval('public.counter'::regclass)"),
          new Words("bigint", "nextval('\"Odd one\"')", "nextval('\"Odd one\"'::regclass)"),
          new Words(
              "integer", "case when true then 1 else 2 end", "case when true then 1 else 2 end"),
          new Words("integer", "1 + 2 * 3", "1+2*3"),
          new Words("text", "lower('A') || 'b'", "lower('A'::text) || 'b'"),
          new Words("text", "coalesce(null, 'a', 'b')", "COALESCE(NULL,'a','b')"),
          new Words("text", "tell('x')", "public.tell('x')"));

  private static final List<Words> OTHERS =
      List.of(
          new Words("integer", "15", "20"),
          new Words("integer", "5", "-5"),
          new Words("numeric(10,2)", "5", "5.1"),
          new Words("boolean", "true", "false"),
          new Words("text", "'//slash'", "'s//l//ash'"),
          new Words("text", "'a'", "'A'"),
          new Words("text", "'a'", "'a '"),
          new Words("text", "''", "' '"),
          new Words("text", "'it''s'", "'its'"),
          new Words("text", "'now()'", "now()::text"),
          new Words("timestamptz", "now()", "clock_timestamp()"),
          new Words("timestamptz", "now()", "statement_timestamp()"),
          new Words("double precision", "random()", "extract(epoch from clock_timestamp())"),
          new Words("uuid", "gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'"),
          new Words("interval", "'1 day'", "'24 hours'"),
          new Words("integer[]", "'{}'", "'{1}'"),
          new Words("json", "'{}'", "'[]'"),
          new Words("jsonb", "'{\"a\":1}'", "'{\"a\":\"1\"}'"),
          new Words("mood", "'happy'", "'sad'"),
          new Words("mood[]", "'{happy}'", "'{sad}'"),
          new Words("note", "'n'", "'m'"),
          new Words("part", "row(1, 'x')", "row(1, 'y')"),
          new Words("bigint", "nextval('counter')", "nextval('\"Odd one\"')"),
          new Words("text", "substring('name', 1, 3)", "substring('name', 1, 2)"),
          new Words("text", "tell('x')", "tell('y')"),
          new Words("char(3)", "'ab'", "'abc'"),
          new Words("varchar(9)", "'x'", "upper('x')"),
          new Words("bytea", "'\\x01'", "'\\x02'"));

  private static final String[] CREATED = {
    "create type mood as enum ('sad', 'happy')",
    "create domain note as varchar(20)",
    "create type part as (a integer, b text)",
    "create sequence counter",
    "create sequence \"Odd one\"",
    "select nextval('counter'), nextval('counter')",
    "create table told (what text)",
    "create function tell(what text) returns text language plpgsql as"
        + " 'begin insert into told values (what); return what; end'"
  };

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D124 to D139: the same default in other words; nothing is executed to find out")
  void theSameInOtherWords(int major) {
    var outcome =
        givenOn(major, CREATED)
            .with(table(SAME))
            .under(DiffPolicy.keeping(major))
            .andColumns(columns(SAME));
    assertThat(outcome.notes()).isEmpty();
    assertThat(outcome.rows("select last_value, (select count(*) from told) from counter"))
        .containsExactly("2|0");
    outcome.draftsNothing();
  }

  @Test
  @DisplayName("D121, D122, D130, D131, D133: another default is set, and another again on the way")
  void anotherDefaultIsSet() {
    given(CREATED)
        .with(table(OTHERS), "insert into t (id, c0) values (1, 1)")
        .keepingRows("select * from t")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .andColumns(columns(OTHERS))
        .arrivesAndReturns()
        .andLeaves(
            "select count(*) from pg_attrdef where adrelid = 't'::regclass", "" + OTHERS.size());
  }

  private static Map<String, String> columns(List<Words> all) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      columns.put("c" + i, all.get(i).type() + " default " + all.get(i).wanted());
    }
    return columns;
  }

  private static String table(List<Words> all) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      columns.put("c" + i, all.get(i).type() + " default " + all.get(i).there());
    }
    return columns.entrySet().stream()
        .map(column -> column.getKey() + " " + column.getValue())
        .collect(joining(", ", "create table t (id bigint primary key, ", ")"));
  }
}
