package dev.autogen.hazard;

import dev.autogen.diff.Renamed;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what can go wrong. */
public final class Hazards {
  private Hazards() {}

  /**
   * What can go wrong when the operations are applied in this order to the schema given, in the
   * order of the operations. A table that the operations create has no rows and no users yet.
   */
  public static List<Hazard> of(List<Operation> operations, Schema before) {
    Surroundings surroundings = new Surroundings(operations, before);
    Schema named = Renamed.after(Renamed.leading(operations), before);
    OfDependents dependents = new OfDependents(operations, named, surroundings);
    OfOwnedSequences sequences = new OfOwnedSequences(operations, named);
    WidenedKeys keys = new WidenedKeys(operations, before);
    OfRestored restored = new OfRestored(operations);
    OfKeyTypes types = new OfKeyTypes(operations, surroundings);
    List<Hazard> hazards = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Found found = new Found(i);
      if (!dependents.setAside(operations.get(i), found)
          && !dependents.isComputed(operations.get(i))) {
        operations.get(i).accept(new OfOperation(surroundings, found));
        dependents.inTheWay(operations.get(i), found);
        sequences.goneWith(operations.get(i), found);
        keys.inspect(operations.get(i), found);
        types.inspect(operations.get(i), found);
        restored.inspect(operations.get(i), found);
      }
      surroundings.pass(operations.get(i));
      hazards.addAll(found.hazards());
    }
    return List.copyOf(hazards);
  }

  /**
   * What can go wrong on the way back. That a version of the application which uses what is dropped
   * or called otherwise there has to go first is understood, and not said.
   */
  public static List<Hazard> ofWayBack(List<Operation> operations, Schema before) {
    return Stream.concat(of(operations, before).stream(), invented(operations))
        .filter(
            hazard ->
                hazard.kind() != HazardKind.BREAKS_RUNNING_APPLICATION
                    || !takesAway(operations.get(hazard.operationIndex())))
        .map(hazard -> forTheWayBack(hazard, operations.get(hazard.operationIndex())))
        .sorted(Comparator.comparingInt(Hazard::operationIndex))
        .toList();
  }

  /** What helps before a draft doesn't help where one goes back by it. */
  private static Hazard forTheWayBack(Hazard hazard, Operation operation) {
    return operation instanceof Operation.AddColumn && hazard.kind() == HazardKind.FAILS_WITH_ROWS
        ? new Hazard(
            hazard.kind(),
            hazard.operationIndex(),
            hazard.subject(),
            hazard.message(),
            "add it as nullable here, fill it with op.backfill, then set it not null.")
        : hazard;
  }

  /** The values that a draft gives rows on the way back, where nobody has said any. */
  private static Stream<Hazard> invented(List<Operation> operations) {
    return IntStream.range(0, operations.size())
        .boxed()
        .filter(place -> operations.get(place) instanceof Operation.Backfill)
        .flatMap(
            place -> {
              Operation.Backfill backfill = (Operation.Backfill) operations.get(place);
              return backfill.assignments().stream()
                  .map(each -> invented(place, backfill.table() + "." + each.column(), each));
            });
  }

  private static Hazard invented(int place, String column, Assignment assignment) {
    return new Hazard(
        HazardKind.CHANGES_MEANING,
        place,
        column + ", which says nothing where it is " + assignment.expression(),
        column
            + " becomes "
            + assignment.expression()
            + " in rows that have no value: one that they had is gone.",
        "write another expression here, or put the values back from a copy.");
  }

  private static boolean takesAway(Operation operation) {
    return operation instanceof Operation.DropTable
        || operation instanceof Operation.DropColumn
        || operation instanceof Operation.RenameTable
        || operation instanceof Operation.RenameColumn
        || operation instanceof Operation.RenameSequence
        || operation instanceof Operation.RenameSchema
        || operation instanceof Operation.RenameEnumValue;
  }
}
