package dev.autogen.runner;

import static dev.autogen.operation.EnumPlace.before;
import static dev.autogen.runner.History.chain;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.operation.Operations;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.Revisions;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.PostgresClient;
import dev.autogen.testing.PostgresClient.Ran;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A script that psql runs leads to where the runner leads. */
class ScriptIT {
  private static final RunnerSettings USUAL = RunnerSettings.DEFAULT;
  private static final Optional<PostgresClient> CLIENT = PostgresClient.any();

  private TestDatabase online;
  private TestDatabase offline;

  @BeforeEach
  void createDatabases() {
    assumeTrue(CLIENT.isPresent(), "no psql here");
    online = TestDatabase.fresh();
    offline = TestDatabase.fresh();
  }

  @AfterEach
  void dropDatabases() {
    online.close();
    offline.close();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("R020, R022, R023, C082: up from nothing and down to nothing, as the runner does")
  void theSamplesGoUpAndDown(int major) {
    Revisions samples =
        RevisionDirectory.of(
            Path.of(System.getProperty("autogen.migrations.sources", "generated-migrations")));
    try (TestDatabase one = TestDatabase.fresh(major);
        TestDatabase other = TestDatabase.fresh(major)) {
      Runner.of(one.dataSource(), samples).upgrade("head");
      run(other, Script.of(samples, USUAL).upgrade(List.of(), "head"));
      assertSame(one, other);

      String head = Runner.of(one.dataSource(), samples).current().get(0);
      Runner.of(one.dataSource(), samples).downgrade("base");
      String down = Script.of(samples, USUAL).downgrade(List.of(head), "base");
      assertThat(down).doesNotContain("create table autogen_version");
      run(other, down);
      assertSame(one, other);
      assertThat(other.query("select * from autogen_version")).isEmpty();
    }
  }

  @Test
  @DisplayName("R026, R028, R029: whatever characters there are, the server gets the same")
  void everyCharacterArrives() {
    History history =
        new History()
            .add("aaaa", ScriptIT::first, op -> op.dropTable("note"))
            .add(
                "bbbb:aaaa",
                op -> {
                  op.addEnumValue("mood", "odd; \"mood\"", before("sad"));
                  op.backfill("note")
                      .set("body", "body || ':n' || $$ ; $$ -- done")
                      .where("id > 0");
                  op.expectNoRows(
                      "note", "body is null or body = 'it''s; \\ :n'", "it's; \\ :n $$");
                  op.setComment("note", "it's; \\ :n $$ -- \"ü\" 漢字 🙂\r\n  second line\n\n:'n'");
                },
                op -> {
                  op.removeComment("note");
                  op.execute("select 1");
                });

    Runner.of(online.dataSource(), history).upgrade("head");
    run(offline, Script.of(history, USUAL).upgrade(List.of(), "head"), "-v", "n=gone");
    assertSame(online, offline);

    Runner.of(online.dataSource(), history).downgrade("aaaa");
    run(offline, Script.of(history, USUAL).downgrade(List.of("bbbb"), "aaaa"));
    assertSame(online, offline);
  }

  private static void first(Operations op) {
    op.execute("create type mood as enum ('sad', 'it''s')");
    op.createTable(
        "note",
        column("id", bigint()).notNull(),
        column("body", text()),
        primaryKey("note_pkey", "id"));
    op.execute(
        "insert into note values (1, 'it''s; \\ :n $$'), (2, E'tab\\t\\' :\"n\"'), (3, '\\');");
    op.execute("insert into note values (4, $x$ $$ ; \\d :n $x$) -- ; :n");
    op.execute(
        "insert into note values (5, '\r\n\n"
            + "  \n"
            + ":n 🙂'); /* ; /* :n */ */ insert into note values (6, 'six');");
    op.execute("insert into note select 7, (array['a','b','c'])[1:n]::text from (select 2 as n) x");
    op.execute(
        """
        create function twice(n int) returns int language plpgsql as $$
        begin

          return n * 2; -- twice; :n
        end $$\
        """);
    op.execute(
        "create function thrice(n int) returns int language sql begin atomic select n * 2; select n"
            + " * 3; end");
    op.execute("create rule two as on delete to note do instead (select 1; select 2)");
    op.execute("set search_path = pg_catalog");
  }

  @Test
  @DisplayName("C124: a stamp as a script")
  void aStampIsAScript() {
    Runner.of(online.dataSource(), chain()).stamp("bbbb");
    run(offline, Script.of(chain(), USUAL).stamp(List.of(), List.of("bbbb")));
    assertSame(online, offline);
    Runner.of(online.dataSource(), chain()).stamp("head");
    run(offline, Script.of(chain(), USUAL).stamp(List.of("bbbb"), List.of("head")));
    assertSame(online, offline);
    Runner.of(online.dataSource(), chain()).stamp("base");
    run(offline, Script.of(chain(), USUAL).stamp(List.of("cccc"), List.of("base")));
    assertSame(online, offline);
  }

  @Test
  void branchesJoinAndPartAsTheyDoOnline() {
    History fork = chain().table("dddd:aaaa").table("eeee:cccc,dddd");
    Runner.of(online.dataSource(), fork).upgrade("eeee");
    run(offline, Script.of(fork, USUAL).upgrade(List.of(), "eeee"));
    assertSame(online, offline);
    Runner.of(online.dataSource(), fork).downgrade("bbbb");
    run(offline, Script.of(fork, USUAL).downgrade(List.of("eeee"), "bbbb"));
    assertSame(online, offline);
  }

  @Test
  void aBranchIsNoBusinessOfTheOther() {
    History fork = chain().table("dddd:aaaa");
    Runner.of(online.dataSource(), fork).upgrade("bbbb");
    Runner.of(online.dataSource(), fork).upgrade("dddd");
    run(online, Script.of(fork, USUAL).upgrade(List.of("bbbb"), "cccc"));
    assertThat(Runner.of(online.dataSource(), fork).current()).containsExactly("cccc", "dddd");
    // What is below both is not reached by taking back one of them.
    Ran refused = ran(online, Script.of(fork, USUAL).downgrade(List.of("cccc"), "aaaa"));
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said()).contains("the database is at cccc, dddd, but this begins at cccc");
  }

