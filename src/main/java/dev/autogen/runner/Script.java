package dev.autogen.runner;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import dev.autogen.revision.Targets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Scripts that {@code psql -v ON_ERROR_STOP=1} runs to the end to which {@link Runner} comes: the
 * same statements in the same transactions, with the rows of the version table and of the history.
 *
 * <p>No database is asked. A script is for a database that stands where it begins; each transaction
 * looks whether it does before it changes anything, so that nothing happens on another one. Who ran
 * it and where is what the server knows: the history's {@code os_user} stays empty.
 *
 * <p>All methods take the rows at which the script begins, none for a database before the first
 * revision, and throw {@link AutogenException} where the history does not allow what is asked, or a
 * revision does what psql cannot be given.
 */
public final class Script {
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final RunnerSettings settings;

  private Script(Revisions revisions, RunnerSettings settings) {
    this.revisions = revisions;
    this.graph = revisions.graph();
    this.settings = settings;
  }

  /** Scripts of the revisions. */
  public static Script of(Revisions revisions, RunnerSettings settings) {
    return new Script(revisions, settings);
  }

  /** Applies what leads from the rows to the target. */
  public String upgrade(List<String> rows, String target) {
    return steps(rows, new Targets(graph, rows).upgrade(target), Direction.UPGRADE);
  }

  /** Reverses what leads from the rows down to the target. */
  public String downgrade(List<String> rows, String target) {
    return steps(rows, new Targets(graph, rows).downgrade(target), Direction.DOWNGRADE);
  }

  /** Records that the database stands at the targets, without running anything. */
  public String stamp(List<String> rows, List<String> targets) {
    StampRows way = StampRows.moving(graph, rows, targets);
    Set<String> touched = new LinkedHashSet<>(rows);
    touched.addAll(way.rows());
    touched.addAll(way.ids());
    ScriptText text = begun("stamp", rows, way.rows(), unrelated(touched));
    text.stamp(new TreeSet<>(rows), way.changes(), way.ids());
    return text.toString();
  }

  /** Creates the runner's tables where they are missing. */
  public String ensureVersion() {
    ScriptText text = new ScriptText(settings, Set.of());
    text.comment("Creates the tables in which is kept what was applied.");
    text.preamble();
    text.tables();
    return text.toString();
  }

  private String steps(List<String> rows, List<RevisionInfo> path, Direction direction) {
    if (path.isEmpty()) {
      return "-- Nothing to do: a database at %s is there.\n".formatted(at(rows));
    }
    List<RecordedStep> steps = Recorder.record(revisions, path, direction);
    refuse(steps);
    Set<String> current = new TreeSet<>(rows);
    List<ScriptText.Step> planned = new ArrayList<>();
    for (RecordedStep step : steps) {
      List<RowChange> changes = RowChanges.of(graph, current, step.revision().id(), direction);
      planned.add(new ScriptText.Step(step, new TreeSet<>(current), changes));
      current = new TreeSet<>(RowChanges.after(current, changes));
    }
    Set<String> touched = new LinkedHashSet<>(rows);
    touched.addAll(current);
    path.forEach(each -> touched.add(each.id()));
    ScriptText text = begun(direction.word(), rows, List.copyOf(current), unrelated(touched));
    planned.forEach(text::step);
    return text.toString();
  }

  private ScriptText begun(
      String what, List<String> rows, List<String> after, Set<String> unrelated) {
    ScriptText text = new ScriptText(settings, unrelated);
    text.comment("%s from %s to %s.".formatted(what, at(rows), at(after)));
    text.preamble();
    if (rows.isEmpty()) {
      text.tables();
    }
    return text;
  }

  private static String at(List<String> rows) {
    return rows.isEmpty() ? "base" : String.join(" and ", rows);
  }

  /** The revisions whose being applied or not means nothing to what the script does. */
  private Set<String> unrelated(Set<String> touched) {
    Set<String> unrelated = new TreeSet<>(RevisionGraph.ids(graph.revisions()));
    unrelated.removeAll(graph.withAncestors(touched));
    unrelated.removeAll(graph.withDescendants(touched));
    return unrelated;
  }

  private static void refuse(List<RecordedStep> steps) {
    List<Problem> problems = new ArrayList<>();
    for (RecordedStep step : steps) {
      for (String statement : step.statements()) {
        Optional<String> trouble = PsqlStatement.of(statement).trouble();
        trouble.ifPresent(why -> problems.add(problem(step, statement, why)));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  private static Problem problem(RecordedStep step, String statement, String why) {
    List<String> places = new ArrayList<>(List.of(step.revision().place()));
    statement.lines().limit(10).map("  "::concat).forEach(places::add);
    return Problem.of(
            ErrorCode.A076,
            "revision %s cannot be a part of a script: %s".formatted(step.revision().id(), why))
        .at(places)
        .remedy(
            "correct the statement in the revision",
            "or let autogen run it:  autogen " + step.direction().word());
  }
}
