package dev.autogen.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunnerIT {
  private static final RetryPolicy TWICE =
      new RetryPolicy(2, Duration.ofMillis(10), Duration.ofMillis(20));

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
  void ofAFailedRevisionNothingStaysAndWhatCameBeforeDoes() {
    History history =
        new History()
            .table("aaaa")
            .add(
                "bbbb:aaaa",
                op -> {
                  op.createTable("half");
                  op.execute("insert into nowhere\nvalues (1)");
                  op.createTable("other");
                },
                op -> op.dropTable("half"));
    Runner runner = Runner.of(database.dataSource(), history);

    Problem problem = refusal(() -> runner.upgrade("head"));

    assertThat(problem.code()).isEqualTo(ErrorCode.A070);
    assertThat(problem.sentence())
        .isEqualTo(
            "revision bbbb failed at statement 2 of 3 of its upgrade:"
                + " relation \"nowhere\" does not exist");
    assertThat(problem.places())
        .containsExactly(
            "bbbb  does bbbb  bbbb.java",
            "  insert into nowhere",
            "  values (1)",
            "relation \"nowhere\" does not exist (42P01)",
            "nothing of bbbb stays; applied before it, and that stays: aaaa");
    assertThat(tables(database)).contains("aaaa").doesNotContain("half", "other");
    assertThat(runner.current()).containsExactly("aaaa");
    assertThat(
            database.query(
                "select revision, outcome, error from autogen_version_history order by 1"))
        .containsExactly("aaaa|ok|null", "bbbb|failed|relation \"nowhere\" does not exist (42P01)");
  }

  @Test
  void whatFailsAtTheCommitIsRolledBackToo() {
    History history =
        new History()
            .add(
                "aaaa",
                op -> {
                  op.execute("create table p (id int primary key)");
                  op.execute("create table c (p int references p deferrable initially deferred)");
                  op.execute("insert into c values (1)");
                },
                op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.sentence()).startsWith("revision aaaa failed at the end of its upgrade: ");
    assertThat(tables(database)).doesNotContain("p", "c");
  }

  @Test
  void whatATransactionDoesNotAllowHasItsOwnError() {
    History history =
        new History()
            .table("aaaa")
            .add(
                "bbbb:aaaa", op -> op.execute("create index concurrently on aaaa ((1))"), op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A073);
    assertThat(problem.remedies()).anyMatch(line -> line.contains("concurrently"));
  }

  @Test
  void aNewLabelCannotBeUsedInTheRevisionThatAddsIt() {
    History history =
        new History()
            .add("aaaa", op -> op.execute("create type mood as enum ('a')"), op -> {})
            .add(
                "bbbb:aaaa",
                op -> {
                  op.addEnumValue("mood", "b");
                  op.execute("select 'b'::mood");
                },
                op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A073);
    assertThat(problem.remedies()).anyMatch(line -> line.contains("later revision"));
  }

  @Test
  void aRevisionThatThrowsIsNamedBeforeAnythingRuns() {
    History history =
        new History()
            .table("aaaa")
            .add(
                "bbbb:aaaa",
                op -> {
                  throw new IllegalStateException("no way");
                },
                op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A072);
    assertThat(problem.sentence()).contains("bbbb").contains("no way");
    assertThat(tables(database)).isEmpty();
  }

  @Test
  void aRowThatTheHistoryDoesNotKnowIsNamed() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("aaaa");
    database.execute("update autogen_version set version_num = 'dead'");
    Problem problem = refusal(() -> runner.upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A020);
    assertThat(problem.places()).containsExactly("row dead of table autogen_version");
    assertThat(runner.current()).containsExactly("dead");
  }

  @Test
  void rowsOfWhichOneComesBeforeTheOtherAreRefused() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("bbbb");
    database.execute("insert into autogen_version values ('aaaa')");
    assertThat(refusal(() -> runner.upgrade("head")).code()).isEqualTo(ErrorCode.A021);
  }

  @Test
  void aRowThatIsThereTwiceRollsTheRevisionBack() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("aaaa");
    database.execute(
        "alter table autogen_version drop constraint autogen_version_pkey",
        "insert into autogen_version values ('aaaa')");
    Problem problem = refusal(() -> runner.upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A021);
    assertThat(problem.sentence()).contains("2 rows instead of 1");
    assertThat(tables(database)).doesNotContain("bbbb");
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
  void runnersTakeTurns() {
    List<CompletableFuture<RunResult>> runs =
        IntStream.range(0, 8)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () -> Runner.of(database.dataSource(), chain()).upgrade("head")))
            .toList();
    List<RunResult> results = runs.stream().map(CompletableFuture::join).toList();
    assertThat(results).allMatch(result -> result.heads().equals(List.of("cccc")));
    assertThat(results.stream().mapToInt(result -> result.steps().size()).sum()).isEqualTo(3);
    assertThat(database.query("select count(*) from autogen_version_history")).containsExactly("3");
  }

  @Test
  void whoeverWaitsLearnsWhoHoldsTheLock() {
    List<String> holders = new CopyOnWriteArrayList<>();
    History slow = new History().add("aaaa", op -> op.execute("select pg_sleep(1)"), op -> {});
    RunnerSettings named = RunnerSettings.DEFAULT.applicationName("the other one");
    CompletableFuture<RunResult> other =
        CompletableFuture.supplyAsync(
            () -> Runner.of(database.dataSource(), slow).with(named).upgrade("head"));
    awaitLock();
    RunListener listener =
        new RunListener() {
          @Override
          public void waiting(String holder, Duration since) {
            holders.add(holder);
          }
        };
    RunResult result = Runner.of(database.dataSource(), slow).heardBy(listener).upgrade("head");
    assertThat(other.join().steps()).hasSize(1);
    assertThat(result.steps()).isEmpty();
    assertThat(holders.get(0)).contains("the other one").contains("process ");
  }

  @Test
  void aLockInTheWayIsWaitedForInSeveralAttempts() throws SQLException {
    List<String> retries = new ArrayList<>();
    Runner.of(database.dataSource(), chain()).upgrade("head");
    History history = chain().add("dddd:cccc", op -> op.dropTable("aaaa"), op -> {});
    try (Connection blocker = database.connect();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("lock table aaaa in access share mode");
      RunListener listener =
          new RunListener() {
            @Override
            public void retrying(RevisionInfo revision, String reason, Duration pause) {
              retries.add(reason);
              release(blocker);
            }
          };
      RunnerSettings settings =
          RunnerSettings.DEFAULT.lockTimeout(Duration.ofMillis(100)).retry(TWICE);
      Runner.of(database.dataSource(), history).with(settings).heardBy(listener).upgrade("head");
    }
    assertThat(retries).containsExactly("canceling statement due to lock timeout");
    assertThat(tables(database)).doesNotContain("aaaa");
  }

  @Test
  void aLockThatStaysInTheWayNamesItsHolder() throws SQLException {
    Runner.of(database.dataSource(), chain()).upgrade("head");
    History history = chain().add("dddd:cccc", op -> op.dropTable("aaaa"), op -> {});
    try (Connection blocker = database.connect();
        Statement statement = blocker.createStatement()) {
      statement.execute("set application_name = 'report'");
      blocker.setAutoCommit(false);
      statement.execute("lock table aaaa in access share mode");
      RunnerSettings settings =
          RunnerSettings.DEFAULT.lockTimeout(Duration.ofMillis(50)).retry(TWICE);
      Problem problem =
          refusal(() -> Runner.of(database.dataSource(), history).with(settings).upgrade("head"));
      assertThat(problem.code()).isEqualTo(ErrorCode.A071);
      assertThat(problem.places())
          .anyMatch(line -> line.contains("report") && line.contains("holds aaaa"));
    }
  }

  @Test
  void aStatementTimeoutEndsAStatement() {
    History history = new History().add("aaaa", op -> op.execute("select pg_sleep(5)"), op -> {});
    RunnerSettings settings = RunnerSettings.DEFAULT.statementTimeout(Duration.ofMillis(50));
    Problem problem =
        refusal(() -> Runner.of(database.dataSource(), history).with(settings).upgrade("head"));
    assertThat(problem.sentence()).contains("statement timeout");
  }

  @Test
  void theRolesOwnTimeoutsDoNotLeakIn() {
    database.execute(
        "alter database " + database.name() + " set statement_timeout = '300ms'",
        "alter database " + database.name() + " set idle_in_transaction_session_timeout = '300ms'");
    History history = new History().add("aaaa", op -> op.execute("select pg_sleep(0.6)"), op -> {});
    assertThat(Runner.of(database.dataSource(), history).upgrade("head").steps()).hasSize(1);
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
  void aUserWithoutRightsIsToldSo() {
    database.execute(
        "revoke create on schema public from public",
        "drop role if exists reader_of_" + database.name(),
        "create role reader_of_" + database.name() + " login");
    org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser("reader_of_" + database.name());
    Problem problem = refusal(() -> Runner.of(source, chain()).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A074);
    assertThat(problem.places().get(0)).contains("permission denied");
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

  private static History chain() {
    return new History().table("aaaa").table("bbbb:aaaa").table("cccc:bbbb");
  }

  private static List<String> ids(RunResult result) {
    return result.steps().stream().map(step -> step.revision().id()).toList();
  }

  private static List<String> tables(TestDatabase database) {
    return database.query("select tablename from pg_tables where schemaname = 'public' order by 1");
  }

  private static Problem refusal(Runnable action) {
    return catchThrowableOfType(AutogenException.class, action::run).problems().get(0);
  }

  private static void release(Connection blocker) {
    try {
      blocker.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitLock() {
    String held = "select count(*) from pg_locks where locktype = 'advisory'";
    while (database.query(held).equals(List.of("0"))) {
      Thread.onSpinWait();
    }
  }
}
