package dev.autogen.runner;

import dev.autogen.revision.RevisionGraph;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a database's history has of revisions that it counts as applied.
 *
 * @param entries the last entry that speaks of each, by identifier; of those too that no revision
 *     has any more
 * @param stamped the revisions of which somebody said that they are applied, whatever they did
 */
record AppliedRecord(Map<String, HistoryTable.Done> entries, Set<String> stamped) {

  /** Reads what was done, the oldest first. */
  static AppliedRecord of(RevisionGraph graph, List<HistoryTable.Done> all) {
    AppliedRecord record = new AppliedRecord(new LinkedHashMap<>(), new HashSet<>());
    all.forEach(done -> record.take(graph, done));
    return record;
  }

  private void take(RevisionGraph graph, HistoryTable.Done done) {
    if (done.direction().equals(Direction.STAMP.word())) {
      stamp(graph, done.revision());
    }
    boolean gone = done.direction().equals(Direction.DOWNGRADE.word());
    if (gone || done.checksum().isEmpty()) {
      entries.remove(done.revision());
    } else {
      entries.put(done.revision(), done);
    }
  }

  /** Who stamps says that the database is as the revisions are then, and has no others. */
  private void stamp(RevisionGraph graph, String id) {
    entries.keySet().removeIf(each -> graph.find(each).isEmpty());
    if (graph.find(id).isPresent()) {
      Set<String> below = graph.withAncestors(List.of(id));
      entries.keySet().removeAll(below);
      stamped.addAll(below);
    }
  }
}
