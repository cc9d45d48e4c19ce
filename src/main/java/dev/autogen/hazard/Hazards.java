package dev.autogen.hazard;

import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Finds what can go wrong. */
public final class Hazards {
  private Hazards() {}

  /**
   * What can go wrong when the operations are applied in this order to the schema given, in the
   * order of the operations. A table that the operations create has no rows and no users yet.
   */
  public static List<Hazard> of(List<Operation> operations, Schema before) {
    Surroundings surroundings = new Surroundings(operations, before);
    OfDependents dependents =
        new OfDependents(operations, Renamed.after(Renamed.leading(operations), before));
    List<Hazard> hazards = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Found found = new Found(i);
      if (!dependents.setAside(operations.get(i), found)) {
        operations.get(i).accept(new OfOperation(surroundings, found));
        dependents.inTheWay(operations.get(i), found);
      }
      surroundings.pass(operations.get(i));
      hazards.addAll(found.hazards());
    }
    return List.copyOf(hazards);
  }

  /**
   * What can go wrong on the way back. That a version of the application which uses what is dropped
   * there has to go first is understood, and not said.
   */
  public static List<Hazard> ofWayBack(List<Operation> operations, Schema before) {
    return of(operations, before).stream()
        .filter(
            hazard ->
                hazard.kind() != HazardKind.BREAKS_RUNNING_APPLICATION
                    || !drops(operations.get(hazard.operationIndex())))
        .toList();
  }

  private static boolean drops(Operation operation) {
    return operation instanceof Operation.DropTable || operation instanceof Operation.DropColumn;
  }
}
