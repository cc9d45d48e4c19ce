package dev.autogen.runner;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs one revision in one transaction, together with its rows in the runner's tables. */
final class StepRunner {
  private final Connection connection;
  private final String searchPath;
  private final Tables tables;
  private final RunnerSettings settings;
  private final RunListener listener;

  StepRunner(Session session, RunnerSettings settings, RunListener listener) {
    this.connection = session.connection();
    this.searchPath = session.searchPath();
    this.tables = session.tables();
    this.settings = settings;
    this.listener = listener;
  }

  /** Runs the step, again and again while another session's lock is in the way. */
  RunResult.Step run(RecordedStep step, List<RowChange> rows, Failures failures)
      throws SQLException {
    for (int attempts = 1; ; attempts++) {
      long start = System.nanoTime();
      try {
        return committed(step, rows, start);
      } catch (StatementFailed e) {
        endTransaction();
        ServerMessage message = ServerMessage.of(e.failure());
        if (!message.lockInTheWay() || !settings.retry().another(attempts)) {
          RuntimeException failure = failures.of(step, e, attempts, connection);
          recordFailure(step, start, message);
          throw failure;
        }
        pause(step, failures.reason(e, message, connection), settings.retry().pause(attempts));
      } finally {
        endTransaction();
      }
    }
  }

  private RunResult.Step committed(RecordedStep step, List<RowChange> rows, long start)
      throws SQLException, StatementFailed {
    connection.setAutoCommit(false);
    prepare();
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (int index = 0; index < step.statements().size(); index++) {
        execute(statement, index + 1, step.statements().get(index));
      }
    }
    for (RowChange row : rows) {
      change(row, step.statements().size() + 1);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    recordAndCommit(step, took);
    return new RunResult.Step(step.revision(), step.direction(), took);
  }

  /** Deferred constraints speak up at the end only. */
  private void recordAndCommit(RecordedStep step, Duration took) throws StatementFailed {
    try {
      tables.history().record(connection, entry(step, took, Optional.empty()), settings);
      connection.commit();
    } catch (SQLException e) {
      throw new StatementFailed(step.statements().size() + 1, StatementFailed.COMMIT, e);
    }
  }

  private static void execute(Statement statement, int number, String sql) throws StatementFailed {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StatementFailed(number, sql, e);
    }
  }

  private void change(RowChange row, int number) throws StatementFailed {
    try {
      tables.versions().change(connection, row);
    } catch (SQLException e) {
      throw new StatementFailed(number, tables.versions().statement(row), e);
    }
  }

  /** What the role, the pool or a revision before have set must not decide how this one ends. */
  private void prepare() throws SQLException {
    boolean newer = connection.getMetaData().getDatabaseMajorVersion() >= 17;
    String statementTimeout = settings.statementTimeout().map(StepRunner::millis).orElse("0");
    Query.rows(
        connection,
        "select set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true),"
            + " set_config('idle_in_transaction_session_timeout', '0', true),"
            + " set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, MDY', true),"
            + " set_config('IntervalStyle', 'postgres', true),"
            + " set_config('standard_conforming_strings', 'on', true),"
            + " set_config('search_path', ?, true)"
            + (newer ? ", set_config('transaction_timeout', '0', true)" : ""),
        millis(settings.lockTimeout()),
        statementTimeout,
        searchPath);
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + "ms";
  }

  private void recordFailure(RecordedStep step, long start, ServerMessage message) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    String error = String.join("\n", message.lines());
    try {
      tables.history().record(connection, entry(step, took, Optional.of(error)), settings);
    } catch (SQLException e) {
      // The failure itself matters more than its record.
      return;
    }
  }

  private static HistoryTable.Entry entry(
      RecordedStep step, Duration took, Optional<String> error) {
    return HistoryTable.Entry.of(step.content(), step.direction(), took, error);
  }

  private void pause(RecordedStep step, String reason, Duration pause) {
    listener.retrying(step.revision(), reason, pause);
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ErrorCode.A071, "the wait for a lock was interrupted")
          .at(step.revision().place())
          .remedy("run the command again; nothing of the revision stays")
          .asException(e);
    }
  }

  /** Whatever is not committed by now never will be. */
  private void endTransaction() {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // The server has rolled back what a broken connection began.
      return;
    }
  }
}
