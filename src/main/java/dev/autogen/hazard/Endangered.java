package dev.autogen.hazard;

import dev.autogen.diff.Children;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operation.AddColumn;
import dev.autogen.operation.Operation.AddConstraint;
import dev.autogen.operation.Operation.AlterColumn;
import dev.autogen.operation.Operation.CreateType;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations that rows which are there can make fail. */
record Endangered(List<Operation> operations, Schema before) {

  /** Those of them that fail if the rows are not as they must be. */
  List<Operation> failing() {
    Set<Integer> places =
        Hazards.of(operations, before).stream()
            .filter(hazard -> hazard.kind() == HazardKind.FAILS_WITH_ROWS)
            .map(Hazard::operationIndex)
            .collect(Collectors.toSet());
    return places.stream().sorted().map(operations::get).toList();
  }

  /** The foreign keys that need new columns. */
  WidenedKeys keys() {
    return new WidenedKeys(operations, before);
  }

  /** The columns that become required and that nothing gives a value. */
  List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (Operation each : failing()) {
      if (each instanceof AddColumn add && lateDefault(add).isEmpty()) {
        Column column = add.column();
        needs.add(new Need(new ColumnName(add.table(), column.name()), column.type(), true));
      } else if (each instanceof AlterColumn alter && becomesRequired(alter)) {
        ColumnName name = new ColumnName(alter.table(), alter.column());
        type(alter).ifPresent(type -> needs.add(new Need(name, type, false)));
      }
    }
    return needs;
  }

  static boolean becomesRequired(AlterColumn alter) {
    return alter.changes().contains(ColumnChange.setNotNull());
  }

  /** The change that gives a new column the default that fills it, after something else. */
  Optional<AlterColumn> lateDefault(AddColumn add) {
    return operations.stream()
        .filter(AlterColumn.class::isInstance)
        .map(AlterColumn.class::cast)
        .filter(alter -> alter.table().equals(add.table()))
        .filter(alter -> alter.column().equals(add.column().name()))
        .filter(
            alter -> alter.changes().stream().anyMatch(ColumnChange.SetDefault.class::isInstance))
        .findFirst();
  }

  /** A constraint that is there, or that comes. */
  Optional<Constraint> constraint(QualifiedName table, String name) {
    Stream<Constraint> coming =
        operations.stream()
            .filter(AddConstraint.class::isInstance)
            .map(AddConstraint.class::cast)
            .filter(add -> add.table().equals(table))
            .map(AddConstraint::constraint);
    return Stream.concat(
            coming, before.table(table).stream().flatMap(each -> each.constraints().stream()))
        .filter(each -> each.name().equals(name))
        .findFirst();
  }

  /** The foreign keys on a column that are checked at the end only, as SQL names them. */
  List<String> waiting(QualifiedName table, String column) {
    return before.table(table).stream()
        .flatMap(each -> each.constraints().stream())
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .filter(key -> key.rules().deferrability() == Deferrability.INITIALLY_DEFERRED)
        .filter(key -> key.columns().contains(column))
        .map(key -> SqlText.name(table.sibling(key.name())))
        .toList();
  }

  /** Whether a value speaks of what may be null itself: a column that may be, or other rows. */
  boolean mayLeaveNulls(QualifiedName table, Assignment fill) {
    Set<String> words = Children.mentioned(fill.expression());
    Stream<Column> there = before.table(table).stream().flatMap(each -> each.columns().stream());
    Stream<Column> coming =
        operations.stream()
            .filter(AddColumn.class::isInstance)
            .map(AddColumn.class::cast)
            .filter(add -> add.table().equals(table))
            .map(AddColumn::column);
    return words.contains("select")
        || Stream.concat(there, coming)
            .anyMatch(column -> column.nullable() && words.contains(column.name()));
  }

  /** The type that a domain is over, if it refuses nulls. */
  Optional<ColumnType> base(ColumnType type) {
    Stream<UserType> coming =
        operations.stream()
            .filter(CreateType.class::isInstance)
            .map(operation -> ((CreateType) operation).type());
    return Stream.concat(coming, before.types().stream())
        .filter(each -> !type.array() && each.name().equals(TypeNames.of(type)))
        .filter(each -> each instanceof Domain domain && !domain.nullable())
        .map(each -> ((Domain) each).type())
        .findFirst();
  }

  private Optional<ColumnType> type(AlterColumn alter) {
    return alter.changes().stream()
        .filter(ColumnChange.SetType.class::isInstance)
        .map(change -> ((ColumnChange.SetType) change).type())
        .findFirst()
        .or(
            () ->
                before
                    .table(alter.table())
                    .flatMap(table -> table.column(alter.column()))
                    .map(Column::type));
  }
}
