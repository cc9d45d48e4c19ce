package dev.autogen.runner;

import static dev.autogen.runner.History.chain;
import static dev.autogen.runner.History.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerLockIT {
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
    assertThat(retries)
        .singleElement(STRING)
        .startsWith("canceling statement due to lock timeout; drop table aaaa; process ")
        .endsWith("holds aaaa");
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

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void g175ARowThatAnotherSessionChangedMeanwhileIsLeftAlone(boolean purge) throws SQLException {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("bbbb");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("update autogen_version set version_num = 'aaaa'");
      CompletableFuture<List<String>> stamp =
          CompletableFuture.supplyAsync(
              () -> purge ? runner.purgeAndStamp("cccc") : runner.stamp("cccc"));
      awaitSomebodyWho("wait_event_type = 'Lock'");
      other.commit();
      Problem problem = refusal(() -> thrown(stamp));
      assertThat(problem.code()).isEqualTo(ErrorCode.A021);
      assertThat(problem.sentence()).contains("autogen_version").contains("0 rows instead of 1");
      assertThat(problem.places()).singleElement(STRING).contains("'bbbb'");
    }
    assertThat(runner.current()).containsExactly("aaaa");
    assertThat(database.query("select count(*) from autogen_version_history")).containsExactly("2");
  }

  private static void thrown(CompletableFuture<?> action) {
    try {
      action.join();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
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

  private void awaitSomebodyWho(String condition) {
    String waiting =
        "select count(*) from pg_stat_activity where datname = current_database() and " + condition;
    while (database.query(waiting).equals(List.of("0"))) {
      Thread.onSpinWait();
    }
  }
}
