package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The order of the lines of a lock file: none before what it builds on, the newest last. */
final class LockOrder {
  private static final Comparator<RevisionInfo> OLDEST =
      Comparator.comparing(RevisionInfo::created).thenComparing(RevisionInfo::id);

  private LockOrder() {}

  static List<LockedRevision> of(Collection<LockedRevision> revisions) {
    RevisionGraph graph =
        RevisionGraph.of(revisions.stream().map(LockedRevision::revision).toList());
    Map<String, LockedRevision> byId = new HashMap<>();
    Map<String, Integer> waitsFor = new HashMap<>();
    Map<String, List<String>> above = new HashMap<>();
    PriorityQueue<RevisionInfo> next = new PriorityQueue<>(OLDEST);
    for (LockedRevision each : revisions) {
      byId.put(each.id(), each);
      Set<String> below = Set.copyOf(graph.below(each.id()));
      waitsFor.put(each.id(), below.size());
      below.forEach(id -> above.computeIfAbsent(id, absent -> new ArrayList<>()).add(each.id()));
      if (below.isEmpty()) {
        next.add(each.revision());
      }
    }
    List<LockedRevision> ordered = new ArrayList<>();
    while (!next.isEmpty()) {
      String id = next.remove().id();
      ordered.add(byId.get(id));
      for (String follower : above.getOrDefault(id, List.of())) {
        if (waitsFor.merge(follower, -1, Integer::sum) == 0) {
          next.add(graph.revision(follower));
        }
      }
    }
    return ordered;
  }
}
