package dev.autogen.command;

import dev.autogen.diff.ObjectName;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses a difference that drops more than a third of the managed tables, and more than two: then
 * it is more likely that the wrong entities were read than that anybody wants it.
 *
 * @param allowMassDrop whether it is wanted all the same
 */
record Guard(boolean allowMassDrop) {
  private static final int SHOWN = 10;

  void check(Difference difference) {
    List<String> waiting = newlyWaiting(difference);
    long dropped = difference.set().droppedTables() + waiting.size();
    long managed = difference.set().managedTables();
    if (allowMassDrop || dropped <= 2 || dropped * 3 <= managed) {
      return;
    }
    List<String> tables =
        difference.set().upgrade().stream()
            .filter(Operation.DropTable.class::isInstance)
            .map(Operation.DropTable.class::cast)
            .map(each -> each.table().toString())
            .collect(Collectors.toCollection(ArrayList::new));
    tables.addAll(waiting);
    List<String> places = new ArrayList<>(tables.stream().limit(SHOWN).toList());
    if (tables.size() > SHOWN) {
      places.add("and " + (tables.size() - SHOWN) + " more");
    }
    throw Problem.of(
            ErrorCode.A095,
            dropped
                + " of "
                + managed
                + (waiting.isEmpty()
                    ? " tables would be dropped"
                    : " tables would wait to be dropped")
                + ", for no entity names them; "
                + difference.entities()
                + (difference.entities() == 1 ? " entity was read" : " entities were read"))
        .at(places)
        .remedy(
            "were all entities read?            --entities PATHS  --packages A,B",
            "are names made as they were?       --naming spring",
            "have tables other names now?       --rename table:OLD:NEW",
            "is this the right database?        " + difference.database(),
            "if all of them are to be dropped:  --allow-mass-drop")
        .asException();
  }

  /** The tables that begin to wait to be dropped. */
  private static List<String> newlyWaiting(Difference difference) {
    return difference.pending().stream()
        .filter(each -> each.since().isEmpty() && each.object().kind() == ObjectName.Kind.TABLE)
        .map(each -> each.object().name().toString())
        .toList();
  }
}
