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

/** All that PostgreSQL has for columns, and arrays of it. */
class EveryTypeIT {
  private static final List<String> BUILT_IN =
      List.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "numeric(10,0)",
          "numeric(10,2)",
          "money",
          "boolean",
          "char(1)",
          "char(3)",
          "varchar",
          "varchar(5)",
          "text",
          "\"char\"",
          "name",
          "bpchar",
          "bytea",
          "date",
          "time",
          "time(3)",
          "timetz",
          "timetz(0)",
          "timestamp",
          "timestamp(0)",
          "timestamptz",
          "timestamptz(3)",
          "interval",
          "interval(3)",
          "interval year",
          "interval year to month",
          "interval day to second(3)",
          "interval minute to second",
          "interval second(2)",
          "uuid",
          "json",
          "jsonb",
          "jsonpath",
          "xml",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "bit(1)",
          "bit(3)",
          "varbit",
          "varbit(5)",
          "oid",
          "xid",
          "xid8",
          "cid",
          "tid",
          "regclass",
          "regtype",
          "regproc",
          "regrole",
          "pg_lsn",
          "pg_snapshot",
          "txid_snapshot",
          "refcursor",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "tsvector",
          "tsquery",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "tsmultirange",
          "tstzmultirange",
          "datemultirange");

  private static final String[] CREATED = {
    "create schema audit",
    "create schema \"Odd Schema\"",
    "create type mood as enum ('sad', 'happy')",
    "create type \"Mood\" as enum ('sad', 'happy')",
    "create type \"my (odd) type\" as enum ('a')",
    "create type \"order\" as enum ('a')",
    "create type \"a.b\" as enum ('a')",
    "create type \"it's \"\"quoted\"\"\" as enum ('a')",
    "create type audit.mood as enum ('other')",
    "create type audit.\"Mood\" as enum ('other')",
    "create type \"Odd Schema\".\"Mood\" as enum ('other')",
    "create type part as (a integer, \"B c\" mood)",
    "create domain note as varchar(20) check (value <> '')",
    "create domain audit.tags as text[]",
    "create domain \"Rate (%)\" as numeric(5,2) default 0 not null",
    "create type span as range (subtype = float8)"
  };

  private static final List<String> OF_A_USER =
      List.of(
          "mood",
          "\"Mood\"",
          "\"my (odd) type\"",
          "\"order\"",
          "\"a.b\"",
          "\"it's \"\"quoted\"\"\"",
          "audit.mood",
          "audit.\"Mood\"",
          "\"Odd Schema\".\"Mood\"",
          "part",
          "note",
          "audit.tags",
          "\"Rate (%)\"",
          "span");

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D050: a column of every type, and of an array of it, comes and goes")
  void aColumnOfEveryTypeComesAndGoes(int major) {
    givenOn(major, "create table t (id bigint primary key)", "insert into t values (1)")
        .andColumns(withArrays(BUILT_IN))
        .andKeepsTheLaws();
  }

  /** Every base, range and multirange type of the server, and its array. */
  private static final String OF_THE_SERVER =
      """
      select quote_ident(t.typname)
      from pg_type t
      where t.typnamespace = 'pg_catalog'::regnamespace and t.typtype in ('b', 'r', 'm')
        and t.typname !~ '^_'
      union all
      select quote_ident(t.typname) || '[]'
      from pg_type t
      where t.typnamespace = 'pg_catalog'::regnamespace and t.typtype in ('b', 'r', 'm')
        and t.typname !~ '^_' and t.typarray <> 0
      """;

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D050: a column of every type that the server knows comes, goes and stays")
  void aColumnOfEveryTypeOfTheServerComesAndGoes(int major) {
    Map<String, String> columns = new LinkedHashMap<>();
    try (TestDatabase server = TestDatabase.fresh(major)) {
      server.query(OF_THE_SERVER).forEach(type -> columns.put("c" + columns.size(), type));
    }
    assertThat(columns).hasSizeGreaterThan(140);
    givenOn(major, "create table t (id bigint primary key)", "insert into t values (1)")
        .andColumns(columns)
        .andKeepsTheLaws();
    givenOn(major, table(columns)).andColumns(columns).draftsNothing();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D050: a table of every type, and of arrays of it, is no difference")
  void aTableOfEveryTypeIsNoDifference(int major) {
    Map<String, String> columns = withArrays(BUILT_IN);
    givenOn(major, table(columns)).andColumns(columns).draftsNothing();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D050, D074: types that a user created, however named, come, go and stay")
  void typesThatAUserCreatedComeAndGo(int major) {
    givenOn(major, CREATED)
        .with("create table t (id bigint primary key)", "insert into t values (1)")
        .under(DiffPolicy.keeping(major))
        .andColumns(withArrays(OF_A_USER))
        .arrivesAndReturns()
        .draftsNothing();
  }

  @Test
  @DisplayName("D050, D061, D067: the same type in other words is no difference")
  void otherWordsAreNoDifference() {
    Map<String, String> spelled = new LinkedHashMap<>();
    Map<String, String> stored = new LinkedHashMap<>();
    OTHER_WORDS.forEach(
        (words, type) -> {
          stored.put("c" + stored.size(), type);
          spelled.put("c" + spelled.size(), words);
        });
    given(CREATED)
        .with(table(stored))
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .andColumns(spelled)
        .draftsNothing();
  }

  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("INT", "integer"),
          Map.entry("_int4", "integer[]"),
          Map.entry("integer array[4]", "integer[]"),
          Map.entry("int[3][3]", "integer[]"),
          Map.entry("\"int4\"", "integer"),
          Map.entry("pg_catalog.int8", "bigint"),
          Map.entry("Numeric( 10 )", "numeric(10,0)"),
          Map.entry("dec(10, 2)", "numeric(10,2)"),
          Map.entry("FLOAT", "double precision"),
          Map.entry("float(24)", "real"),
          Map.entry("float(25)", "double precision"),
          Map.entry("national character varying (7)", "varchar(7)"),
          Map.entry("nchar varying(7)", "varchar(7)"),
          Map.entry("nchar(7)", "char(7)"),
          Map.entry("char", "char(1)"),
          Map.entry("bpchar(4)", "char(4)"),
          Map.entry("\"varchar\"(9)", "varchar(9)"),
          Map.entry("bit varying(8)", "varbit(8)"),
          Map.entry("bit", "bit(1)"),
          Map.entry("timestamp (3)  with time zone", "timestamptz(3)"),
          Map.entry("timestamp(6) without time zone", "timestamp"),
          Map.entry("time(6) with time zone", "timetz"),
          Map.entry("interval(6)", "interval"),
          Map.entry("INTERVAL DAY TO SECOND (3)", "interval day to second(3)"),
          Map.entry("public.mood", "mood"),
          Map.entry("\"public\".\"mood\"", "mood"),
          Map.entry("PUBLIC.\"Mood\"", "\"Mood\""),
          Map.entry("MOOD[]", "mood[]"),
          Map.entry("Audit.MOOD", "audit.mood"),
          Map.entry("\"audit\".\"mood\"[]", "audit.mood[]"));

  private static Map<String, String> withArrays(List<String> types) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < types.size(); i++) {
      columns.put("c" + i, types.get(i));
      columns.put("a" + i, types.get(i) + "[]");
    }
    return columns;
  }

  private static String table(Map<String, String> columns) {
    return columns.entrySet().stream()
        .map(column -> column.getKey() + " " + column.getValue())
        .collect(joining(", ", "create table t (id bigint primary key, ", ")"));
  }
}
