package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.givenOffering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.operation.Operation;
import dev.autogen.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of types that an extension brings. */
class ExtensionTypeIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citext  | citext default 'x' not null unique | citext[]          | varchar(20)",
        "ltree   | ltree default 'a.b'                | ltree[]           | text",
        "hstore  | hstore default 'a=>1'              | hstore[]          | text",
        "cube    | cube                               | cube[]            | text",
        "isn     | isbn13                             | isbn13[]          | text",
        "vector  | vector(3)                          | halfvec(3)        | vector(5)",
        "postgis | geometry(Point,4326)               | geography(Point)  | geometry(Polygon,4326)"
      })
  @DisplayName("D050, D077: the extension comes before a column of its type, and goes after it")
  void theExtensionComesBeforeAColumnOfItsType(
      String extension, String type, String other, String plain) {
    try (Scenario scenario =
        givenOffering(
            extension, "create table t (id bigint primary key)", "insert into t values (1)")) {
      scenario.andColumns(Map.of("a", type, "b", other)).keepsTheLaws();
      scenario.andColumns(Map.of("a", type, "b", other)).keepsTheLaws();
      scenario.andColumns(Map.of("a", plain)).arrivesAndReturns();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citext  | citext                | varchar(20)           | Ab",
        "citext  | citext                | text                  | Ab",
        "citext  | citext[]              | text[]                | {Ab}",
        "ltree   | ltree                 | text                  | a.b",
        "hstore  | hstore                | text                  | \"a\"=>\"1\"",
        "vector  | vector(3)             | vector                | [1,2,3]",
        "vector  | vector(3)             | halfvec(3)            | [1,2,3]",
        "postgis | geometry(Point,4326)  | geometry              | SRID=4326;POINT(1 2)",
        "postgis | geometry(Point,4326)  | geography(Point,4326) | SRID=4326;POINT(1 2)"
      })
  @DisplayName("D050, D065, D077: a type of an extension becomes another one, and comes back")
  void aTypeOfAnExtensionBecomesAnotherOne(
      String extension, String type, String other, String value) {
    String column = "create table t (id bigint primary key, a %s)";
    String row = "insert into t values (1, '" + value + "')";
    for (String[] way : new String[][] {{type, other}, {other, type}}) {
      givenOffering(extension, "create extension " + extension, column.formatted(way[0]), row)
          .keepingRows("select id, a::text from t")
          .andColumns(Map.of("a", way[1]))
          .andArrivesAndReturns();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citext  | citext default 'x'   | create unique index by_hand on t (a)",
        "ltree   | ltree                | create index by_hand on t using gist (a gist_ltree_ops)",
        "hstore  | hstore               | create index by_hand on t using gin (a)",
        "vector  | vector(3)            | create index by_hand on t using hnsw (a vector_l2_ops)",
        "postgis | geometry(Point,4326) | create index by_hand on t using gist (a)"
      })
  @DisplayName("D024, D077, D227: what an extension brings and indexes on it are no difference")
  void whatAnExtensionBringsIsNoDifference(String extension, String type, String index) {
    givenOffering(
            extension,
            "create extension " + extension,
            "create table t (id bigint primary key, a " + type + ")",
            index)
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .andColumns(Map.of("a", type))
        .draftsNothing();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citext  | citext default 'x'   | citext[]",
        "hstore  | hstore               | hstore[]",
        "vector  | vector(3)            | vector(3)[]",
        "postgis | geometry(Point,4326) | geography(Point)"
      })
  @DisplayName("D077, D298: an extension in a schema that no search path names is found there")
  void anExtensionInAnotherSchemaIsFoundThere(String extension, String type, String other) {
    String[] there = {
      "create schema extensions",
      "create extension %s schema extensions".formatted(extension),
      "create table t (id bigint primary key, a extensions.%s)".formatted(type)
    };
    givenOffering(extension, there)
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .andColumns(Map.of("a", type))
        .draftsNothing();
    givenOffering(extension, there)
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .andColumns(Map.of("a", type, "b", other))
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D024, D077: on the way back an extension stays as long as something uses it")
  void onTheWayBackAnExtensionStaysAsLongAsSomethingUsesIt() {
    String[] drop = PostgresSql.of(new Operation.DropExtension("citext")).toArray(String[]::new);
    String installed = "select extname from pg_extension where extname = 'citext'";
    try (TestDatabase database = TestDatabase.offering("citext")) {
      database.execute("create extension citext", "create table t (a citext)");
      assertThat(database.execute(drop).query(installed)).containsExactly("citext");
      database.execute("drop table t");
      assertThat(database.execute(drop).query(installed)).isEmpty();
      database.execute(drop);
    }
  }
}
