package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The changes that operations make, after somebody has rewritten them. */
final class Regrouped {
  private final List<Change> known;
  private final List<Operation> operations;
  private final Describe describe;

  Regrouped(List<Change> known, List<Operation> operations, Schema before, Schema after) {
    this.known = known;
    this.operations = operations;
    this.describe = new Describe(Indexed.of(before), Indexed.of(after));
  }

  /** Those that were left as they were, and one for each operation that is in none of them. */
  List<Change> changes() {
    List<Operation> left = new ArrayList<>(operations);
    List<Change> changes = new ArrayList<>();
    for (Change change : known) {
      List<Operation> rest = new ArrayList<>(left);
      boolean whole = change.operations().stream().allMatch(rest::remove);
      if (whole) {
        changes.add(change);
        left = rest;
      }
    }
    left.forEach(each -> changes.add(each.accept(describe).withOperations(List.of(each))));
    changes.sort(Comparator.comparingInt(this::place));
    return changes;
  }

  private int place(Change change) {
    return change.operations().stream().mapToInt(operations::indexOf).min().orElse(0);
  }
}
