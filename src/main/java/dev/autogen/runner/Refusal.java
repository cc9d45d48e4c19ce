package dev.autogen.runner;

import dev.autogen.operation.Operation;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What revisions that cannot be recorded, or that say that there is no way, are refused with. */
record Refusal(RevisionInfo revision, Direction direction) {

  /** What there is to say about operations among which one says that there is no way. */
  List<Problem> of(List<Operation> operations) {
    String why =
        operations.stream()
            .filter(Operation.Irreversible.class::isInstance)
            .map(each -> ((Operation.Irreversible) each).why())
            .collect(Collectors.joining("; "));
    return operations.stream().anyMatch(Operation.Irreversible.class::isInstance)
        ? List.of(noWay(why).at(revision.place()))
        : List.of();
  }

  /** What there is to say about a revision that threw. */
  Problem of(Throwable thrown) {
    String place =
        Arrays.stream(thrown.getStackTrace())
            .filter(this::isOwn)
            .findFirst()
            .map(frame -> revision.className() + ", line " + frame.getLineNumber())
            .orElse(revision.className());
    Problem problem =
        saysNo(thrown)
            ? noWay(String.valueOf(thrown.getMessage()))
            : Problem.of(
                    ErrorCode.A072,
                    "revision %s threw while it recorded its %s: %s"
                        .formatted(revision.id(), direction.word(), thrown))
                .remedy("correct the class; nothing was run");
    return problem.at(place, revision.place());
  }

  private Problem noWay(String why) {
    if (direction == Direction.UPGRADE) {
      return Problem.of(
              ErrorCode.A029, "revision %s cannot be applied: %s".formatted(revision.id(), why))
          .remedy("nothing was run; write its upgrade, if there is a way");
    }
    return Problem.of(
            ErrorCode.A029, "revision %s cannot be taken back: %s".formatted(revision.id(), why))
        .remedy(
            "nothing was run; go back no further than to it:  autogen downgrade " + revision.id(),
            "or write its downgrade, if there is a way");
  }

  /** Whether the class threw by itself, and with words, what says that there is no way back. */
  private boolean saysNo(Throwable thrown) {
    boolean itself = Arrays.stream(thrown.getStackTrace()).limit(1).anyMatch(this::isOwn);
    return direction == Direction.DOWNGRADE
        && itself
        && thrown.getMessage() != null
        && (thrown instanceof IllegalStateException
            || thrown instanceof UnsupportedOperationException);
  }

  private boolean isOwn(StackTraceElement frame) {
    return frame.getClassName().startsWith(revision.className());
  }
}
