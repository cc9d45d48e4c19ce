package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int4 | integer",
        "INT | integer",
        "int8 | bigint",
        "int2 | smallint",
        "decimal(10,2) | numeric(10,2)",
        "numeric( 10 , 2 ) | numeric(10,2)",
        "numeric(10) | numeric(10,0)",
        "numeric | numeric",
        "float | double precision",
        "float(53) | double precision",
        "float(24) | real",
        "float4 | real",
        "character varying(320) | varchar(320)",
        "character varying | varchar",
        "character(3) | char(3)",
        "char | char(1)",
        "bpchar | bpchar",
        "bpchar(4) | char(4)",
        "\"char\" | \"char\"",
        "bit | bit(1)",
        "bit varying(8) | varbit(8)",
        "timestamp(6) | timestamp",
        "timestamp(3) without time zone | timestamp(3)",
        "timestamp(6) with time zone | timestamptz",
        "timestamp(3) with time zone | timestamptz(3)",
        "time(0) with time zone | timetz(0)",
        "time(6) | time",
        "interval(6) | interval",
        "interval day to second(3) | interval day to second(3)",
        "pg_catalog.int4 | integer",
        "pg_catalog.jsonb | jsonb",
        "bool | boolean",
        "integer[] | integer[]",
        "integer[][] | integer[]",
        "integer [3] | integer[]",
        "varchar(20) array | varchar(20)[]",
        "varchar(20) ARRAY[4] | varchar(20)[]",
        "timestamp(6) with time zone[] | timestamptz[]",
        "geometry(Point,4326) | geometry(Point,4326)",
        "audit.mood | audit.mood",
        "\"Mood\" | \"Mood\"",
        "audit.\"Mood\"[] | audit.\"Mood\"[]",
        "vector(3) | vector(3)",
        "citext | citext",
        "Mood | mood",
        "\"mood\" | mood",
        "\"int4\" | integer",
        "\"pg_catalog\" . \"int4\" | integer",
        "\"user\" | \"user\"",
        "audit.\"mood\" | audit.mood",
        "AUDIT.\"Mood\" | audit.\"Mood\"",
        "\"my (odd) type\" | \"my (odd) type\"",
        "\"my (odd) type\"(3)[] | \"my (odd) type\"(3)[]",
        "\"a.b\".\"c\"\"d\" | \"a.b\".\"c\"\"d\"",
        "größe | \"größe\"",
        "nchar varying(5) | varchar(5)",
        "national char varying(5) | varchar(5)",
        "numeric(3,-2) | numeric(3,-2)",
        "interval year to month | interval year to month",
        "INTERVAL  DAY TO SECOND (3) | interval day to second(3)",
        "float(x) | float(x)",
        "_int4 | _int4",
      })
  void everySpellingMeansOneType(String spelling, String canonical) {
    assertThat(ColumnType.type(spelling)).hasToString(canonical);
    assertThat(ColumnType.type(canonical)).isEqualTo(ColumnType.type(spelling));
  }

  @Test
  void factoriesAreCanonical() {
    assertThat(ColumnType.varchar(320)).isEqualTo(ColumnType.type("character varying(320)"));
    assertThat(ColumnType.numeric(8, 2)).isEqualTo(ColumnType.type("decimal(8,2)"));
    assertThat(ColumnType.timestamptz(6)).isEqualTo(ColumnType.timestamptz());
    assertThat(ColumnType.text().asArray()).isEqualTo(ColumnType.type("text[]"));
    assertThat(ColumnType.text().asArray().element()).isEqualTo(ColumnType.text());
  }

  @Test
  void lengthsMakeADifference() {
    assertThat(ColumnType.varchar(12)).isNotEqualTo(ColumnType.varchar(6));
    assertThat(ColumnType.varchar(12)).isNotEqualTo(ColumnType.varchar());
    assertThat(ColumnType.timestamp(3)).isNotEqualTo(ColumnType.timestamp());
  }
}
