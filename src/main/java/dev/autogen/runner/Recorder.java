package dev.autogen.runner;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Has revisions record what they do, all of them before the first one runs. */
final class Recorder {
  private Recorder() {}

  /**
   * The steps of a path.
   *
   * @throws AutogenException naming every revision that threw, and the line, or that says that
   *     there is no way
   */
  static List<RecordedStep> record(
      Revisions revisions, List<RevisionInfo> path, Direction direction) {
    Map<String, Revision> loaded = revisions.load(path);
    List<RecordedStep> steps = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (RevisionInfo info : path) {
      Revision revision = loaded.get(info.id());
      if (revision == null) {
        throw new IllegalStateException("revision " + info.id() + " was not loaded");
      }
      Refusal refusal = new Refusal(info, direction);
      try {
        List<Operation> operations = Operations.recordedBy(way(revision, direction));
        problems.addAll(refusal.of(operations));
        steps.add(
            new RecordedStep(
                direction, PostgresSql.of(operations), RevisionContent.of(info, revision)));
      } catch (RuntimeException | LinkageError e) {
        problems.add(refusal.of(e));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return steps;
  }

  private static Consumer<Operations> way(Revision revision, Direction direction) {
    return direction == Direction.UPGRADE ? revision::upgrade : revision::downgrade;
  }
}
