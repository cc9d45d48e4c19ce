package dev.autogen.command;

import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says where the history branches. */
public final class Branches {
  private Branches() {}

  /**
   * A revision that several others follow.
   *
   * @param names the branches that each of those is on, in the order of the revisions
   */
  public record BranchPoint(
      RevisionInfo revision, List<RevisionInfo> followers, List<Set<String>> names) {
    public BranchPoint {
      followers = List.copyOf(followers);
      names = List.copyOf(names);
    }
  }

  /** The branch points, the newest first; none in a linear history. Asks no database. */
  public static List<BranchPoint> run(Settings settings) {
    RevisionGraph graph = Chronicle.of(settings).graph();
    Map<String, Set<String>> names = graph.branchNames();
    return graph.newestFirst(RevisionGraph.ids(graph.branchPoints())).stream()
        .map(each -> branchPoint(each, graph.children(each.id()), names))
        .toList();
  }

  private static BranchPoint branchPoint(
      RevisionInfo revision, List<RevisionInfo> followers, Map<String, Set<String>> names) {
    return new BranchPoint(
        revision,
        followers,
        followers.stream().map(each -> names.getOrDefault(each.id(), Set.of())).toList());
  }
}
