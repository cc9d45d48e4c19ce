package dev.autogen.hazard;

import dev.autogen.diff.Children;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operation.AddColumn;
import dev.autogen.operation.Operation.AlterColumn;
import dev.autogen.operation.Operation.Backfill;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has a column filled when those that its value speaks of are there and filled themselves. */
final class FillOrder {
  private final List<Operation> sorted = new ArrayList<>();
  private final List<List<Operation>> held = new ArrayList<>();
  private final Map<ColumnName, Integer> coming = new HashMap<>();

  private FillOrder() {}

  /** The same operations; of fills that wait for each other, each stays behind all others. */
  static List<Operation> of(List<Operation> operations) {
    if (operations.stream().noneMatch(Backfill.class::isInstance)) {
      return operations;
    }
    FillOrder order = new FillOrder();
    List<List<Operation>> steps = steps(operations);
    steps.forEach(
        step -> order.makes(step).forEach(each -> order.coming.merge(each, 1, Integer::sum)));
    steps.forEach(order::take);
    order.held.forEach(order.sorted::addAll);
    return List.copyOf(order.sorted);
  }

  /** Whether the value of a column speaks of another one. */
  static boolean mentions(ColumnName filled, String expression, ColumnName other) {
    Set<String> words = Children.mentioned(expression);
    return !filled.equals(other)
        && words.contains(other.column())
        && (filled.table().equals(other.table()) || words.contains(other.table().name()));
  }

  /** What belongs together: a fill with the change that requires it, else each on its own. */
  private static List<List<Operation>> steps(List<Operation> operations) {
    List<List<Operation>> steps = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      List<Operation> step = new ArrayList<>(List.of(operations.get(i)));
      if (operations.get(i) instanceof Backfill fill) {
        while (i + 1 < operations.size() && belongsTo(fill, operations.get(i + 1))) {
          step.add(operations.get(++i));
        }
      }
      steps.add(step);
    }
    return steps;
  }

  private static boolean belongsTo(Backfill fill, Operation next) {
    if (next instanceof AlterColumn alter) {
      return filled(fill).contains(new ColumnName(alter.table(), alter.column()));
    }
    if (next instanceof Operation.ExpectNoRows check) {
      return fill.where().filter(check.condition()::equals).isPresent()
          && check.table().equals(fill.table());
    }
    return next instanceof Operation.Execute execute && execute.sql().startsWith(Staged.SETTLED);
  }

  private void take(List<Operation> step) {
    if (waits(step) || held.stream().anyMatch(each -> follows(step.get(0), each.get(0)))) {
      held.add(step);
      return;
    }
    sorted.addAll(step);
    List<ColumnName> made = makes(step);
    made.forEach(each -> coming.merge(each, -1, Integer::sum));
    if (!made.isEmpty()) {
      List<List<Operation>> waiting = List.copyOf(held);
      held.clear();
      waiting.forEach(this::take);
    }
  }

  private boolean waits(List<Operation> step) {
    return step.get(0) instanceof Backfill fill
        && fill.assignments().stream()
            .anyMatch(each -> waits(new ColumnName(fill.table(), each.column()), each));
  }

  private boolean waits(ColumnName filled, Assignment value) {
    return coming.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .anyMatch(each -> mentions(filled, value.expression(), each.getKey()));
  }

  /** Whether an operation looks at the values of a fill that waits, or takes away what it reads. */
  private boolean follows(Operation operation, Operation waiting) {
    if (!(waiting instanceof Backfill fill)) {
      return false;
    }
    if (operation instanceof Operation.AddConstraint add) {
      return looksAt(fill, add.table(), Children.mentioned(add.constraint()));
    }
    if (operation instanceof Operation.CreateIndex create) {
      return looksAt(fill, create.table(), Children.mentioned(create.index()));
    }
    if (operation instanceof Operation.ExpectNoRows check) {
      return looksAt(fill, check.table(), Children.mentioned(check.condition()));
    }
    return operation instanceof Operation.DropColumn drop
        && reads(fill, new ColumnName(drop.table(), drop.column()));
  }

  private static boolean looksAt(Backfill fill, QualifiedName table, Set<String> words) {
    return table.equals(fill.table())
        && filled(fill).stream().anyMatch(each -> words.contains(each.column()));
  }

  private boolean reads(Backfill fill, ColumnName column) {
    return !coming.containsKey(column)
        && fill.assignments().stream()
            .anyMatch(
                each ->
                    mentions(
                        new ColumnName(fill.table(), each.column()), each.expression(), column));
  }

  private List<ColumnName> makes(List<Operation> step) {
    Operation first = step.get(0);
    if (first instanceof AddColumn add) {
      return List.of(new ColumnName(add.table(), add.column().name()));
    }
    return first instanceof Backfill fill ? filled(fill) : List.of();
  }

  private static List<ColumnName> filled(Backfill fill) {
    QualifiedName table = fill.table();
    return fill.assignments().stream().map(each -> new ColumnName(table, each.column())).toList();
  }
}
