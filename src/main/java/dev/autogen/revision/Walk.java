package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A walk of so many steps up or down, along revisions that follow one another. */
final class Walk {
  private final RevisionGraph graph;
  private final String target;
  private final Optional<Set<String>> lineage;

  /**
   * A walk in a graph.
   *
   * @param target as it was written, for messages
   * @param lineage the revisions between which a walk up chooses, if only some are meant
   */
  Walk(RevisionGraph graph, String target, Optional<Set<String>> lineage) {
    this.graph = graph;
    this.target = target;
    this.lineage = lineage;
  }

  /** Where the walk ends; absent stands for the state before the first revision. */
  Optional<RevisionInfo> from(Optional<RevisionInfo> start, int offset) {
    Optional<RevisionInfo> here = start;
    for (int step = 0; step < Math.abs(offset); step++) {
      here = offset > 0 ? up(here, step) : down(here, step);
    }
    return here;
  }

  private Optional<RevisionInfo> up(Optional<RevisionInfo> here, int steps) {
    List<RevisionInfo> next =
        here.map(revision -> graph.children(revision.id())).orElseGet(graph::bases).stream()
            .filter(each -> lineage.map(all -> all.contains(each.id())).orElse(true))
            .toList();
    if (next.isEmpty()) {
      throw tooFar("ends", steps);
    }
    return single(next, here);
  }

  private Optional<RevisionInfo> down(Optional<RevisionInfo> here, int steps) {
    RevisionInfo revision = here.orElseThrow(() -> tooFar("begins", steps));
    List<RevisionInfo> next = revision.revises().stream().map(graph::revision).toList();
    return next.isEmpty() ? Optional.empty() : single(next, here);
  }

  private Optional<RevisionInfo> single(List<RevisionInfo> next, Optional<RevisionInfo> here) {
    if (next.size() == 1) {
      return Optional.of(next.get(0));
    }
    String at = here.map(RevisionInfo::id).orElse("the base");
    throw Problem.of(
            ErrorCode.A019,
            "%s is ambiguous: %d ways lead on from %s".formatted(target, next.size(), at))
        .at(next.stream().map(RevisionInfo::place).toList())
        .remedy("name the revision itself:  " + next.get(0).id())
        .asException();
  }

  private AutogenException tooFar(String verb, int steps) {
    String reached = steps == 1 ? "1 step" : steps + " steps";
    return Problem.of(
            ErrorCode.A019,
            "%s goes too far: the history %s after %s".formatted(target, verb, reached))
        .remedy("see what there is: autogen history")
        .asException();
  }
}
