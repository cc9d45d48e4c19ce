package dev.autogen.revision;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says that there is no single head, and from where on. */
final class HeadProblem {
  private HeadProblem() {}

  static Problem of(RevisionGraph graph, List<RevisionInfo> found) {
    List<RevisionInfo> heads =
        found.stream().sorted(Comparator.comparing(RevisionInfo::created)).toList();
    List<String> ids = RevisionGraph.ids(heads);
    return Problem.of(ErrorCode.A014, sentence(graph, ids))
        .at(places(heads))
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

  /** Identifiers, messages and places, each below the others. */
  private static List<String> places(List<RevisionInfo> heads) {
    int ids = width(heads, RevisionInfo::id);
    int messages = width(heads, RevisionInfo::message);
    return heads.stream()
        .map(
            each ->
                padded(each.id(), ids)
                    + "  "
                    + padded(each.message(), messages)
                    + "  "
                    + each.location())
        .toList();
  }

  private static int width(List<RevisionInfo> heads, Function<RevisionInfo, String> text) {
    return heads.stream().map(text).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
