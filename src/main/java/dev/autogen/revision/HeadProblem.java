package dev.autogen.revision;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says that there is no single head, and from where on. */
final class HeadProblem {
  private static final int WIDTH = 40;

  private HeadProblem() {}

  static Problem of(RevisionGraph graph, List<RevisionInfo> found) {
    List<RevisionInfo> heads =
        found.stream().sorted(Comparator.comparing(RevisionInfo::created)).toList();
    List<String> ids = RevisionGraph.ids(heads);
    return Problem.of(ErrorCode.A014, sentence(graph, ids))
        .at(heads.stream().map(HeadProblem::place).toList())
        .remedy(
            "let one follow the other while it is unpublished: revises = \"%s\" in the header of %s"
                .formatted(ids.get(0), ids.get(1)),
            "  where that one is applied already, take it back first:  autogen downgrade "
                + commonAncestor(graph, ids).orElse("base"),
            "or join them:           autogen merge heads -m \"…\"",
            "or follow one of them:  autogen -m \"…\" --head " + ids.get(0),
            "or apply each of them:  autogen upgrade heads");
  }

  private static String sentence(RevisionGraph graph, List<String> heads) {
    String subject = heads.size() == 2 ? "two revisions" : heads.size() + " revisions";
    String fork = commonAncestor(graph, heads).map(id -> " follow " + id).orElse(" are heads");
    return subject + fork + ", so there is no single place to continue";
  }

  private static Optional<String> commonAncestor(RevisionGraph graph, List<String> heads) {
    Set<String> common = new LinkedHashSet<>(graph.withAncestors(List.of(heads.get(0))));
    heads.forEach(head -> common.retainAll(graph.withAncestors(List.of(head))));
    return graph.newestFirst(common).stream().map(RevisionInfo::id).findFirst();
  }

  private static String place(RevisionInfo revision) {
    String message = revision.message();
    String padded =
        message.length() < WIDTH ? message + " ".repeat(WIDTH - message.length()) : message;
    return revision.id() + "  " + padded + "  " + revision.location();
  }
}
