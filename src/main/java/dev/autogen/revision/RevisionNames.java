package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What revisions are called: by identifier, by label, by a unique prefix of either that is longer
 * than three characters.
 */
final class RevisionNames {
  private static final int SHORT = 3;
  private static final int CANDIDATES = 3;

  private final RevisionGraph graph;

  RevisionNames(RevisionGraph graph) {
    this.graph = graph;
  }

  /**
   * The one revision of that name.
   *
   * @throws AutogenException A017 where there is none, A018 where there are several
   */
  RevisionInfo named(String name) {
    return among(graph.revisions(), name).orElseThrow(() -> unknown(name, name));
  }

  /**
   * The one revision of that name on a branch.
   *
   * @param branch a label, identifier or prefix of a revision of the branch
   * @throws AutogenException A017 where there is none, or not on that branch, A018 where there are
   *     several
   */
  RevisionInfo named(String branch, String name) {
    Set<String> lineage = lineage(branch);
    List<RevisionInfo> members =
        graph.revisions().stream().filter(each -> lineage.contains(each.id())).toList();
    return among(members, name).orElseThrow(() -> notOn(branch, name));
  }

  /** The identifiers of all that leads to a branch, and of all that follows. */
  Set<String> lineage(String branch) {
    return graph.lineage(named(branch).id());
  }

  private static Optional<RevisionInfo> among(List<RevisionInfo> revisions, String name) {
    Optional<RevisionInfo> exact =
        revisions.stream()
            .filter(each -> each.id().equals(name) || each.branchLabels().contains(name))
            .findFirst();
    return exact.isPresent() || name.isEmpty() ? exact : byPrefix(revisions, name);
  }

  private static Optional<RevisionInfo> byPrefix(List<RevisionInfo> revisions, String prefix) {
    List<RevisionInfo> found = revisions.stream().filter(each -> begins(each, prefix)).toList();
    if (found.size() > 1) {
      throw Problem.of(ErrorCode.A018, "%d revisions begin with %s".formatted(found.size(), prefix))
          .at(found.stream().limit(CANDIDATES).map(RevisionInfo::place).toList())
          .remedy("write more of the identifier")
          .asException();
    }
    return found.stream().findFirst();
  }

  private static boolean begins(RevisionInfo revision, String prefix) {
    return Stream.concat(Stream.of(revision.id()), revision.branchLabels().stream())
        .anyMatch(name -> name.length() > SHORT && name.startsWith(prefix));
  }

  private AutogenException notOn(String branch, String name) {
    return graph.revisions().stream()
        .filter(each -> each.id().equals(name) || each.branchLabels().contains(name))
        .findFirst()
        .map(
            other ->
                Problem.of(
                        ErrorCode.A017, "%s is not on the branch %s".formatted(other.id(), branch))
                    .at(other.place())
                    .remedy(
                        "leave out  %s@".formatted(branch), "see the branches:  autogen branches")
                    .asException())
        .orElseGet(() -> unknown(branch + "@" + name, name));
  }

  /**
   * That no revision is called so.
   *
   * @param name the part of the target that names one
   */
  static AutogenException unknown(String target, String name) {
    Problem problem = Problem.of(ErrorCode.A017, "no revision is called \"" + target + "\"");
    String look = "see what there is:  autogen history";
    return (name.length() > SHORT
            ? problem.remedy(look)
            : problem.remedy(look, "of a longer identifier or label write four characters or more"))
        .asException();
  }
}
