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
  private final Targets targets;
  private final Set<String> rows;
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<RowChange> changes = new ArrayList<>();

  private StampRows(RevisionGraph graph, Targets targets, List<String> rows) {
    this.graph = graph;
    this.targets = targets;
    this.rows = new LinkedHashSet<>(rows);
  }

  /**
   * The way to the targets.
   *
   * @throws dev.autogen.problem.AutogenException A019 where a target comes before another one, and
   *     whatever {@link Targets} refuses
   */
  static StampRows moving(RevisionGraph graph, List<String> rows, List<String> targets) {
    StampRows stamp = new StampRows(graph, new Targets(graph, rows), rows);
    List<String> bases = stamp.resolve(targets);
    bases.forEach(stamp::leave);
    stamp.ids.forEach(stamp::moveTo);
    return stamp;
  }

  /** The way that leaves the rows of the targets alone, whatever is there. */
  static StampRows purging(RevisionGraph graph, List<String> rows, List<String> targets) {
    StampRows stamp = new StampRows(graph, new Targets(graph, List.of()), rows);
    stamp.resolve(targets);
    List<String> missing = stamp.ids.stream().filter(id -> !rows.contains(id)).toList();
    rows.stream()
        .filter(row -> !stamp.ids.contains(row))
        .map(RowChange::delete)
        .forEach(stamp::change);
    missing.stream().map(RowChange::insert).forEach(stamp::change);
    return stamp;
  }

  /** The changes, in order. */
  List<RowChange> changes() {
    return List.copyOf(changes);
  }

  /** The revisions that the targets name; none where they mean that nothing is applied. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  /** The rows afterwards. */
  List<String> rows() {
    return rows.stream().sorted().toList();
  }

  /** Finds what the targets name, and returns those that name no revision. */
  private List<String> resolve(List<String> names) {
    List<String> bases = new ArrayList<>();
    for (String name : names) {
      List<RevisionInfo> meant = targets.revisions(name);
      if (meant.isEmpty()) {
        bases.add(name);
      }
      ids.addAll(RevisionGraph.ids(meant));
    }
    for (String id : ids) {
      Set<String> below = graph.withAncestors(List.of(id));
      ids.stream()
          .filter(other -> !other.equals(id) && below.contains(other))
          .findFirst()
          .ifPresent(other -> refuse(other, id));
    }
    return bases;
  }

  private void refuse(String lower, String upper) {
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
  private void leave(String base) {
    Optional<Set<String>> branch = targets.branch(base).map(each -> around(each.id()));
    for (String row : List.copyOf(rows)) {
      if (!ids.contains(row) && branch.map(all -> all.contains(row)).orElse(true)) {
        change(RowChange.delete(row));
      }
    }
  }

  private void moveTo(String id) {
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
