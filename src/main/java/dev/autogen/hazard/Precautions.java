package dev.autogen.hazard;

import dev.autogen.diff.ChangeSet;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft does so that rows which are there don't make it fail halfway: it fills what becomes
 * required, and counts the rows that a statement would refuse before it gets there.
 */
public final class Precautions {
  private Precautions() {}

  /** The columns that become required and that nothing gives a value so far. */
  public static List<Need> needs(ChangeSet changes) {
    return new Endangered(changes.upgrade(), changes.before()).needs();
  }

  /**
   * New columns that may stay null, but without which rows no longer point at what they pointed at:
   * a foreign key needs them beside the columns that it had.
   */
  public static List<Need> links(ChangeSet changes) {
    return new WidenedKeys(changes.upgrade(), changes.before())
        .optional().values().stream()
            .map(each -> new Need(each.name(), each.column().type(), true))
            .sorted(Comparator.comparing(need -> need.column().toString()))
            .toList();
  }

  /** What new columns of a foreign key get for rows to point at what they pointed at before. */
  public static Map<ColumnName, Assignment> linking(ChangeSet changes) {
    return new WidenedKeys(changes.upgrade(), changes.before()).values();
  }

  /** The columns whose value a person still has to write. */
  public static List<ColumnName> open(List<Operation> operations) {
    return operations.stream()
        .filter(Operation.Backfill.class::isInstance)
        .map(Operation.Backfill.class::cast)
        .flatMap(
            each ->
                each.assignments().stream()
                    .filter(Assignment::isOpen)
                    .map(open -> new ColumnName(each.table(), open.column())))
        .toList();
  }

  /**
   * The change set with all precautions, in both directions. On the way back, rows get a value that
   * says nothing where their own is gone and the column takes any. A column is filled after those
   * that its value speaks of. Rows go on pointing at what they point at.
   *
   * @param fills what rows get in columns that become required; one that is added and not among
   *     them is added as required at once, as befits a table without rows
   */
  public static ChangeSet taken(ChangeSet changes, Map<ColumnName, Assignment> fills) {
    Endangered up = new Endangered(changes.upgrade(), changes.before());
    Endangered down = new Endangered(changes.downgrade(), changes.after());
    Map<ColumnName, Assignment> backwards = linked(down, neutral(down, changes.before()));
    backwards.putAll(down.keys().values());
    Map<Operation, List<Operation>> there = new Staged(up, linked(up, fills), false).instead();
    Map<Operation, List<Operation>> back = new Staged(down, backwards, true).instead();
    return changes.replacing(there, back, each -> FillOrder.of(Neighbours.kept(each)));
  }

  /** Columns of which each is filled from the next, and the last one from the first; or none. */
  public static List<ColumnName> circle(Map<ColumnName, Assignment> fills) {
    return new FillCircle(fills).columns();
  }

  /** The values, and those of columns that may be null where rows would lose what they point at. */
  private static Map<ColumnName, Assignment> linked(
      Endangered endangered, Map<ColumnName, Assignment> fills) {
    Map<ColumnName, Assignment> all = new HashMap<>(endangered.keys().values());
    all.keySet().retainAll(endangered.keys().optional().keySet());
    all.putAll(fills);
    return all;
  }

  private static Map<ColumnName, Assignment> neutral(Endangered down, Schema target) {
    Map<ColumnName, Assignment> values = new HashMap<>();
    for (Need need : down.needs()) {
      ColumnName name = need.column();
      Optional<Table> table = target.table(name.table());
      table
          .flatMap(each -> each.column(name.column()))
          .flatMap(column -> new Neutral(target, table.orElseThrow(), column).value())
          .ifPresent(value -> values.put(name, new Assignment(name.column(), value)));
    }
    return values;
  }
}
