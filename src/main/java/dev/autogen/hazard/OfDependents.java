package dev.autogen.hazard;

import dev.autogen.diff.Touched;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.What;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was made by hand and rests on what operations change. */
final class OfDependents {
  private final List<Dependent> dependents;
  private final Surroundings surroundings;
  private final Touched touched;
  private final Set<QualifiedName> goneViews = new HashSet<>();
  private final Map<QualifiedName, QualifiedName> typeNames = new HashMap<>();
  private final Set<View> createdViews = new HashSet<>();
  private final Set<String> executed = new HashSet<>();

  OfDependents(List<Operation> operations, Schema before, Surroundings surroundings) {
    this.surroundings = surroundings;
    dependents = before.dependents();
    touched = Touched.by(operations);
    operations.forEach(this::note);
  }

  /** Says so if the operation takes something away that is put back later. */
  boolean setAside(Operation operation, Found found) {
    Optional<Dependent> dependent =
        dependents.stream()
            .filter(each -> isDropOf(operation, each) && isPutBack(each))
            .findFirst();
    dependent.ifPresent(
        each ->
            found.add(
                HazardKind.SETS_ASIDE,
                each.words(),
                each.words()
                    + " rests on "
                    + reason(each)
                    + ": it is dropped here, and put back below as it was found.",
                "a database that lacks it fails here: where one does, a revision before this one"
                    + " makes it (create or replace)."));
    return dependent.isPresent();
  }

  /** Whether the operation drops what is computed again where it comes back. */
  boolean isComputed(Operation operation) {
    return dependents.stream()
        .anyMatch(each -> each.kind() == Kind.COLUMN && isDropOf(operation, each));
  }

  /** Says what PostgreSQL refuses to leave behind. */
  void inTheWay(Operation operation, Found found) {
    if (operation instanceof Operation.RenameType rename) {
      typeNames.put(rename.type().sibling(rename.to()), rename.type());
      return;
    }
    Touched here = Touched.by(List.of(asItWasCalled(operation)));
    for (Dependent each : dependents) {
      boolean refused =
          each.uses().stream()
                  .anyMatch(
                      use ->
                          here.goes(use)
                              || (here.returns(use) && !each.kind().staysWithNewTypes())
                              || (each.kind() == Kind.FOREIGN_KEY
                                  && comparesNoMore(operation, use)))
              && !isLetGo(each)
              && !goesAlong(each, here);
      if (refused) {
        found.add(
            HazardKind.FAILS_WITH_DEPENDENTS,
            each.words(),
            "fails as long as " + each.words() + " rests on " + reason(each) + ".",
            "drop it before, and create it again after where it still makes sense.");
      }
    }
  }

  /** What rests on a type goes on doing so under its new name, and says the old one here. */
  private Operation asItWasCalled(Operation operation) {
    return operation instanceof Operation.DropType drop && typeNames.containsKey(drop.type())
        ? new Operation.DropType(typeNames.get(drop.type()))
        : operation;
  }

  /** Whether a column gets a type that those who point at it don't compare theirs with. */
  private boolean comparesNoMore(Operation operation, Use use) {
    return operation instanceof Operation.AlterColumn alter
        && use.equals(new Use(What.COLUMN, alter.table(), alter.column()))
        && surroundings
            .column(alter.table(), alter.column())
            .filter(
                column ->
                    alter.changes().stream()
                        .anyMatch(
                            change ->
                                change instanceof ColumnChange.SetType set
                                    && !new TypeChange(column.type(), set.type())
                                        .comparable(surroundings)))
            .isPresent();
  }

  private boolean goesAlong(Dependent dependent, Touched here) {
    Use table = new Use(What.RELATION, dependent.owner(), "");
    return dependent.kind().followsColumns()
        || (dependent.kind().goesWithTable()
            && (here.goes(table)
                || dependent.uses().stream()
                    .anyMatch(use -> use.what() == What.WHOLE && here.goes(use))));
  }

  private String reason(Dependent dependent) {
    return dependent.uses().stream()
        .filter(use -> touched.returns(use) || touched.goes(use))
        .map(this::words)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private String words(Use use) {
    boolean all = use.child().isEmpty() || touched.goes(new Use(What.RELATION, use.name(), ""));
    return all ? use.name().toString() : use.name() + "." + use.child();
  }

  private boolean isLetGo(Dependent dependent) {
    return dependent.kind().isView()
        ? goneViews.contains(dependent.owner())
        : executed.contains(dependent.way().drop()) || isInDroppedPartition(dependent);
  }

  private boolean isInDroppedPartition(Dependent dependent) {
    return dependents.stream()
        .filter(each -> each.kind() == Kind.PARTITION && each.owner().equals(dependent.owner()))
        .anyMatch(each -> executed.contains(each.way().drop()));
  }

  private boolean isPutBack(Dependent dependent) {
    return dependent.kind().isView()
        ? createdViews.contains(
            new View(
                dependent.owner(),
                dependent.way().create(),
                dependent.kind() == Kind.MATERIALIZED_VIEW))
        : executed.contains(dependent.way().create());
  }

  private static boolean isDropOf(Operation operation, Dependent dependent) {
    return dependent.kind().isView()
        ? operation instanceof Operation.DropView drop && drop.view().equals(dependent.owner())
        : operation instanceof Operation.Execute execute
            && execute.sql().equals(dependent.way().drop());
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.DropView drop) {
      goneViews.add(drop.view());
    } else if (operation instanceof Operation.ReplaceView replace) {
      goneViews.add(replace.view().name());
    } else if (operation instanceof Operation.CreateView create) {
      createdViews.add(create.view());
    } else if (operation instanceof Operation.Execute execute) {
      executed.add(execute.sql());
    }
  }
}
