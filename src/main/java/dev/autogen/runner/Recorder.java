package dev.autogen.runner;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Has revisions record what they do, all of them before the first one runs. */
final class Recorder {
  private Recorder() {}

  /**
   * The steps of a path.
   *
   * @throws AutogenException naming every revision that threw, and the line
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
      try {
        steps.add(step(info, revision, direction));
      } catch (RuntimeException | LinkageError e) {
        problems.add(problem(info, direction, e));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return steps;
  }

  /** Whether the class threw by itself, and with words, what says that there is no way back. */
  private static boolean refuses(RevisionInfo info, Throwable thrown) {
    boolean itself =
        Arrays.stream(thrown.getStackTrace()).limit(1).anyMatch(frame -> isOf(info, frame));
    return itself
        && thrown.getMessage() != null
        && (thrown instanceof IllegalStateException
            || thrown instanceof UnsupportedOperationException);
  }

  private static boolean isOf(RevisionInfo info, StackTraceElement frame) {
    return frame.getClassName().startsWith(info.className());
  }

  private static RecordedStep step(RevisionInfo info, Revision revision, Direction direction) {
    boolean up = direction == Direction.UPGRADE;
    List<Operation> operations =
        Operations.recordedBy(up ? revision::upgrade : revision::downgrade);
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

  private static Problem problem(RevisionInfo info, Direction direction, Throwable thrown) {
    String place =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> isOf(info, frame))
            .findFirst()
            .map(frame -> info.className() + ", line " + frame.getLineNumber())
            .orElse(info.className());
    if (direction == Direction.DOWNGRADE && refuses(info, thrown)) {
      return Problem.of(
              ErrorCode.A072,
              "revision %s cannot be taken back: %s".formatted(info.id(), thrown.getMessage()))
          .at(place, info.place())
          .remedy(
              "nothing was run; go back no further than to it:  autogen downgrade " + info.id(),
              "or write its downgrade, if there is a way");
    }
    return Problem.of(
            ErrorCode.A072,
            "revision %s threw while it recorded its %s: %s"
                .formatted(info.id(), direction.word(), thrown))
        .at(place, info.place())
        .remedy("correct the class; nothing was run");
  }
}
