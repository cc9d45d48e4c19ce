package dev.autogen.hazard;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sequences that PostgreSQL drops together with the column or table that owns them. */
final class OfOwnedSequences {
  private final List<Operation> operations;
  private final List<Table> tables;
  private final List<Dependent> heirs;
  private final List<Sequence> owned;
  private final Set<QualifiedName> droppedTables = new HashSet<>();
  private final Set<ColumnName> otherDefaults = new HashSet<>();

  OfOwnedSequences(List<Operation> operations, Schema before) {
    this.operations = operations;
    tables = before.tables();
    heirs =
        before.dependents().stream().filter(each -> each.kind() == Dependent.Kind.HEIR).toList();
    operations.forEach(this::note);
    owned =
        before.sequences().stream()
            .filter(each -> each.owner().isPresent() && !letGo(each.name()))
            .toList();
  }

  /** Says which counts are lost, and which defaults stand in the way. */
  void goneWith(Operation operation, Found found) {
    if (operation instanceof Operation.DropColumn drop) {
      ColumnName name = new ColumnName(drop.table(), drop.column());
      owned.stream()
          .filter(each -> each.owner().filter(name::equals).isPresent())
          .forEach(each -> forgets(each.name(), found));
    } else if (operation instanceof Operation.DropTable drop) {
      owned.stream()
          .filter(each -> each.owner().filter(by -> by.table().equals(drop.table())).isPresent())
          .forEach(
              each -> {
                forgets(each.name(), found);
                defaults(each.name()).forEach(column -> blocks(column, each.name(), found));
              });
    }
  }

  static Found forgets(QualifiedName sequence, Found found) {
    return found.add(
        HazardKind.DELETES_DATA,
        "how far " + sequence + " has counted",
        sequence + " forgets how far it has counted; the way back begins anew.",
        "note the value, and set it again on the way back.");
  }

  private static void blocks(ColumnName column, QualifiedName sequence, Found found) {
    found.add(
        HazardKind.FAILS_WITH_DEPENDENTS,
        "the default of " + column,
        "fails as long as the default of " + column + " takes from " + sequence + ".",
        "drop that default before, or let the sequence belong to " + column + ".");
  }

  /** The columns of tables and heirs that stay whose defaults take from the sequence. */
  private Stream<ColumnName> defaults(QualifiedName sequence) {
    String quoted = "'" + SqlText.name(sequence) + "'";
    return tables.stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> takesFrom(column, quoted))
                    .flatMap(column -> places(table.name(), column.name())))
        .filter(column -> !droppedTables.contains(column.table()))
        .filter(column -> !otherDefaults.contains(column))
        .distinct();
  }

  /** The column itself, and those that inherit its default. */
  private Stream<ColumnName> places(QualifiedName table, String column) {
    return Stream.concat(
            Stream.of(table), heirs.stream().filter(each -> each.uses(table)).map(Dependent::owner))
        .map(each -> new ColumnName(each, column));
  }

  private static boolean takesFrom(Column column, String quoted) {
    return column.defaultExpression().filter(each -> each.contains(quoted)).isPresent();
  }

  /** Whether it is dropped by itself, or given to another column first. */
  private boolean letGo(QualifiedName sequence) {
    String given = "alter sequence " + SqlText.name(sequence) + " owned by ";
    return operations.stream()
        .anyMatch(
            each ->
                (each instanceof Operation.DropSequence drop && drop.sequence().equals(sequence))
                    || (each instanceof Operation.Execute execute
                        && execute.sql().startsWith(given)));
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.DropTable drop) {
      droppedTables.add(drop.table());
    } else if (operation instanceof Operation.DropColumn drop) {
      otherDefaults.add(new ColumnName(drop.table(), drop.column()));
    } else if (operation instanceof Operation.AlterColumn alter
        && alter.changes().stream().anyMatch(OfOwnedSequences::ofDefault)) {
      otherDefaults.add(new ColumnName(alter.table(), alter.column()));
    }
  }

  private static boolean ofDefault(ColumnChange change) {
    return change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.DropDefault;
  }
}
