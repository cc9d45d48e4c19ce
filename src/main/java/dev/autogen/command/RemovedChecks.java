package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.diff.Applied;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.problem.AutogenException;
import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows the checks that go in the words of the revision that made them, as far as the server takes
 * these for the check that is there.
 */
record RemovedChecks(Connection connection, String defaultSchema) {

  /** The same change set, its {@code before} in the words of the history. */
  ChangeSet told(ChangeSet changes, RecordedHistory history, Renamed renamed) {
    Set<QualifiedName> tables = new HashSet<>();
    changes.before().tables().stream()
        .filter(table -> !gone(changes, table).isEmpty())
        .forEach(table -> tables.add(table.name()));
    if (tables.isEmpty() || history.revisions().isEmpty()) {
      return changes;
    }
    Schema told = Applied.toNothing().with(history.upgrades()).with(renamed.operations()).schema();
    List<SchemaObject> present = new ArrayList<>(changes.before().types());
    List<SchemaObject> written = new ArrayList<>(present);
    for (Table table : changes.before().tables()) {
      if (tables.contains(table.name())) {
        List<Constraint> checks = gone(changes, table);
        present.add(bare(table, checks));
        written.add(bare(table, written(checks, told.table(table.name()))));
      }
    }
    return spelled(
        changes, changes.before().withObjects(written), changes.before().withObjects(present));
  }

  private ChangeSet spelled(ChangeSet changes, Schema written, Schema present) {
    try {
      Canonicalized both = Canonical.of(connection, written, present, defaultSchema);
      return changes.toldAs(both.desired(), written);
    } catch (AutogenException unknown) {
      // What a revision once wrote need not mean anything to this database any more.
      return changes;
    }
  }

  private static List<Constraint> gone(ChangeSet changes, Table table) {
    List<Constraint> checks = new ArrayList<>();
    for (Operation each : changes.upgrade()) {
      if (each instanceof Operation.DropConstraint drop && drop.table().equals(table.name())) {
        table.constraint(drop.constraint()).filter(Check.class::isInstance).ifPresent(checks::add);
      }
    }
    return checks;
  }

  private static List<Constraint> written(List<Constraint> checks, Optional<Table> told) {
    return checks.stream()
        .flatMap(each -> told.flatMap(table -> table.constraint(each.name())).stream())
        .filter(Check.class::isInstance)
        .toList();
  }

  private static Table bare(Table table, List<Constraint> checks) {
    return table
        .withColumns(
            table.columns().stream()
                .map(each -> each.withDefault(Optional.empty()).withGenerated(Optional.empty()))
                .toList())
        .withConstraints(checks)
        .withIndexes(List.of());
  }
}
