package dev.autogen.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says more about an {@link Operation.Backfill} that is recorded already. */
public final class Backfilling {
  private final Consumer<Operation.Backfill> recorded;
  private Operation.Backfill operation;

  Backfilling(Operation.Backfill operation, Consumer<Operation.Backfill> recorded) {
    this.operation = operation;
    this.recorded = recorded;
  }

  /** The value of a column, as an SQL expression over the row as it was. */
  public Backfilling set(String column, String expression) {
    List<Assignment> assignments = new ArrayList<>(operation.assignments());
    assignments.add(new Assignment(column, expression));
    return now(new Operation.Backfill(operation.table(), assignments, operation.where()));
  }

  /** Only the rows that satisfy the condition; it takes the place of one that was given before. */
  public Backfilling where(String condition) {
    return now(
        new Operation.Backfill(operation.table(), operation.assignments(), Optional.of(condition)));
  }

  private Backfilling now(Operation.Backfill changed) {
    operation = changed;
    recorded.accept(changed);
    return this;
  }
}
