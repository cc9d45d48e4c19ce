package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What each operation makes of a database. */
record Effects(Contents contents) implements OperationVisitor<Contents> {

  @Override
  public Contents visit(Operation.CreateSchema operation) {
    return put(Namespace.namespace(operation.name()));
  }

  @Override
  public Contents visit(Operation.RenameSchema operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.DropSchema operation) {
    return removed(Namespace.class, QualifiedName.of(operation.name()));
  }

  @Override
  public Contents visit(Operation.CreateExtension operation) {
    return put(Extension.extension(operation.name()));
  }

  @Override
  public Contents visit(Operation.DropExtension operation) {
    return removed(Extension.class, QualifiedName.of(operation.name()));
  }

  @Override
  public Contents visit(Operation.CreateTable operation) {
    Table table = ColumnTarget.normal(operation.table().withIndexes(List.of()));
    contents.tables().put(table.name(), table);
    return change(table.name(), each -> each);
  }

  @Override
  public Contents visit(Operation.DropTable operation) {
    QualifiedName name = operation.table();
    contents.tables().remove(name);
    contents.disown(owner -> owner.table().equals(name));
    contents.remove(SeedRow.class, row -> row.table().equals(name));
    return goneAlong(operation);
  }

  @Override
  public Contents visit(Operation.RenameTable operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.AddColumn operation) {
    return change(operation.table(), each -> AlteredTable.with(each, operation.column()));
  }

  @Override
  public Contents visit(Operation.DropColumn operation) {
    ColumnName name = new ColumnName(operation.table(), operation.column());
    contents.disown(name::equals);
    change(name.table(), each -> AlteredTable.withoutColumn(each, name.column()));
    return goneAlong(operation);
  }

  @Override
  public Contents visit(Operation.RenameColumn operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.AlterColumn operation) {
    return column(
        operation.table(), operation.column(), each -> AlteredColumn.by(operation.changes(), each));
  }

  @Override
  public Contents visit(Operation.SetComment operation) {
    Optional<String> comment = operation.comment().filter(each -> !each.isEmpty());
    return operation
        .column()
        .map(name -> column(operation.table(), name, each -> each.withComment(comment)))
        .orElseGet(() -> change(operation.table(), each -> each.withComment(comment)));
  }

  @Override
  public Contents visit(Operation.SetStorageParameters operation) {
    return change(
        operation.table(), each -> AlteredTable.withParameters(each, operation.parameters()));
  }

  @Override
  public Contents visit(Operation.ResetStorageParameters operation) {
    return change(
        operation.table(), each -> AlteredTable.withoutParameters(each, operation.names()));
  }

  @Override
  public Contents visit(Operation.AddConstraint operation) {
    return change(operation.table(), each -> AlteredTable.with(each, operation.constraint()));
  }

  @Override
  public Contents visit(Operation.DropConstraint operation) {
    return change(
        operation.table(), each -> AlteredTable.withoutConstraint(each, operation.constraint()));
  }

  @Override
  public Contents visit(Operation.ValidateConstraint operation) {
    return change(operation.table(), each -> AlteredTable.validated(each, operation.constraint()));
  }

  @Override
  public Contents visit(Operation.RenameConstraint operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.CreateIndex operation) {
    return change(operation.table(), each -> AlteredTable.with(each, operation.index()));
  }

  @Override
  public Contents visit(Operation.DropIndex operation) {
    return change(operation.table(), each -> AlteredTable.withoutIndex(each, operation.index()));
  }

  @Override
  public Contents visit(Operation.RenameIndex operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.CreateSequence operation) {
    Sequence sequence = operation.sequence();
    contents.sequences().put(sequence.name(), sequence);
    return sequence(sequence.name(), each -> counting(each, each.options().canonical()));
  }

  @Override
  public Contents visit(Operation.AlterSequence operation) {
    return sequence(
        operation.sequence(),
        each -> counting(each, SequenceChanges.after(each.options(), operation.options())));
  }

  @Override
  public Contents visit(Operation.RenameSequence operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.DropSequence operation) {
    contents.sequences().remove(operation.sequence());
    return contents;
  }

  @Override
  public Contents visit(Operation.CreateType operation) {
    contents.types().put(operation.type().name(), operation.type());
    return contents;
  }

  @Override
  public Contents visit(Operation.AddEnumValue operation) {
    contents
        .types()
        .computeIfPresent(
            operation.type(), (name, each) -> each.accept(new AlteredType(operation)));
    return contents;
  }

  @Override
  public Contents visit(Operation.RenameEnumValue operation) {
    return renamed(operation);
  }

  @Override
  public Contents visit(Operation.RenameType operation) {
    contents.rename(Rename.of(ObjectName.Kind.TYPE, operation.type(), operation.to()));
    return contents;
  }

  @Override
  public Contents visit(Operation.DropType operation) {
    contents.types().remove(operation.type());
    return contents;
  }

  @Override
  public Contents visit(Operation.CreateCast operation) {
    return put(operation.cast());
  }

  @Override
  public Contents visit(Operation.DropCast operation) {
    return removed(Cast.class, Cast.nameOf(operation.source(), operation.target()));
  }

  @Override
  public Contents visit(Operation.CreateView operation) {
    return put(operation.view());
  }

  @Override
  public Contents visit(Operation.ReplaceView operation) {
    return put(operation.view());
  }

  @Override
  public Contents visit(Operation.DropView operation) {
    return removed(View.class, operation.view());
  }

  @Override
  public Contents visit(Operation.Backfill operation) {
    return contents;
  }

  @Override
  public Contents visit(Operation.ExpectNoRows operation) {
    return contents;
  }

  @Override
  public Contents visit(Operation.Execute operation) {
    Owning.saidBy(operation)
        .ifPresent(
            said ->
                sequence(
                    said.sequence(),
                    each -> new Sequence(each.name(), each.options(), said.owner())));
    return contents;
  }

  @Override
  public Contents visit(Operation.Irreversible operation) {
    return contents;
  }

  private Contents put(SchemaObject object) {
    contents.put(object);
    return contents;
  }

  private Contents removed(Class<? extends SchemaObject> kind, QualifiedName name) {
    contents.remove(kind, name);
    return contents;
  }

  private Contents renamed(Operation operation) {
    Rename.madeBy(operation).ifPresent(contents::rename);
    return contents;
  }

  private Contents change(QualifiedName table, UnaryOperator<Table> change) {
    contents.change(table, change);
    return contents;
  }

  /** Of a table, or an attribute of a composite type. */
  private Contents column(QualifiedName table, String column, UnaryOperator<Column> change) {
    if (contents.types().get(table) instanceof CompositeType type) {
      contents.types().put(table, AlteredType.withAttribute(type, column, change));
      return contents;
    }
    return change(table, each -> AlteredTable.withColumn(each, column, change));
  }

  private Contents sequence(QualifiedName name, UnaryOperator<Sequence> change) {
    contents.sequences().computeIfPresent(name, (key, each) -> change.apply(each));
    return contents;
  }

  private static Sequence counting(Sequence sequence, SequenceOptions options) {
    return new Sequence(sequence.name(), options, sequence.owner());
  }

  /** What was made by hand for the thing alone. */
  private Contents goneAlong(Operation operation) {
    Touched touched = Touched.by(List.of(operation));
    contents.remove(Dependent.class, each -> Obstacles.goesAlong(each, touched));
    return contents;
  }
}