  @Test
  void theSchemaAndTheTableOfTheSettingsAreUsed() {
    for (TestDatabase each : List.of(online, offline)) {
      each.execute("create schema \"My shop\"");
    }
    RunnerSettings settings =
        USUAL.defaultSchema("My shop").versionTable(QualifiedName.of("Ops", "applied"));
    Runner.of(online.dataSource(), chain()).with(settings).upgrade("head");
    run(offline, Script.of(chain(), settings).upgrade(List.of(), "head"));
    assertThat(offline.query(TABLES))
        .isEqualTo(online.query(TABLES))
        .contains("\"My shop\".aaaa", "\"Ops\".applied");
    RunnerSettings missing = USUAL.defaultSchema("nowhere");
    assertThat(ran(offline, Script.of(chain(), missing).upgrade(List.of(), "head")).said())
        .contains("the database has no schema nowhere");
  }

  @Test
  void aDatabaseThatStandsElsewhereIsLeftAlone() {
    Runner.of(offline.dataSource(), chain()).upgrade("bbbb");
    String script = Script.of(chain(), USUAL).upgrade(List.of("aaaa"), "head");

    Ran refused = ran(offline, script);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said()).contains("the database is at bbbb, but this begins at aaaa");
    // Not even where psql goes on after an error.
    assertThat(ran(offline, script, "-v", "ON_ERROR_STOP=0").exit()).isZero();
    assertThat(offline.query("select revision from autogen_version_history order by id"))
        .as("but for the part that begins there")
        .containsExactly("aaaa", "bbbb", "cccc");

