package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operation.AddColumn;
import dev.autogen.operation.Operation.AlterColumn;
import dev.autogen.operation.Operation.ExpectNoRows;
import java.util.ArrayList;
import java.util.List;

/** Changes of a table's columns that stand side by side may be one statement. */
final class Neighbours {
  private Neighbours() {}

  /** The same operations, a check for nulls moved before changes of other columns of its table. */
  static List<Operation> kept(List<Operation> operations) {
    List<Operation> moved = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      int place = moved.size();
      if (i + 1 < operations.size()
          && operations.get(i) instanceof ExpectNoRows check
          && operations.get(i + 1) instanceof AlterColumn change) {
        while (place > 0 && isBeside(moved.get(place - 1), check, change)) {
          place--;
        }
      }
      moved.add(place, operations.get(i));
    }
    return moved;
  }

  private static boolean isBeside(Operation before, ExpectNoRows check, AlterColumn change) {
    if (before instanceof AlterColumn alter) {
      return alter.table().equals(check.table()) && !alter.column().equals(change.column());
    }
    return before instanceof AddColumn add
        && add.table().equals(check.table())
        && !add.column().name().equals(change.column());
  }
}
