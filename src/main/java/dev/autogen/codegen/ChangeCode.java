package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.sql;
import static dev.autogen.codegen.Expression.text;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Identity;

/** The Java of what changes about a column. */
final class ChangeCode implements ColumnChange.Visitor<Call> {
  @Override
  public Call visit(ColumnChange.SetType change) {
    Call code = change("setType", TypeCode.of(change.type()));
    code =
        TableCode.with(
            code, change.collation(), (before, value) -> before.then("collate", text(value)));
    return TableCode.with(
        code, change.using(), (before, value) -> before.then("using", sql(value)));
  }

  @Override
  public Call visit(ColumnChange.SetNotNull change) {
    return change("setNotNull");
  }

  @Override
  public Call visit(ColumnChange.DropNotNull change) {
    return change("dropNotNull");
  }

  @Override
  public Call visit(ColumnChange.SetDefault change) {
    return change("setDefault", sql(change.expression()));
  }

  @Override
  public Call visit(ColumnChange.DropDefault change) {
    return change("dropDefault");
  }

  @Override
  public Call visit(ColumnChange.AddIdentity change) {
    return identity("addIdentity", change.identity());
  }

  @Override
  public Call visit(ColumnChange.SetIdentity change) {
    return identity("setIdentity", change.identity());
  }

  @Override
  public Call visit(ColumnChange.DropIdentity change) {
    return change("dropIdentity");
  }

  @Override
  public Call visit(ColumnChange.SetExpression change) {
    return change("setExpression", sql(change.expression()));
  }

  @Override
  public Call visit(ColumnChange.DropExpression change) {
    return change("dropExpression");
  }

  private static Call identity(String verb, Identity identity) {
    String method = verb + (identity.always() ? "Always" : "ByDefault");
    return change(method, SequenceCode.options(identity.options()));
  }

  private static Call change(String name, Expression... arguments) {
    return call(ColumnChange.class, name, arguments);
  }
}
