package dev.autogen.operation;

import java.util.List;

/**
 * Turns operations into others: each stays as it is unless a subclass says otherwise.
 *
 * <p>An {@link Operation.AlterColumn} is rewritten change by change.
 */
public abstract class Rewriter
    implements OperationVisitor<Operation>, ColumnChange.Visitor<ColumnChange> {

  /** Every operation rewritten, in the same order. */
  public final List<Operation> rewrite(List<Operation> operations) {
    return operations.stream().map(operation -> operation.accept(this)).toList();
  }

  @Override
  public Operation visit(Operation.CreateSchema operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameSchema operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropSchema operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateExtension operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropExtension operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateTable operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropTable operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameTable operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.AddColumn operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropColumn operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameColumn operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.AlterColumn operation) {
    return new Operation.AlterColumn(
        operation.table(),
        operation.column(),
        operation.changes().stream().map(change -> change.accept(this)).toList());
  }

  @Override
  public Operation visit(Operation.SetComment operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.SetStorageParameters operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.ResetStorageParameters operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.AddConstraint operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropConstraint operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.ValidateConstraint operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameConstraint operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateIndex operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropIndex operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameIndex operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateSequence operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.AlterSequence operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameSequence operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropSequence operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateType operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.AddEnumValue operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameEnumValue operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.RenameType operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropType operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateCast operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropCast operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.CreateView operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.ReplaceView operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.DropView operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.Backfill operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.ExpectNoRows operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.Execute operation) {
    return operation;
  }

  @Override
  public Operation visit(Operation.Irreversible operation) {
    return operation;
  }

  @Override
  public ColumnChange visit(ColumnChange.SetType change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.SetNotNull change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.DropNotNull change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.SetDefault change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.DropDefault change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.AddIdentity change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.SetIdentity change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.DropIdentity change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.SetExpression change) {
    return change;
  }

  @Override
  public ColumnChange visit(ColumnChange.DropExpression change) {
    return change;
  }
}
