package dev.autogen.operation;

/**
 * Answers by the kind of operation: one method for each, so that the compiler names all places that
 * a new kind concerns.
 */
public interface OperationVisitor<R> {
  R visit(Operation.CreateSchema operation);

  R visit(Operation.RenameSchema operation);

  R visit(Operation.DropSchema operation);

  R visit(Operation.CreateExtension operation);

  R visit(Operation.DropExtension operation);

  R visit(Operation.CreateTable operation);

  R visit(Operation.DropTable operation);

  R visit(Operation.RenameTable operation);

  R visit(Operation.AddColumn operation);

  R visit(Operation.DropColumn operation);

  R visit(Operation.RenameColumn operation);

  R visit(Operation.AlterColumn operation);

  R visit(Operation.SetComment operation);

  R visit(Operation.SetStorageParameters operation);

  R visit(Operation.ResetStorageParameters operation);

  R visit(Operation.AddConstraint operation);

  R visit(Operation.DropConstraint operation);

  R visit(Operation.ValidateConstraint operation);

  R visit(Operation.RenameConstraint operation);

  R visit(Operation.CreateIndex operation);

  R visit(Operation.DropIndex operation);

  R visit(Operation.RenameIndex operation);

  R visit(Operation.CreateSequence operation);

  R visit(Operation.AlterSequence operation);

  R visit(Operation.RenameSequence operation);

  R visit(Operation.DropSequence operation);

  R visit(Operation.CreateType operation);

  R visit(Operation.AddEnumValue operation);

  R visit(Operation.RenameEnumValue operation);

  R visit(Operation.RenameType operation);

  R visit(Operation.DropType operation);

  R visit(Operation.CreateCast operation);

  R visit(Operation.DropCast operation);

  R visit(Operation.CreateView operation);

  R visit(Operation.ReplaceView operation);

  R visit(Operation.DropView operation);

  R visit(Operation.Backfill operation);

  R visit(Operation.ExpectNoRows operation);

  R visit(Operation.Execute operation);

  R visit(Operation.Irreversible operation);
}
