package dev.autogen.runner;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import dev.autogen.revision.RevisionsLock;
import dev.autogen.revision.Targets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Applies and reverses revisions, each in a transaction of its own together with the record of it.
 *
 * <p>One runner at a time works on a version table of a database: others wait, and then usually
 * find nothing to do. While revisions run, the search path is the default schema alone. Every
 * method opens one connection and closes it.
 *
 * <p>All methods throw {@link AutogenException} where the history, the version table or the server
 * do not allow what is asked: also where a revision that the database has was edited, removed or
 * inserted since, which is found before anything runs. What was committed before a failure stays.
 */
public final class Runner {
  private final DataSource source;
  private final Revisions revisions;
  private final RunnerSettings settings;
  private final RunListener listener;
  private final boolean accepting;

  private Runner(
      DataSource source,
      Revisions revisions,
      RunnerSettings settings,
      RunListener listener,
      boolean accepting) {
    this.source = source;
    this.revisions = revisions;
    this.settings = settings;
    this.listener = listener;
    this.accepting = accepting;
  }

  /** A runner of the revisions on the database, with the usual settings. */
  public static Runner of(DataSource source, Revisions revisions) {
    return new Runner(source, revisions, RunnerSettings.DEFAULT, RunListener.NONE, false);
  }

  /** The same runner with other settings. */
  public Runner with(RunnerSettings value) {
    return new Runner(source, revisions, value, listener, accepting);
  }

  /** The same runner, heard by the listener given. */
  public Runner heardBy(RunListener value) {
    return new Runner(source, revisions, settings, value, accepting);
  }

  /**
   * The same runner, which takes edited revisions that are applied for what the database has, and
   * records that, where it would else refuse to run anything.
   */
  public Runner acceptingEdited() {
    return new Runner(source, revisions, settings, listener, true);
  }

  /**
   * The rows of the version table; none where it does not exist. Neither creates it nor looks at
   * the revisions.
   */
  public List<String> current() {
    return inSession(Session::rows, Denial::ofReading);
  }

  /** Applies what leads to the target; nothing where the database is there or beyond. */
  public RunResult upgrade(String target) {
    return run(target, Direction.UPGRADE);
  }

  /** Reverses what leads down to the target; nothing where the database is there. */
  public RunResult downgrade(String target) {
    return run(target, Direction.DOWNGRADE);
  }

  /** What {@link #upgrade} would do, in order; changes nothing. */
  public List<PlannedStep> planUpgrade(String target) {
    return plan(target, Direction.UPGRADE);
  }

  /** What {@link #downgrade} would do, in order; changes nothing. */
  public List<PlannedStep> planDowngrade(String target) {
    return plan(target, Direction.DOWNGRADE);
  }

  /**
   * Records that the database stands at the targets, without running anything. What stands above or
   * below one moves there, what is on other branches stays.
   *
   * @return the rows afterwards
   */
  public List<String> stamp(String... targets) {
    return stamped(List.of(targets), false);
  }

  /**
   * Records that the database stands at the targets and nowhere else, whatever the version table
   * says, and be it a revision that nobody has.
   *
   * @return the rows afterwards
   */
  public List<String> purgeAndStamp(String... targets) {
    return stamped(List.of(targets), true);
  }

  private List<String> stamped(List<String> targets, boolean purge) {
    return inSession(
        session -> {
          StampRunner stamp = new StampRunner(session, settings);
          return alone(session, locked -> stamp.to(revisions, targets, purge));
        });
  }

  /** Creates the version table and the table of what was done, where they are missing. */
  public void ensureVersion() {
    inSession(
        session ->
            alone(
                session,
                held -> {
                  held.tables().create(held.connection());
                  return held;
                }));
  }

  private RunResult run(String target, Direction direction) {
    RevisionGraph graph = revisions.graph();
    return inSession(
        session -> {
          List<String> rows = session.rows();
          List<RevisionInfo> path = path(graph, rows, target, direction);
          if (path.isEmpty() && tampered(session, graph, direction).isEmpty()) {
            return new RunResult(List.of(), rows);
          }
          return alone(session, held -> locked(held, graph, target, direction));
        });
  }

  /** Looks again: whoever held the lock may have done it all. */
  private RunResult locked(Session session, RevisionGraph graph, String target, Direction direction)
      throws SQLException {
    List<String> rows = session.rows();
    List<RevisionInfo> path = path(graph, rows, target, direction);
    List<Tampered> tampered = tampered(session, graph, direction);
    List<RecordedStep> steps = Recorder.record(revisions, path, direction);
    if (!steps.isEmpty() || !tampered.isEmpty()) {
      session.tables().create(session.connection());
    }
    accept(session, tampered);
    return apply(session, graph, rows, steps);
  }

