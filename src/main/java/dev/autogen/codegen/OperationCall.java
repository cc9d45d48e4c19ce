package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.own;
import static dev.autogen.codegen.Expression.sql;
import static dev.autogen.codegen.Expression.text;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.Cast;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;

/** The call of {@link dev.autogen.operation.Operations} that records an operation. */
final class OperationCall implements OperationVisitor<Call> {
  private final ChangeCode changes = new ChangeCode();
  private final ConstraintCode constraints = new ConstraintCode();
  private final TypeCode types = new TypeCode();

  @Override
  public Call visit(Operation.CreateSchema operation) {
    return own("createSchema", text(operation.name()));
  }

  @Override
  public Call visit(Operation.RenameSchema operation) {
    return own("renameSchema", text(operation.name()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.DropSchema operation) {
    return own("dropSchema", text(operation.name()));
  }

  @Override
  public Call visit(Operation.CreateExtension operation) {
    return own("createExtension", text(operation.name()));
  }

  @Override
  public Call visit(Operation.DropExtension operation) {
    return own("dropExtension", text(operation.name()));
  }

  @Override
  public Call visit(Operation.CreateTable operation) {
    Table table = operation.table();
    return TableCode.isPlain(table)
        ? own("createTable", named(table.name(), TableCode.elements(table)))
        : own("createTable", TableCode.table(table));
  }

  @Override
  public Call visit(Operation.DropTable operation) {
    return own("dropTable", name(operation.table()));
  }

  @Override
  public Call visit(Operation.RenameTable operation) {
    return own("renameTable", name(operation.table()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.AddColumn operation) {
    return own("addColumn", name(operation.table()), TableCode.column(operation.column()));
  }

  @Override
  public Call visit(Operation.DropColumn operation) {
    return own("dropColumn", name(operation.table()), text(operation.column()));
  }

  @Override
  public Call visit(Operation.RenameColumn operation) {
    return own(
        "renameColumn", name(operation.table()), text(operation.column()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.AlterColumn operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(name(operation.table()));
    arguments.add(text(operation.column()));
    operation.changes().forEach(change -> arguments.add(change.accept(changes)));
    return own("alterColumn", arguments);
  }

  @Override
  public Call visit(Operation.SetComment operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(name(operation.table()));
    operation.column().ifPresent(column -> arguments.add(text(column)));
    operation.comment().ifPresent(comment -> arguments.add(text(comment)));
    return own(operation.comment().isPresent() ? "setComment" : "removeComment", arguments);
  }

  @Override
  public Call visit(Operation.SetStorageParameters operation) {
    return own("setStorageParameters", texts(operation.table(), operation.parameters()));
  }

  @Override
  public Call visit(Operation.ResetStorageParameters operation) {
    return own("resetStorageParameters", texts(operation.table(), operation.names()));
  }

  @Override
  public Call visit(Operation.AddConstraint operation) {
    return own(
        "addConstraint", name(operation.table()), operation.constraint().accept(constraints));
  }

  @Override
  public Call visit(Operation.DropConstraint operation) {
    return own("dropConstraint", name(operation.table()), text(operation.constraint()));
  }

  @Override
  public Call visit(Operation.ValidateConstraint operation) {
    return own("validateConstraint", name(operation.table()), text(operation.constraint()));
  }

  @Override
  public Call visit(Operation.RenameConstraint operation) {
    return own(
        "renameConstraint",
        name(operation.table()),
        text(operation.constraint()),
        text(operation.to()));
  }

  @Override
  public Call visit(Operation.CreateIndex operation) {
    return own("createIndex", name(operation.table()), IndexCode.of(operation.index()));
  }

  @Override
  public Call visit(Operation.DropIndex operation) {
    return own("dropIndex", name(operation.table()), text(operation.index()));
  }

  @Override
  public Call visit(Operation.RenameIndex operation) {
    return own(
        "renameIndex", name(operation.table()), text(operation.index()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.CreateSequence operation) {
    return own("createSequence", SequenceCode.of(operation.sequence()));
  }

  @Override
  public Call visit(Operation.AlterSequence operation) {
    return own(
        "alterSequence", name(operation.sequence()), SequenceCode.options(operation.options()));
  }

  @Override
  public Call visit(Operation.RenameSequence operation) {
    return own("renameSequence", name(operation.sequence()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.DropSequence operation) {
    return own("dropSequence", name(operation.sequence()));
  }

  @Override
  public Call visit(Operation.CreateType operation) {
    return own("createType", operation.type().accept(types));
  }

  @Override
  public Call visit(Operation.AddEnumValue operation) {
    Call bare = own("addEnumValue", name(operation.type()), text(operation.label()));
    return operation.place().map(place -> withPlace(bare, place)).orElse(bare);
  }

  @Override
  public Call visit(Operation.RenameEnumValue operation) {
    return own(
        "renameEnumValue", name(operation.type()), text(operation.label()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.RenameType operation) {
    return own("renameType", name(operation.type()), text(operation.to()));
  }

  @Override
  public Call visit(Operation.DropType operation) {
    return own("dropType", name(operation.type()));
  }

  @Override
  public Call visit(Operation.CreateCast operation) {
    Cast cast = operation.cast();
    return cast.context() == CastContext.IMPLICIT
        ? own("createCast", text(cast.source().toString()), text(cast.target().toString()))
        : own("createCast", TypeCode.of(cast));
  }

  @Override
  public Call visit(Operation.DropCast operation) {
    return own(
        "dropCast", text(operation.source().toString()), text(operation.target().toString()));
  }

  @Override
  public Call visit(Operation.CreateView operation) {
    return own("createView", view(operation.view()));
  }

  @Override
  public Call visit(Operation.ReplaceView operation) {
    return own("replaceView", view(operation.view()));
  }

  @Override
  public Call visit(Operation.DropView operation) {
    return own(
        operation.materialized() ? "dropMaterializedView" : "dropView", name(operation.view()));
  }

  @Override
  public Call visit(Operation.Backfill operation) {
    Call call = own("backfill", name(operation.table()));
    for (Assignment each : operation.assignments()) {
      call = call.then("set", text(each.column()), value(each));
    }
    return operation.where().isPresent() ? call.then("where", sql(operation.where().get())) : call;
  }

  @Override
  public Call visit(Operation.ExpectNoRows operation) {
    return own(
        "expectNoRows",
        name(operation.table()),
        sql(operation.condition()),
        text(operation.reason()));
  }

  @Override
  public Call visit(Operation.Execute operation) {
    return own("execute", sql(operation.sql()));
  }

  @Override
  public Call visit(Operation.Irreversible operation) {
    return own("irreversible", text(operation.why()));
  }

  private static Expression value(Assignment assignment) {
    return assignment.isOpen()
        ? new Expression.Literal(Assignment.PLACEHOLDER)
        : sql(assignment.expression());
  }

  private static Expression view(View view) {
    String factory = view.materialized() ? "materializedView" : "view";
    return call(View.class, factory, name(view.name()), sql(view.query()));
  }

  private static Call withPlace(Call bare, EnumPlace place) {
    List<Expression> arguments = new ArrayList<>(bare.arguments());
    arguments.add(
        call(EnumPlace.class, place.after() ? "after" : "before", text(place.neighbour())));
    return own(bare.name(), arguments);
  }

  private static List<Expression> texts(QualifiedName table, List<String> values) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(name(table));
    values.forEach(value -> arguments.add(text(value)));
    return arguments;
  }

  private static Expression name(QualifiedName name) {
    return text(name.toString());
  }
}
