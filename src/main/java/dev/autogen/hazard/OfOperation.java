package dev.autogen.hazard;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.Column;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** What each kind of operation can break. */
record OfOperation(Surroundings surroundings, Found found) implements OperationVisitor<Found> {
  private static final String DEPLOY_FIRST =
      "deploy the version that no longer needs it first, then apply this.";
  private static final String RENAME_IN_STEPS =
      "let both stop together, or add the new one first and drop the old one later:"
          + "  --expand-only --no-renames";

  @Override
  public Found visit(Operation.CreateSchema operation) {
    return found;
  }

  @Override
  public Found visit(Operation.RenameSchema operation) {
    return renames(
        operation.name(),
        "the running version fails at what is in "
            + operation.name()
            + ", which it knows by the old name.");
  }

  @Override
  public Found visit(Operation.DropSchema operation) {
    return found;
  }

  @Override
  public Found visit(Operation.CreateExtension operation) {
    return found;
  }

  @Override
  public Found visit(Operation.DropExtension operation) {
    return found;
  }

  @Override
  public Found visit(Operation.CreateTable operation) {
    return found;
  }

  @Override
  public Found visit(Operation.DropTable operation) {
    if (surroundings.begunHere(operation.table())) {
      return found;
    }
    found.add(
        HazardKind.DELETES_DATA,
        "every row of " + operation.table(),
        "every row of " + operation.table() + " is lost; the way back does not restore them.",
        "keep a copy of the rows, and the table itself until no running version uses it.");
    return misses(operation.table(), operation.table().toString());
  }

  @Override
  public Found visit(Operation.RenameTable operation) {
    return renames(
        operation.table().toString(),
        "the running version fails at " + operation.table() + ", which it knows by the old name.");
  }

  @Override
  public Found visit(Operation.AddColumn operation) {
    return surroundings.old(operation.table())
        ? new OfNewColumn(operation.table(), operation.column(), surroundings, found).all()
        : found;
  }

  @Override
  public Found visit(Operation.DropColumn operation) {
    Optional<Column> column = surroundings.column(operation.table(), operation.column());
    String name = operation.table() + "." + operation.column();
    boolean ours =
        surroundings.begunHere(operation.table())
            || surroundings.begunHere(operation.table(), operation.column());
    if (column.flatMap(Column::generated).isEmpty() && !ours) {
      found.add(
          HazardKind.DELETES_DATA,
          "every value of " + name,
          "every value of " + name + " is lost; the way back does not restore them.",
          "keep a copy of the values, and the column itself until no running version uses it.");
    }
    return misses(operation.table(), name);
  }

  @Override
  public Found visit(Operation.RenameColumn operation) {
    String name = operation.table() + "." + operation.column();
    return renames(
        name, "the running version fails at " + name + ", which it knows by the old name.");
  }

  @Override
  public Found visit(Operation.AlterColumn operation) {
    if (surroundings.old(operation.table())) {
      OfColumnChange each = new OfColumnChange(operation, surroundings, found);
      for (ColumnChange change : operation.changes()) {
        change.accept(each);
      }
    }
    return found;
  }

  @Override
  public Found visit(Operation.SetComment operation) {
    return found;
  }

  @Override
  public Found visit(Operation.SetStorageParameters operation) {
    return found;
  }

  @Override
  public Found visit(Operation.ResetStorageParameters operation) {
    return found;
  }

  @Override
  public Found visit(Operation.AddConstraint operation) {
    QualifiedName table = operation.table();
    return surroundings.old(table)
        ? operation.constraint().accept(new OfConstraint(table, surroundings, found))
        : found;
  }

  @Override
  public Found visit(Operation.DropConstraint operation) {
    return new OfConstraint(operation.table(), surroundings, found).dropped(operation.constraint());
  }

  @Override
  public Found visit(Operation.ValidateConstraint operation) {
    return found.add(
        HazardKind.FAILS_WITH_ROWS,
        operation.table() + ", where " + operation.constraint() + " is broken",
        "fails if a row of " + operation.table() + " breaks " + operation.constraint() + ".",
        "look for such rows first, and mend them.");
  }

  @Override
  public Found visit(Operation.RenameConstraint operation) {
    return found;
  }

  @Override
  public Found visit(Operation.CreateIndex operation) {
    QualifiedName table = operation.table();
    Index index = operation.index();
    if (!surroundings.old(table)) {
      return found;
    }
    List<String> columns = index.keys().stream().map(IndexKey::term).toList();
    if (index.unique() && !surroundings.anyNull(table, columns)) {
      found.add(
          HazardKind.FAILS_WITH_ROWS,
          table + ", where values of " + index.name() + " repeat",
          "fails if two rows of " + table + " have the same values in " + index.name() + ".",
          "look for duplicates first, and mend them.");
    }
    return found.add(
        HazardKind.BLOCKS_TABLE,
        table + ", while " + index.name() + " is built",
        "nobody can write " + table + " while " + index.name() + " is built.",
        surroundings.anyNew(table, columns)
            ? "on a large table, add the column in one revision, and the index in a later one."
            : "on a large table, build it beforehand with create index concurrently, and execute"
                + " create index if not exists here.");
  }

