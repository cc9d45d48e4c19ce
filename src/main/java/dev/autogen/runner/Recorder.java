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
        steps.add(step(info, revision, direction, operations));
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

  private static RecordedStep step(
      RevisionInfo info, Revision revision, Direction direction, List<Operation> operations) {
    boolean up = direction == Direction.UPGRADE;
    List<String> others = orNothing(up ? revision::downgrade : revision::upgrade);
    String checksum =
        up
            ? Checksum.of(info, each(operations), others)
            : Checksum.of(info, others, each(operations));
    return new RecordedStep(info, direction, PostgresSql.of(operations), checksum);
  }

  /** Each for itself: the checksum is of what the revision says, not of how it is carried out. */
  private static List<String> each(List<Operation> operations) {
    return operations.stream().flatMap(each -> PostgresSql.of(each).stream()).toList();
  }

  /** The way that is not taken must not stop the one that is. */
  private static List<String> orNothing(Consumer<Operations> recording) {
    try {
      return each(Operations.recordedBy(recording));
    } catch (RuntimeException | LinkageError e) {
      return List.of();
    }
  }
}
