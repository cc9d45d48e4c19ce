package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Orders revisions so that none comes after one that it builds on: depth first along a branch, all
 * branches before the point that they share, and otherwise in the order of the graph.
 */
final class GraphOrder {
  private final RevisionGraph graph;
  private final Set<String> waiting;
  private final List<String> heads;
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  private GraphOrder(RevisionGraph graph, Collection<String> ids) {
    this.graph = graph;
    this.waiting = new LinkedHashSet<>();
    Set<String> wanted = new HashSet<>(ids);
    RevisionGraph.ids(graph.revisions()).stream().filter(wanted::contains).forEach(waiting::add);
    Set<String> below = new HashSet<>();
    waiting.forEach(id -> below.addAll(graph.below(id)));
    this.heads =
        waiting.stream()
            .filter(id -> !below.contains(id))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Orders the revisions given, between which none is left out. */
  static List<String> newestFirst(RevisionGraph graph, Collection<String> ids) {
    return new GraphOrder(graph, ids).ordered();
  }

  private List<String> ordered() {
    List<String> ordered = new ArrayList<>();
    int current = 0;
    while (!heads.isEmpty()) {
      int blocking = headAbove(current);
      if (blocking >= 0) {
        current = blocking;
        continue;
      }
      String candidate = heads.get(current);
      if (waiting.remove(candidate)) {
        ordered.add(candidate);
      }
      current = replace(current, candidate);
    }
    return ordered;
  }

  /** Puts what the candidate builds on in its place; tells where to go on. */
  private int replace(int current, String candidate) {
    List<String> next =
        graph.normalizedParents(candidate).stream()
            .filter(waiting::contains)
            .filter(id -> !heads.contains(id))
            .toList();
    if (next.isEmpty()) {
      heads.remove(current);
      return Math.max(current - 1, 0);
    }
    heads.set(current, next.get(0));
    heads.addAll(next.subList(1, next.size()));
    return current;
  }

  /** Another head that builds on this one and so must be emptied first; negative if none does. */
  private int headAbove(int current) {
    String candidate = heads.get(current);
    for (int other = 0; heads.size() > 1 && other < heads.size(); other++) {
      if (other != current && ancestorsOf(heads.get(other)).contains(candidate)) {
        return other;
      }
    }
    return -1;
  }

  private Set<String> ancestorsOf(String id) {
    return ancestors.computeIfAbsent(id, start -> graph.withAncestors(List.of(start)));
  }
}