  /**
   * The applied revisions that are not what they were; none where they are not accepted.
   *
   * @throws AutogenException A080 naming each, where they are not
   */
  private List<Tampered> tampered(Session session, RevisionGraph graph, Direction direction)
      throws SQLException {
    List<Tampered> tampered = TamperCheck.of(session, revisions, graph, lock(direction));
    if (!tampered.isEmpty() && !accepting) {
      throw new AutogenException(tampered.stream().map(Tampered::problem).toList());
    }
    return tampered;
  }

  /**
   * What cannot be understood is what gets accepted and written anew; and it must not keep anybody
   * from going back, to solve a conflict.
   */
  private Optional<RevisionsLock> lock(Direction direction) {
    try {
      return revisions.lock();
    } catch (AutogenException refused) {
      if (!accepting && direction == Direction.UPGRADE) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private void accept(Session session, List<Tampered> tampered) throws SQLException {
    for (Tampered each : tampered) {
      HistoryTable.Entry entry =
          each.content()
              .map(now -> HistoryTable.Entry.of(now, Direction.ACCEPT))
              .orElseGet(() -> HistoryTable.Entry.bare(each.id(), Direction.ACCEPT));
      session.tables().history().record(session.connection(), entry, settings);
      listener.accepted(each.sentence());
    }
  }

  private RunResult apply(
      Session session, RevisionGraph graph, List<String> rows, List<RecordedStep> steps)
      throws SQLException {
    StepRunner runner = new StepRunner(session, settings, listener);
    Failures failures = new Failures(settings.rehearsal());
    List<RunResult.Step> done = new ArrayList<>();
    Set<String> current = new LinkedHashSet<>(rows);
    for (RecordedStep step : steps) {
      listener.began(step.revision(), step.direction(), done.size() + 1, steps.size());
      List<RowChange> changes =
          RowChanges.of(graph, current, step.revision().id(), step.direction());
      RunResult.Step result = runner.run(step, changes, failures);
      current = RowChanges.after(current, changes);
      failures.done(step.revision());
      done.add(result);
      listener.done(result);
    }
    return new RunResult(done, current.stream().sorted().toList());
  }

  private List<PlannedStep> plan(String target, Direction direction) {
    RevisionGraph graph = revisions.graph();
    return inSession(
        session -> {
          List<String> rows = session.rows();
          List<RevisionInfo> path = path(graph, rows, target, direction);
          tampered(session, graph, direction);
          return plan(graph, rows, path, direction);
        },
        Denial::ofReading);
  }

  private List<PlannedStep> plan(
      RevisionGraph graph, List<String> rows, List<RevisionInfo> path, Direction direction) {
    Set<String> current = new LinkedHashSet<>(rows);
    VersionTable table = VersionTable.of(settings.versionTable());
    List<PlannedStep> plan = new ArrayList<>();
    for (RecordedStep step : Recorder.record(revisions, path, direction)) {
      List<RowChange> changes = RowChanges.of(graph, current, step.revision().id(), direction);
      List<String> sql = changes.stream().map(table::statement).toList();
      plan.add(new PlannedStep(step.revision(), direction, step.statements(), sql));
      current = RowChanges.after(current, changes);
    }
    return plan;
  }

  private List<RevisionInfo> path(
      RevisionGraph graph, List<String> rows, String target, Direction direction) {
    KnownRows.check(graph, rows, settings.versionTable(), revisions.place());
    Targets targets = new Targets(graph, rows);
    return direction == Direction.UPGRADE ? targets.upgrade(target) : targets.downgrade(target);
  }

  /** Works while no other runner works on the same version table. */
  private <T> T alone(Session session, Work<T> work) throws SQLException {
    String key = session.tables().versions().name().toString();
    AdvisoryLock lock = AdvisoryLock.acquire(session.connection(), key, listener::waiting);
    try {
      return work.with(session);
    } finally {
      lock.release();
    }
  }

  private <T> T inSession(Work<T> work) {
    return inSession(work, Denial::of);
  }

  private <T> T inSession(Work<T> work, Function<SQLException, Problem> denied) {
    try (Session session = Session.open(source, settings)) {
      return interruptibly(session, work);
    } catch (SQLException e) {
      if (Denial.is(e)) {
        throw denied.apply(e).asException(e);
      }
      ServerMessage message = ServerMessage.of(e);
      throw Problem.of(
              ErrorCode.A053, "the database does not do what the runner asks: " + message.message())
          .at(message.lines())
          .remedy("see whether the connection works: autogen doctor")
          .asException(e);
    }
  }

  private <T> T interruptibly(Session session, Work<T> work) throws SQLException {
    OpenRun run = new OpenRun(session.connection());
    listener.connected(run);
    try {
      return work.with(session);
    } finally {
      run.end();
    }
  }

  /** Something that is done with a session. */
  private interface Work<T> {
    T with(Session session) throws SQLException;
  }
}
