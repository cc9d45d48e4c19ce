package dev.autogen.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who follows and who depends on whom, in both directions, with labels resolved. */
final class GraphEdges {
  private final Map<String, List<String>> parents = new LinkedHashMap<>();
  private final Map<String, List<String>> dependencies = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, List<String>> above = new HashMap<>();

  private GraphEdges() {}

  static GraphEdges of(Map<String, RevisionInfo> revisions) {
    GraphEdges edges = new GraphEdges();
    Map<String, String> labels = labels(revisions.values());
    for (RevisionInfo revision : revisions.values()) {
      List<String> resolved =
          revision.dependsOn().stream().map(name -> labels.getOrDefault(name, name)).toList();
      edges.add(revision.id(), revision.revises(), resolved);
    }
    return edges;
  }

  /** The identifier of the revision that bears each label. */
  static Map<String, String> labels(Collection<RevisionInfo> revisions) {
    Map<String, String> labels = new HashMap<>();
    for (RevisionInfo revision : revisions) {
      revision.branchLabels().forEach(label -> labels.putIfAbsent(label, revision.id()));
    }
    return labels;
  }

  /** The starts and everything that the step leads to, again and again. */
  static Set<String> reach(Collection<String> starts, Function<String, List<String>> step) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(starts);
    while (!waiting.isEmpty()) {
      String next = waiting.removeFirst();
      if (reached.add(next)) {
        waiting.addAll(step.apply(next));
      }
    }
    return reached;
  }

  List<String> parents(String id) {
    return parents.getOrDefault(id, List.of());
  }

  List<String> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** Parents and dependencies. */
  List<String> below(String id) {
    Set<String> all = new LinkedHashSet<>(parents(id));
    all.addAll(dependencies.getOrDefault(id, List.of()));
    return List.copyOf(all);
  }

  /** Children and dependants. */
  List<String> above(String id) {
    return above.getOrDefault(id, List.of());
  }

  List<String> normalizedParents(String id) {
    Set<String> own = new LinkedHashSet<>(dependencies.getOrDefault(id, List.of()));
    if (!own.isEmpty()) {
      Set<String> ancestors = reach(parents(id), this::parents);
      ancestors.forEach(each -> own.removeAll(dependencies.getOrDefault(each, List.of())));
    }
    Set<String> all = new LinkedHashSet<>(parents(id));
    all.addAll(own);
    return List.copyOf(all);
  }

  private void add(String id, List<String> revises, List<String> dependsOn) {
    parents.put(id, revises);
    dependencies.put(id, dependsOn);
    revises.forEach(parent -> append(children, parent, id));
    below(id).forEach(other -> append(above, other, id));
  }

  private static void append(Map<String, List<String>> lists, String key, String value) {
    lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
  }
}
