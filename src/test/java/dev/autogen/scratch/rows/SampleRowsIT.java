package dev.autogen.scratch.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.dialect.Sql;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.Keycloak;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table gets rows that keep what the database asks for, or it is said why not. */
class SampleRowsIT {
  private static final String SAMPLES =
      System.getProperty("autogen.samples.classes", "target/entity-samples-classes");

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void everyTableOfTheSamplesGetsRows(int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Oracle.create(ModelRequest.of(List.of(SAMPLES), major, "public"), database);
      assertFilled(database);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void everyTableOfKeycloakGetsRows(int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Oracle.create(Keycloak.model("26.4.7", major), database);
      assertFilled(database);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void tablesThatAreHardToFillGetRows(int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      String script = resource("hard-to-fill.sql");
      for (String statement : script.split(";\n")) {
        if (major >= 15 || !statement.contains("nulls not distinct")) {
          database.execute(statement);
        }
      }
      assertFilled(database);
    }
  }

  @Test
  void theSameSeedGivesTheSameRows() {
    List<List<String>> contents = new ArrayList<>();
    for (long seed : List.of(7L, 7L, 8L)) {
      try (TestDatabase database = TestDatabase.fresh()) {
        database.execute(
            "create table a (id bigint primary key, t text, n numeric(3,1))",
            "create table b (id uuid primary key, a bigint not null references a, d date)");
        fill(database, seed);
        contents.add(
            database.query("select to_jsonb(a) from a union all select to_jsonb(b) from b"));
      }
    }
    assertThat(contents.get(0)).isEqualTo(contents.get(1)).isNotEqualTo(contents.get(2));
  }

  @Test
  void whatCannotBeFilledIsReportedWithTheReason() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create table never (id int primary key, constraint no check (id < 0 and id > 0))",
          "create table behind (id int primary key, never int not null references never)",
          "create table scattered (id int) partition by list (id)",
          "create function refuse() returns trigger language plpgsql as"
              + " $$begin raise exception 'no row today'; end$$",
          "create table guarded (id int primary key)",
          "create trigger t before insert on guarded for each row execute function refuse()",
          "create table free (id int primary key, never int references never)");
      FilledTables filled = fill(database, 1);

      assertThat(filled.rows()).containsOnlyKeys(QualifiedName.of("free"));
      assertThat(filled.unfilled())
          .containsExactlyInAnyOrder(
              new Unfilled(QualifiedName.of("never"), "no value was found for id integer"),
              new Unfilled(
                  QualifiedName.of("behind"),
                  "never must point at rows of other tables, and there are none that fit"),
              new Unfilled(
                  QualifiedName.of("scattered"),
                  "no partition of relation \"scattered\" found for row"),
              new Unfilled(QualifiedName.of("guarded"), "no row today"));
    }
  }

  @Test
  void rowsThatAreThereStayAndArePointedAt() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(
          "create table kind (code varchar(3) primary key)",
          "insert into kind values ('own')",
          "create table thing (id int generated always as identity, kind varchar(3) references"
              + " kind)");
      FilledTables filled = fill(database, 1);

      assertThat(filled.rows()).containsOnlyKeys(QualifiedName.of("thing"));
      assertThat(database.query("select distinct kind from thing")).containsExactly("own");
      database.execute("insert into thing (kind) values ('own')");
      assertThat(database.query("select count(*) = count(distinct id) from thing"))
          .containsExactly("t");
    }
  }

  private static void assertFilled(TestDatabase database) {
    FilledTables filled = fill(database, 1);
    assertThat(filled.unfilled()).isEmpty();
    List<Table> tables = schema(database).tables();
    assertThat(tables).hasSizeGreaterThan(30);
    assertThat(tables)
        .filteredOn(table -> !hasRows(database, table))
        .extracting(Table::name)
        .isEmpty();
  }

  private static boolean hasRows(TestDatabase database, Table table) {
    return database
        .query("select exists (select from " + Sql.name(table.name()) + ")")
        .contains("t");
  }

  private static FilledTables fill(TestDatabase database, long seed) {
    try (Connection connection = database.connect()) {
      return SampleRows.in(connection, schema(database), seed);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema schema(TestDatabase database) {
    List<String> schemas = new ArrayList<>(List.of("public"));
    schemas.addAll(
        database.query(
            "select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in"
                + " ('public', 'information_schema') order by 1"));
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, new CatalogRequest(schemas, List.of())).schema();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream bytes = SampleRowsIT.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
