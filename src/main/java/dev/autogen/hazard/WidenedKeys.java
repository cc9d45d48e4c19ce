package dev.autogen.hazard;

import dev.autogen.diff.Renamed;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operation.AddColumn;
import dev.autogen.operation.Operation.AddConstraint;
import dev.autogen.operation.Operation.AlterColumn;
import dev.autogen.operation.Operation.Backfill;
import dev.autogen.operation.Operation.DropConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The foreign keys that are replaced by ones with more columns, some of them new. */
final class WidenedKeys {
  private final Map<ColumnName, AddColumn> added = new HashMap<>();
  private final Set<ColumnName> retyped = new HashSet<>();
  private final Set<ColumnName> filled = new HashSet<>();
  private final List<WidenedKey> all = new ArrayList<>();

  WidenedKeys(List<Operation> operations, Schema before) {
    operations.forEach(this::note);
    if (!added.isEmpty()) {
      Schema renamed = Renamed.after(Renamed.leading(operations), before);
      List<DropConstraint> dropped = only(DropConstraint.class, operations).toList();
      only(AddConstraint.class, operations)
          .forEach(add -> dropped.forEach(drop -> compare(add, drop, renamed)));
    }
  }

  /** The new columns that may stay null, so that nothing but a hazard tells of lost rows. */
  Map<ColumnName, WidenedKey> optional() {
    Map<ColumnName, WidenedKey> columns = new HashMap<>();
    all.stream()
        .filter(each -> each.column().nullable())
        .forEach(each -> columns.putIfAbsent(each.name(), each));
    return columns;
  }

  /** What the new columns get for certain, so that each row points at the one it did before. */
  Map<ColumnName, Assignment> values() {
    Map<ColumnName, Assignment> values = new HashMap<>();
    for (WidenedKey each : all) {
      boolean ambiguous =
          all.stream().filter(other -> other.name().equals(each.name())).count() > 1;
      if (!ambiguous
          && hasValue(each.target())
          && each.path().stream().noneMatch(retyped::contains)) {
        values.put(each.name(), each.value());
      }
    }
    return values;
  }

  /** Says which rows lose what they point at when a column is added and stays null. */
  void inspect(Operation operation, Found found) {
    if (operation instanceof AddColumn add) {
      ColumnName name = new ColumnName(add.table(), add.column().name());
      Optional.ofNullable(optional().get(name))
          .filter(each -> !filled.contains(name))
          .ifPresent(each -> each.unlinks(found));
    }
  }

  private void note(Operation operation) {
    if (operation instanceof AddColumn add && !fillsItself(add.column())) {
      added.put(new ColumnName(add.table(), add.column().name()), add);
    } else if (operation instanceof AlterColumn alter
        && alter.changes().stream().anyMatch(ColumnChange.SetType.class::isInstance)) {
      retyped.add(new ColumnName(alter.table(), alter.column()));
    } else if (operation instanceof Backfill fill) {
      fill.assignments().forEach(it -> filled.add(new ColumnName(fill.table(), it.column())));
    }
  }

  private void compare(AddConstraint add, DropConstraint drop, Schema renamed) {
    Optional<ForeignKey> before =
        renamed
            .table(drop.table())
            .filter(table -> table.name().equals(add.table()))
            .flatMap(table -> table.constraint(drop.constraint()))
            .filter(ForeignKey.class::isInstance)
            .map(ForeignKey.class::cast);
    if (before.isPresent() && add.constraint() instanceof ForeignKey after) {
      compare(add, before.orElseThrow(), after);
    }
  }

  private void compare(AddConstraint add, ForeignKey before, ForeignKey after) {
    if (!before.referenced().table().equals(after.referenced().table())
        || !pairs(after).entrySet().containsAll(pairs(before).entrySet())) {
      return;
    }
    for (String column : after.columns()) {
      AddColumn comes = added.get(new ColumnName(add.table(), column));
      if (comes != null) {
        all.add(new WidenedKey(comes, before, after));
      }
    }
  }

  private static Map<String, String> pairs(ForeignKey key) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.put(key.columns().get(i), key.referenced().columns().get(i));
    }
    return pairs;
  }

  /** Whether there is something in the column pointed at when its turn comes. */
  private boolean hasValue(ColumnName target) {
    return Optional.ofNullable(added.get(target))
        .map(each -> !each.column().nullable() || filled.contains(target))
        .orElse(true);
  }

  private static boolean fillsItself(Column column) {
    return column.defaultExpression().isPresent()
        || column.identity().isPresent()
        || column.generated().isPresent();
  }

  private static <T> Stream<T> only(Class<T> kind, List<Operation> operations) {
    return operations.stream().filter(kind::isInstance).map(kind::cast);
  }
}