  @Override
  public Found visit(Operation.DropIndex operation) {
    return found;
  }

  @Override
  public Found visit(Operation.RenameIndex operation) {
    return found;
  }

  @Override
  public Found visit(Operation.CreateSequence operation) {
    return found;
  }

  @Override
  public Found visit(Operation.AlterSequence operation) {
    operation
        .options()
        .maximum()
        .ifPresent(
            maximum ->
                found.add(
                    HazardKind.FAILS_WITH_ROWS,
                    operation.sequence() + ", if it is beyond " + maximum,
                    "fails if " + operation.sequence() + " has counted beyond " + maximum + ".",
                    "look how far it has counted first, and choose a greater maximum."));
    if (operation.options().increment().isEmpty()) {
      return found;
    }
    return found.add(
        HazardKind.BREAKS_RUNNING_APPLICATION,
        "values of " + operation.sequence(),
        "the running version reckons with another increment of "
            + operation.sequence()
            + ", and may hand out values twice.",
        "make the increment larger before the allocation size, and smaller after it.");
  }

  @Override
  public Found visit(Operation.RenameSequence operation) {
    return renames(
        operation.sequence().toString(),
        "the running version fails where it takes numbers from "
            + operation.sequence()
            + ", which it knows by the old name.");
  }

  @Override
  public Found visit(Operation.DropSequence operation) {
    if (surroundings.carried(operation.sequence())) {
      return found;
    }
    return OfOwnedSequences.forgets(operation.sequence(), found);
  }

  @Override
  public Found visit(Operation.CreateType operation) {
    return found;
  }

  @Override
  public Found visit(Operation.AddEnumValue operation) {
    return found;
  }

  @Override
  public Found visit(Operation.RenameEnumValue operation) {
    return renames(
        operation.type() + " " + operation.label(),
        "the running version fails where it reads or writes the label "
            + operation.label()
            + " of "
            + operation.type()
            + ".");
  }

  @Override
  public Found visit(Operation.RenameType operation) {
    return surroundings.attributesChange(operation.type())
        ? breaks(
            "values of " + operation.type(),
            "the running version fails where it reads or writes "
                + operation.type()
                + ", whose attributes change.")
        : found;
  }

  @Override
  public Found visit(Operation.DropType operation) {
    return found;
  }

  @Override
  public Found visit(Operation.CreateCast operation) {
    return found;
  }

  @Override
  public Found visit(Operation.DropCast operation) {
    return found;
  }

  @Override
  public Found visit(Operation.CreateView operation) {
    return found;
  }

  @Override
  public Found visit(Operation.ReplaceView operation) {
    return found;
  }

  @Override
  public Found visit(Operation.DropView operation) {
    return breaks(
        operation.view().toString(),
        "the running version fails where it reads " + operation.view() + ".");
  }

  @Override
  public Found visit(Operation.Backfill operation) {
    return surroundings.old(operation.table())
        ? found.add(
            HazardKind.REWRITES_TABLE,
            operation.table().toString(),
            "the rows of "
                + operation.table()
                + " that lack a value are written again: until the revision ends nobody can change"
                + " them, nor read the table where an earlier statement has locked it.",
            "where there are many, fill them in batches in a revision before this one.")
        : found;
  }

  @Override
  public Found visit(Operation.ExpectNoRows operation) {
    return found;
  }

  @Override
  public Found visit(Operation.Execute operation) {
    return surroundings
        .counterLostBy(operation.sql())
        .map(
            counter ->
                found.add(
                    HazardKind.DELETES_DATA,
                    "how far " + counter + " has counted",
                    counter + " forgets how far it has counted; when it is back it begins anew.",
                    "note the value, and set it again when the row is back."))
        .orElseGet(() -> deletedBy(operation.sql()));
  }

  @Override
  public Found visit(Operation.Irreversible operation) {
    return found;
  }

  private Found deletedBy(String sql) {
    return OwnSql.deleting(sql)
        .map(
            beginning ->
                found.add(
                    HazardKind.DELETES_DATA,
                    "what is deleted by " + beginning,
                    "what this deletes is lost; the way back does not restore it by itself.",
                    "keep a copy of what is deleted, or restore it in the other direction."))
        .orElse(found);
  }

  private Found misses(QualifiedName table, String what) {
    return surroundings.old(table)
        ? breaks(what, "the running version fails where it uses " + what + ".")
        : found;
  }

  private Found renames(String subject, String message) {
    return found.add(HazardKind.BREAKS_RUNNING_APPLICATION, subject, message, RENAME_IN_STEPS);
  }

  private Found breaks(String subject, String message) {
    return found.add(HazardKind.BREAKS_RUNNING_APPLICATION, subject, message, DEPLOY_FIRST);
  }
}
