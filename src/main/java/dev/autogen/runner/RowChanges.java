package dev.autogen.runner;

import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the rows of the version table follow a revision that is applied or reversed: afterwards there
 * is one row for each applied revision that no other applied one builds on.
 */
final class RowChanges {
  private final RevisionGraph graph;
  private final Set<String> rows;

  private RowChanges(RevisionGraph graph, Set<String> rows) {
    this.graph = graph;
    this.rows = rows;
  }

  static List<RowChange> of(RevisionGraph graph, Set<String> rows, String id, Direction direction) {
    RowChanges changes = new RowChanges(graph, rows);
    return direction == Direction.UPGRADE ? changes.applied(id) : changes.reversed(id);
  }

  /** The rows after the changes. */
  static Set<String> after(Set<String> rows, List<RowChange> changes) {
    Set<String> after = new LinkedHashSet<>(rows);
    changes.forEach(change -> change.from().ifPresent(after::remove));
    changes.forEach(change -> change.to().ifPresent(after::add));
    return after;
  }

  private List<RowChange> applied(String id) {
    List<String> parents = graph.normalizedParents(id);
    if (parents.stream().noneMatch(rows::contains)) {
      return List.of(RowChange.insert(id));
    }
    List<String> replaced = notImplied(parents.stream().filter(rows::contains).toList(), parents);
    List<RowChange> changes = new ArrayList<>();
    replaced.stream().skip(1).map(RowChange::delete).forEach(changes::add);
    changes.add(RowChange.update(replaced.get(0), id));
    return changes;
  }

  private List<RowChange> reversed(String id) {
    List<String> parents = graph.normalizedParents(id);
    List<String> uncovered = notImplied(withoutEachOther(parents), List.of(id));
    if (uncovered.isEmpty()) {
      return List.of(RowChange.delete(id));
    }
    List<RowChange> changes = new ArrayList<>();
    uncovered.stream().skip(1).map(RowChange::insert).forEach(changes::add);
    changes.add(RowChange.update(id, uncovered.get(0)));
    return changes;
  }

  /** Those of the revisions that no row besides the ones given builds on. */
  private List<String> notImplied(List<String> ids, List<String> besides) {
    List<String> others = rows.stream().filter(row -> !besides.contains(row)).toList();
    Set<String> implied = graph.withAncestors(others);
    return ids.stream().filter(id -> !implied.contains(id)).toList();
  }

  private List<String> withoutEachOther(List<String> ids) {
    return ids.stream()
        .filter(id -> others(ids, id).noneMatch(other -> builds(other, id)))
        .toList();
  }

  private static Stream<String> others(List<String> ids, String id) {
    return ids.stream().filter(other -> !other.equals(id));
  }

  private boolean builds(String upper, String lower) {
    return graph.withAncestors(List.of(upper)).contains(lower);
  }
}
