package dev.autogen.runner;

import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.runner.History.chain;
import static dev.autogen.runner.History.ids;
import static dev.autogen.runner.History.tables;
import static dev.autogen.schema.ColumnType.timestamp;
import static dev.autogen.schema.ColumnType.timestamptz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunnerIT {
  private TestDatabase database;

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.fresh();
  }

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void appliesAndReversesOnEveryMajorVersion(int major) {
    try (TestDatabase fresh = TestDatabase.fresh(major)) {
      Runner runner = Runner.of(fresh.dataSource(), chain());

      RunResult up = runner.upgrade("head");
      assertThat(ids(up)).containsExactly("aaaa", "bbbb", "cccc");
      assertThat(up.heads()).containsExactly("cccc");
      assertThat(tables(fresh)).contains("aaaa", "bbbb", "cccc");
      assertThat(runner.current()).containsExactly("cccc");

      assertThat(ids(runner.downgrade("aaaa"))).containsExactly("cccc", "bbbb");
      assertThat(runner.current()).containsExactly("aaaa");
      assertThat(ids(runner.downgrade("base"))).containsExactly("aaaa");
      assertThat(runner.current()).isEmpty();
      assertThat(tables(fresh)).containsExactly("autogen_version", "autogen_version_history");
    }
  }

  @Test
  void aDatabaseAtItsHeadHasNothingToDo() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("head");
    assertThat(runner.upgrade("head").steps()).isEmpty();
    assertThat(runner.upgrade("aaaa").steps()).isEmpty();
    assertThat(runner.downgrade("cccc").steps()).isEmpty();
    assertThat(database.query("select count(*) from autogen_version_history")).containsExactly("3");
  }

  @Test
  void readingCreatesNothing() {
    Runner runner = Runner.of(database.dataSource(), chain());
    assertThat(runner.current()).isEmpty();
    assertThat(runner.planUpgrade("head")).hasSize(3);
    assertThat(runner.downgrade("base").steps()).isEmpty();
    assertThat(tables(database)).isEmpty();
  }

  @Test
  void aPlanSaysWhatWouldRun() {
    List<PlannedStep> plan = Runner.of(database.dataSource(), chain()).planUpgrade("bbbb");
    assertThat(plan).extracting(step -> step.revision().id()).containsExactly("aaaa", "bbbb");
    assertThat(plan.get(1).statements()).containsExactly("create table bbbb ()");
    assertThat(plan.get(0).rows())
        .containsExactly("insert into autogen_version (version_num) values ('aaaa')");
    assertThat(plan.get(1).rows())
        .containsExactly(
            "update autogen_version set version_num = 'bbbb' where version_num = 'aaaa'");
  }

  @Test
  void theHistorySaysWhoDidWhatAndHow() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("aaaa");
    runner.downgrade("base");
    assertThat(
            database.query(
                "select revision, direction, outcome, error, database_user = session_user,"
                    + " os_user <> '', application, tool_version <> '', length(checksum),"
                    + " finished_at - started_at = duration_ms * interval '1 ms'"
                    + " from autogen_version_history order by id"))
        .containsExactly(
            "aaaa|upgrade|ok|null|t|t|autogen|t|64|t", "aaaa|downgrade|ok|null|t|t|autogen|t|64|t");
    assertThat(database.query("select count(distinct checksum) from autogen_version_history"))
        .containsExactly("1");
  }

  @Test
  void theVersionTableCanHaveAnotherNameInASchemaThatIsCreated() {
    RunnerSettings settings =
        RunnerSettings.DEFAULT.versionTable(QualifiedName.of("Ops", "applied"));
    Runner runner = Runner.of(database.dataSource(), chain()).with(settings);
    runner.upgrade("head");
    assertThat(runner.current()).containsExactly("cccc");
    assertThat(database.query("select version_num from \"Ops\".applied")).containsExactly("cccc");
    assertThat(database.query("select count(*) from \"Ops\".applied_history")).containsExactly("3");
    assertThat(
            database.query(
                "select conname from pg_constraint where conname like 'applied%pkey' order by 1"))
        .containsExactly("applied_history_pkey", "applied_pkey");
  }

  @Test
  void theSearchPathIsTheDefaultSchemaAlone() {
    database.execute("create schema one", "create schema two");
    History history =
        new History()
            .add(
                "aaaa",
                op -> op.execute("create table seen as select current_setting('search_path') p"),
                op -> {});
    RunnerSettings settings = RunnerSettings.DEFAULT.defaultSchema("two");
    Runner.of(database.dataSource(), history).with(settings).upgrade("head");
    assertThat(database.query("select p from two.seen")).containsExactly("two");
    assertThat(database.query("select version_num from two.autogen_version"))
        .containsExactly("aaaa");
  }

  @Test
  void timesWithoutAZoneAreThoseOfUtcWhereverARevisionRuns() {
    database.execute(
        "create table visit (id int primary key, at timestamp)",
        "insert into visit values (1, '2024-06-01 12:00')");
    History history =
        new History()
            .add(
                "aaaa",
                op -> op.alterColumn("visit", "at", setType(timestamptz())),
                op -> op.alterColumn("visit", "at", setType(timestamp())));
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      Runner.of(database.dataSource(), history).upgrade("head");
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(database.query("select at = '2024-06-01 12:00+00' from visit")).containsExactly("t");
  }

  @Test
  void aDefaultSchemaThatIsNotThereIsNotCreated() {
    RunnerSettings settings = RunnerSettings.DEFAULT.defaultSchema("pubilc");
    Runner runner = Runner.of(database.dataSource(), chain()).with(settings);

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> runner.upgrade("head"), () -> runner.stamp("head"), runner::current)) {
      assertThatThrownBy(call).hasMessageContaining("no schema pubilc");
    }

    assertThat(database.query("select to_regnamespace('pubilc')")).containsExactly("null");
    assertThat(tables(database)).isEmpty();
  }

  @Test
  void aRevisionThatSetsTheSearchPathHurtsNobody() {
    database.execute("create schema one");
    History history =
        new History()
            .add("aaaa", op -> op.execute("set search_path to one"), op -> {})
            .table("bbbb:aaaa");
    Runner.of(database.dataSource(), history).upgrade("head");
    assertThat(tables(database)).contains("bbbb", "autogen_version");
    assertThat(database.query("select version_num from autogen_version")).containsExactly("bbbb");
  }

  @Test
  void theChecksumIsOfWhatARevisionDoes() {
    History same = new History().add("aaaa", op -> op.dropTable("x"), op -> {});
    History other = new History().add("aaaa", op -> op.dropTable("x"), op -> op.dropTable("y"));
    assertThat(checksum(same)).isEqualTo(checksum(same)).isNotEqualTo(checksum(other));
  }

  @Test
  void theSessionIsGivenBackAsItWas() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = public, pg_catalog");
      statement.execute("set application_name = 'app'");
      connection.setAutoCommit(false);
      Runner.of(new OneConnection(connection), chain()).upgrade("head");
      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(Query.strings(connection, "show search_path"))
          .containsExactly("public, pg_catalog");
      assertThat(Query.strings(connection, "show application_name")).containsExactly("app");
      assertThat(
              Query.strings(
                  connection, "select locktype from pg_locks where locktype = 'advisory'"))
          .isEmpty();
    }
  }

  @Test
  void aStampOnlyRecords() {
    Runner runner = Runner.of(database.dataSource(), chain());
    assertThat(runner.stamp("bbbb")).containsExactly("bbbb");
    assertThat(runner.current()).containsExactly("bbbb");
    assertThat(tables(database)).doesNotContain("aaaa", "bbbb");
    assertThat(ids(runner.upgrade("head"))).containsExactly("cccc");
    assertThat(runner.stamp("aaaa")).containsExactly("aaaa");
    assertThat(runner.stamp("base")).isEmpty();
  }

  @Test
  void branchesAndMergesAreFollowedByTheRows() {
    History history =
        new History().table("aaaa").table("bbbb:aaaa").table("cccc:aaaa").table("dddd:bbbb,cccc");
    Runner runner = Runner.of(database.dataSource(), history);
    assertThat(ids(runner.upgrade("bbbb"))).containsExactly("aaaa", "bbbb");
    assertThat(ids(runner.upgrade("cccc"))).containsExactly("cccc");
    assertThat(runner.current()).containsExactly("bbbb", "cccc");
    assertThat(ids(runner.upgrade("head"))).containsExactly("dddd");
    assertThat(runner.current()).containsExactly("dddd");
    assertThat(runner.downgrade("bbbb").heads()).containsExactly("bbbb", "cccc");
    assertThat(runner.downgrade("base").heads()).isEmpty();
  }

  private static String checksum(History history) {
    return Recorder.record(history, history.graph().revisions(), Direction.UPGRADE)
        .get(0)
        .checksum();
  }
}
