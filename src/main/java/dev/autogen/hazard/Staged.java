package dev.autogen.hazard;

import dev.autogen.operation.Assignment;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operation.AddColumn;
import dev.autogen.operation.Operation.AddConstraint;
import dev.autogen.operation.Operation.AlterColumn;
import dev.autogen.operation.Operation.Backfill;
import dev.autogen.operation.Operation.CreateIndex;
import dev.autogen.operation.Operation.ValidateConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What takes the place of operations that rows can make fail: some of them in several steps, some
 * behind a check.
 *
 * @param wayBack whether a required column without a value refuses rows instead of taking the table
 *     for empty
 */
record Staged(Endangered endangered, Map<ColumnName, Assignment> fills, boolean wayBack) {
  /** How the statement begins that has deferred constraints look at rows now. */
  static final String SETTLED = "set constraints";

  /** What to do instead of which operation. */
  Map<Operation, List<Operation>> instead() {
    Map<Operation, List<Operation>> instead = new HashMap<>();
    for (Operation each : endangered.failing()) {
      if (each instanceof AddColumn add) {
        instead.putAll(added(add));
      } else if (each instanceof AlterColumn alter && Endangered.becomesRequired(alter)) {
        instead.put(alter, required(alter));
      } else if (each instanceof AddConstraint add) {
        behind(add, add.constraint().accept(new Offending(add.table())), instead);
      } else if (each instanceof ValidateConstraint validate) {
        endangered
            .constraint(validate.table(), validate.constraint())
            .ifPresent(it -> behind(validate, it.accept(new Offending(validate.table())), instead));
      } else if (each instanceof CreateIndex create) {
        behind(create, new Offending(create.table()).of(create.index()), instead);
      }
    }
    linked(instead);
    return instead;
  }

  /** Rows go on pointing at what they point at, though the key that does it needs a new column. */
  private void linked(Map<Operation, List<Operation>> instead) {
    for (WidenedKey each : endangered.keys().optional().values()) {
      QualifiedName table = each.added().table();
      Optional<Assignment> value = fill(table, each.column().name());
      if (value.isPresent()) {
        Backfill fill = new Backfill(table, List.of(value.orElseThrow()), Optional.of(each.lost()));
        instead.put(each.added(), List.of(each.added(), fill));
        behind(
            new AddConstraint(table, each.after()),
            each.after().accept(new Offending(table)),
            instead);
      }
    }
  }

  private static void behind(
      Operation operation,
      List<Operation.ExpectNoRows> checks,
      Map<Operation, List<Operation>> instead) {
    List<Operation> all = new ArrayList<>(checks);
    all.add(operation);
    instead.put(operation, all);
  }

  private Map<Operation, List<Operation>> added(AddColumn add) {
    Column column = add.column();
    QualifiedName table = add.table();
    Optional<AlterColumn> late = endangered.lateDefault(add);
    Optional<Assignment> fill = fill(table, column.name());
    if (late.isPresent()) {
      return Map.of(
          add,
          List.of(new AddColumn(table, column.nullable(true))),
          late.orElseThrow(),
          List.of(
              late.orElseThrow(),
              backfill(table, new Assignment(column.name(), "default")),
              alter(table, column.name(), List.of(ColumnChange.setNotNull()))));
    }
    if (fill.isPresent()) {
      return Map.of(add, staged(add, fill.orElseThrow()));
    }
    String gone = column.name() + " is required, and what rows had in it is gone";
    return wayBack ? Map.of(add, List.of(new Offending(table).check("true", gone), add)) : Map.of();
  }

  private List<Operation> staged(AddColumn add, Assignment fill) {
    Column column = add.column();
    Optional<ColumnType> base = endangered.base(column.type());
    List<ColumnChange> then = new ArrayList<>();
    // A column of a domain that refuses nulls cannot even be added.
    base.ifPresent(
        type ->
            then.add(
                new ColumnChange.SetType(column.type(), Optional.empty(), column.collation())));
    then.add(ColumnChange.setNotNull());
    List<Operation> all = new ArrayList<>();
    all.add(new AddColumn(add.table(), column.ofType(base.orElse(column.type())).nullable(true)));
    all.addAll(filled(add.table(), fill));
    all.add(alter(add.table(), column.name(), then));
    return all;
  }

  private List<Operation> required(AlterColumn alter) {
    Optional<Assignment> fill = fill(alter.table(), alter.column());
    if (fill.isEmpty()) {
      return List.of(new Offending(alter.table()).missing(alter.column()), alter);
    }
    List<Operation> all = new ArrayList<>();
    boolean later = alter.changes().stream().anyMatch(Staged::changesValues);
    if (later) {
      List<ColumnChange> first = new ArrayList<>(alter.changes());
      first.remove(ColumnChange.setNotNull());
      all.add(alter(alter.table(), alter.column(), first));
    }
    all.addAll(filled(alter.table(), fill.orElseThrow()));
    settled(alter).ifPresent(all::add);
    all.add(
        later ? alter(alter.table(), alter.column(), List.of(ColumnChange.setNotNull())) : alter);
    return all;
  }

  /** A table cannot be altered while a foreign key waits to look at rows that were filled. */
  private Optional<Operation> settled(AlterColumn alter) {
    List<String> waiting = endangered.waiting(alter.table(), alter.column());
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Operation.Execute(SETTLED + " " + String.join(", ", waiting) + " immediate"));
  }

  private static boolean changesValues(ColumnChange change) {
    return change instanceof ColumnChange.SetType || change instanceof ColumnChange.DropExpression;
  }

  private Optional<Assignment> fill(QualifiedName table, String column) {
    return Optional.ofNullable(fills.get(new ColumnName(table, column)));
  }

  /** A value that may be null for some rows is looked at before it is required. */
  private List<Operation> filled(QualifiedName table, Assignment fill) {
    Backfill backfill = backfill(table, fill);
    return endangered.mayLeaveNulls(table, fill)
        ? List.of(backfill, new Offending(table).missing(fill.column()))
        : List.of(backfill);
  }

  private static Backfill backfill(QualifiedName table, Assignment fill) {
    String missing = SqlText.identifier(fill.column()) + " is null";
    return new Backfill(table, List.of(fill), Optional.of(missing));
  }

  private static Operation alter(QualifiedName table, String column, List<ColumnChange> changes) {
    return new AlterColumn(table, column, changes);
  }
}
