package dev.autogen.runner;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Targets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a version table become those of targets, with nothing run between: what is above
 * or below a target moves there, what is on another branch stays.
 */
final class StampRows {
  private final RevisionGraph graph;
  private final Set<String> rows;
  private final List<RowChange> changes = new ArrayList<>();

  private StampRows(RevisionGraph graph, List<String> rows) {
    this.graph = graph;
    this.rows = new LinkedHashSet<>(rows);
  }

  /**
   * The changes that lead to the targets.
   *
   * @throws dev.autogen.problem.AutogenException A019 where a target comes before another one, and
   *     whatever {@link Targets} refuses
   */
  static List<RowChange> changes(RevisionGraph graph, List<String> rows, List<String> targets) {
    StampRows stamp = new StampRows(graph, rows);
    Targets meant = new Targets(graph, rows);
    List<String> ids = ids(graph, rows, targets);
    for (String target : targets) {
      List<RevisionInfo> revisions = meant.revisions(target);
      if (revisions.isEmpty()) {
        stamp.leave(target, meant, ids);
      }
    }
    ids.forEach(id -> stamp.moveTo(id, ids));
    return stamp.changes;
  }

  /** The changes that leave the rows of the targets alone, whatever is there. */
  static List<RowChange> purging(RevisionGraph graph, List<String> rows, List<String> targets) {
    List<String> ids = ids(graph, List.of(), targets);
    List<RowChange> changes = new ArrayList<>();
    rows.stream().filter(row -> !ids.contains(row)).map(RowChange::delete).forEach(changes::add);
    ids.stream().filter(id -> !rows.contains(id)).map(RowChange::insert).forEach(changes::add);
    return changes;
  }

  /** The revisions that targets name, none of which comes before another one. */
  static List<String> ids(RevisionGraph graph, List<String> rows, List<String> targets) {
    Targets meant = new Targets(graph, rows);
    Set<String> ids = new LinkedHashSet<>();
    targets.forEach(target -> ids.addAll(RevisionGraph.ids(meant.revisions(target))));
    for (String id : ids) {
      Set<String> below = graph.withAncestors(List.of(id));
      ids.stream()
          .filter(other -> !other.equals(id) && below.contains(other))
          .findFirst()
          .ifPresent(other -> refuse(graph, other, id));
    }
    return List.copyOf(ids);
  }

  private static void refuse(RevisionGraph graph, String lower, String upper) {
    throw Problem.of(
            ErrorCode.A019,
            "%s comes before %s, so that only one of them can be a row".formatted(lower, upper))
        .at(
            graph.find(lower).map(RevisionInfo::place).orElse(lower),
            graph.find(upper).map(RevisionInfo::place).orElse(upper))
        .remedy("leave out  " + lower + ": whatever is at  " + upper + "  has it")
        .asException();
  }

  /** Before the first revision, of a branch if one is named. */
  private void leave(String target, Targets meant, List<String> ids) {
    Optional<Set<String>> branch = meant.branch(target).map(each -> around(each.id()));
    for (String row : List.copyOf(rows)) {
      if (!ids.contains(row) && branch.map(all -> all.contains(row)).orElse(true)) {
        change(RowChange.delete(row));
      }
    }
  }

  private void moveTo(String id, List<String> ids) {
    if (rows.contains(id)) {
      return;
    }
    Set<String> around = around(id);
    List<String> moved =
        rows.stream().filter(row -> around.contains(row) && !ids.contains(row)).toList();
    if (moved.isEmpty()) {
      change(RowChange.insert(id));
      return;
    }
    moved.stream().limit(moved.size() - 1L).map(RowChange::delete).forEach(this::change);
    change(RowChange.update(moved.get(moved.size() - 1), id));
  }

  private Set<String> around(String id) {
    Set<String> around = new LinkedHashSet<>(graph.withAncestors(List.of(id)));
    around.addAll(graph.withDescendants(List.of(id)));
    return around;
  }

  private void change(RowChange change) {
    changes.add(change);
    change.from().ifPresent(rows::remove);
    change.to().ifPresent(rows::add);
  }
}
