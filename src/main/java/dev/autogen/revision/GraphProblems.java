package dev.autogen.revision;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every reason why revisions make no sound graph. */
final class GraphProblems {
  private final List<RevisionInfo> revisions;
  private final Map<String, RevisionInfo> byId = new LinkedHashMap<>();
  private final Map<String, String> labels;
  private final List<Problem> problems = new ArrayList<>();

  private GraphProblems(List<RevisionInfo> revisions) {
    this.revisions = revisions;
    this.labels = GraphEdges.labels(revisions);
    revisions.forEach(revision -> byId.putIfAbsent(revision.id(), revision));
  }

  static List<Problem> of(List<RevisionInfo> revisions) {
    GraphProblems graph = new GraphProblems(revisions);
    revisions.forEach(graph::names);
    graph.duplicates();
    graph.labels();
    revisions.forEach(graph::missing);
    graph.circle("follow", RevisionInfo::revises);
    if (graph.problems.isEmpty()) {
      graph.circle("follow or depend on", graph::below);
    }
    return graph.problems;
  }

  private void names(RevisionInfo revision) {
    Stream.concat(Stream.of(revision.id()), revision.branchLabels().stream())
        .flatMap(name -> RevisionName.problem(name).stream())
        .map(problem -> problem.at(revision.place()))
        .forEach(problems::add);
  }

  private void duplicates() {
    Map<String, List<RevisionInfo>> same =
        revisions.stream()
            .collect(
                Collectors.groupingBy(
                    RevisionInfo::id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    same.forEach(
        (id, all) -> {
          if (all.size() > 1) {
            problems.add(
                Problem.of(ErrorCode.A011, all.size() + " revisions have the identifier " + id)
                    .at(places(all))
                    .remedy("give all but one of them an identifier of their own"));
          }
        });
  }

  private void labels() {
    Map<String, RevisionInfo> owners = new HashMap<>();
    for (RevisionInfo revision : revisions) {
      for (String label : revision.branchLabels()) {
        RevisionInfo other = byId.containsKey(label) ? byId.get(label) : owners.get(label);
        if (other != null) {
          problems.add(
              Problem.of(ErrorCode.A016, "the branch label " + label + " is not the only one")
                  .at(other.place(), revision.place())
                  .remedy("choose another label for one of them"));
        }
        owners.putIfAbsent(label, revision);
      }
    }
  }

  private void missing(RevisionInfo revision) {
    for (String parent : revision.revises()) {
      if (!byId.containsKey(parent)) {
        problems.add(missing(revision, "follows", parent));
      }
    }
    for (String dependency : revision.dependsOn()) {
      if (!byId.containsKey(dependency) && !labels.containsKey(dependency)) {
        problems.add(missing(revision, "depends on", dependency));
      }
    }
  }

  private static Problem missing(RevisionInfo revision, String verb, String other) {
    return Problem.of(
            ErrorCode.A012, "%s %s %s, which is not there".formatted(revision.id(), verb, other))
        .at(revision.place())
        .remedy("bring back the file of " + other + " or correct the header of " + revision.id());
  }

  private List<String> below(RevisionInfo revision) {
    return Stream.concat(revision.revises().stream(), revision.dependsOn().stream())
        .map(name -> labels.getOrDefault(name, name))
        .toList();
  }

  private void circle(String verb, Function<RevisionInfo, List<String>> step) {
    Set<String> circle = circle(step);
    if (circle.isEmpty()) {
      return;
    }
    String sentence =
        circle.size() == 1
            ? "%s would %s itself".formatted(circle.iterator().next(), verb)
            : "%s %s each other in a circle".formatted(String.join(", ", circle), verb);
    problems.add(
        Problem.of(ErrorCode.A013, sentence)
            .at(places(byId.values().stream().filter(each -> circle.contains(each.id())).toList()))
            .remedy("correct the header of one of them"));
  }

  /** The revisions that no order can bring into a row, and those between them. */
  private Set<String> circle(Function<RevisionInfo, List<String>> step) {
    Map<String, List<String>> below = new HashMap<>();
    Map<String, List<String>> above = new HashMap<>();
    for (RevisionInfo revision : byId.values()) {
      for (String other : step.apply(revision).stream().filter(byId::containsKey).toList()) {
        below.computeIfAbsent(revision.id(), absent -> new ArrayList<>()).add(other);
        above.computeIfAbsent(other, absent -> new ArrayList<>()).add(revision.id());
      }
    }
    Set<String> left = new LinkedHashSet<>(byId.keySet());
    peel(left, below, above);
    peel(left, above, below);
    return left;
  }

  /** Takes away what rests on nothing, then what rested on that alone, and so on. */
  private static void peel(
      Set<String> left, Map<String, List<String>> restsOn, Map<String, List<String>> carries) {
    Deque<String> free = new ArrayDeque<>(left);
    while (!free.isEmpty()) {
      String id = free.removeFirst();
      boolean rests = restsOn.getOrDefault(id, List.of()).stream().anyMatch(left::contains);
      if (!rests && left.remove(id)) {
        free.addAll(carries.getOrDefault(id, List.of()));
      }
    }
  }

  private static List<String> places(List<RevisionInfo> revisions) {
    return revisions.stream().map(RevisionInfo::place).toList();
  }
}
