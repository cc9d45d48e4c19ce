package dev.autogen.command;

import dev.autogen.diff.Drops;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Targets;
import java.util.ArrayList;
import java.util.List;

/** Drafts a revision that does nothing but follow several others. */
public final class Merge {
  private Merge() {}

  /**
   * Drafts the revision, and writes it.
   *
   * @param place whose heads are the revisions to be joined
   * @throws dev.autogen.problem.AutogenException A019 where they are not at least two, or one comes
   *     before another one, and whatever {@link NewRevision} refuses
   */
  public static Drafted run(Settings settings, String message, Place place, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    check(chronicle.graph(), place.heads());
    RevisionRequest request =
        new RevisionRequest(message, true, false, true, false, Drops.Phase.USUAL, place);
    return NewRevision.run(settings, chronicle, request, Respondent.NOBODY, progress);
  }

  /**
   * What the branches that would be joined both change: whoever joins them says in the revision
   * what is right then. Nothing where the targets or the revisions cannot be read.
   */
  public static List<Clash> clashes(Settings settings, List<String> targets) {
    Chronicle chronicle = Chronicle.of(settings);
    Targets meant = new Targets(chronicle.graph(), List.of());
    try {
      return Clash.of(
          chronicle,
          targets.stream().flatMap(each -> meant.revisions(each).stream()).distinct().toList());
    } catch (AutogenException unreadable) {
      return List.of();
    }
  }

  private static void check(RevisionGraph graph, List<String> targets) {
    Targets meant = new Targets(graph, List.of());
    List<RevisionInfo> joined = new ArrayList<>();
    for (String target : targets) {
      for (RevisionInfo each : meant.revisions(target)) {
        if (joined.contains(each)) {
          throw refusal(each.id() + " is named twice", joined, "name each revision once");
        }
        joined.add(each);
      }
    }
    if (joined.size() < 2) {
      throw refusal(
          "a merge joins two revisions at least",
          joined,
          joined.isEmpty()
              ? "name them:  autogen merge heads"
              : "see what there is to be joined:  autogen heads");
    }
    for (RevisionInfo upper : joined) {
      joined.stream()
          .filter(lower -> !lower.equals(upper))
          .filter(lower -> graph.withAncestors(List.of(upper.id())).contains(lower.id()))
          .findFirst()
          .ifPresent(
              lower -> {
                throw refusal(
                    lower.id() + " comes before " + upper.id() + " already",
                    List.of(lower, upper),
                    "leave out  " + lower.id());
              });
    }
  }

  private static RuntimeException refusal(
      String sentence, List<RevisionInfo> places, String remedy) {
    return Problem.of(ErrorCode.A019, sentence)
        .at(places.stream().map(RevisionInfo::place).toList())
        .remedy(remedy)
        .asException();
  }
}