    offline.execute("update autogen_version set version_num = 'gone'");
    assertThat(ran(offline, script).said()).contains("the database is at gone, but");
  }

  @Test
  void aRevisionThatFailsLeavesNothing() {
    History history =
        chain()
            .add(
                "dddd:cccc",
                op -> {
                  op.createTable("dddd");
                  op.execute("select 1 / 0");
                },
                op -> {});
    assertThat(ran(offline, Script.of(history, USUAL).upgrade(List.of(), "head")).exit())
        .isEqualTo(3);
    assertThat(Runner.of(offline.dataSource(), history).current()).containsExactly("cccc");
    assertThat(offline.query("select to_regclass('dddd')")).containsExactly("null");
  }

  @Test
  void scriptAndRunnerWaitForEachOther() throws SQLException {
    String script = Script.of(chain(), USUAL).upgrade(List.of(), "head");
    Runner.of(offline.dataSource(), chain()).ensureVersion();
    try (Connection connection = offline.connect()) {
      AdvisoryLock lock =
          AdvisoryLock.acquire(connection, "public.autogen_version", (who, since) -> {});
      assertThat(ran(offline, "set statement_timeout = '500ms';\n" + script).said())
          .contains("statement timeout");
      lock.release();
    }
    run(offline, script);
  }

  @Test
  @DisplayName("C140, R020: the tables alone")
  void theTablesAlone() {
    Runner.of(online.dataSource(), chain()).ensureVersion();
    String script = Script.of(chain(), USUAL).ensureVersion();
    assertThat(script).contains("create table autogen_version");
    run(offline, script);
    run(offline, script);
    assertSame(online, offline);
  }

  @Test
  void whatPsqlWouldTakeForItsOwnIsRefused() {
    History history =
        chain()
            .add(
                "dddd:cccc",
                op -> op.execute("copy note from stdin"),
                op -> op.irreversible("gone"))
            .add("eeee:dddd", op -> op.execute("insert into note values ('it's')"), op -> {});
    assertThatThrownBy(() -> Script.of(history, USUAL).upgrade(List.of(), "head"))
        .hasMessageContaining("revision dddd cannot be a part of a script: \"copy")
        .hasMessageContaining("revision eeee cannot be a part of a script: a quote is not closed");
    assertThatThrownBy(() -> Script.of(history, USUAL).downgrade(List.of("dddd"), "base"))
        .hasMessageContaining("revision dddd cannot be taken back: gone");
  }

  private static final String TABLES =
      "select format('%I.%I', schemaname, tablename) from pg_tables"
          + " where schemaname not in ('pg_catalog', 'information_schema') order by 1";

  private static void run(TestDatabase database, String script, String... options) {
    Ran ran = ran(database, script, options);
    assertThat(ran.exit()).as(ran.said() + script).isZero();
    assertThat(ran.said()).doesNotContain("WARNING", "ERROR");
  }

  private static Ran ran(TestDatabase database, String script, String... options) {
    return CLIENT.orElseThrow().script(database, script, options);
  }

  private static void assertSame(TestDatabase online, TestDatabase offline) {
    assertThat(catalog(offline)).isEqualTo(catalog(online));
    for (String table : online.query(TABLES)) {
      String rows =
          table.endsWith("_history")
              ? "select revision, direction, database_user, tool_version, checksum, outcome, error"
                  + " from "
                  + table
                  + " order by id"
              : "select t::text from " + table + " t order by 1";
      assertThat(offline.query(rows)).as(table).isEqualTo(online.query(rows));
    }
  }

  private static List<Object> catalog(TestDatabase database) {
    try (Connection connection = database.connect()) {
      List<Object> catalog = new ArrayList<>();
      catalog.add(
          Catalog.read(connection, new CatalogRequest(List.of("public"), List.of())).schema());
      catalog.add(
          database.query(
              "select p.proname, pg_get_functiondef(p.oid) from pg_proc p"
                  + " where p.pronamespace = 'public'::regnamespace order by 1"));
      return catalog;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
