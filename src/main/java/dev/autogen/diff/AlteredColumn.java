package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import java.util.Optional;

/** A column after one change of it. */
record AlteredColumn(Column column) implements ColumnChange.Visitor<Column> {

  /** A column after changes, one after the other. */
  static Column by(List<ColumnChange> changes, Column column) {
    Column now = column;
    for (ColumnChange each : changes) {
      now = each.accept(new AlteredColumn(now));
    }
    return now;
  }

  /** Without a word of a collation the column gets that of its type. */
  @Override
  public Column visit(ColumnChange.SetType change) {
    SequenceOptions typed = SequenceOptions.sequenceOptions().as(change.type());
    Optional<Identity> identity =
        column.identity().map(each -> changed(each, column.type(), each.always(), typed));
    return ColumnTarget.normal(
        column.ofType(change.type()).withCollation(change.collation()).withIdentity(identity));
  }

  @Override
  public Column visit(ColumnChange.SetNotNull change) {
    return column.notNull();
  }

  @Override
  public Column visit(ColumnChange.DropNotNull change) {
    return column.nullable(true);
  }

  @Override
  public Column visit(ColumnChange.SetDefault change) {
    return column.defaultTo(change.expression());
  }

  @Override
  public Column visit(ColumnChange.DropDefault change) {
    return column.withDefault(Optional.empty());
  }

  @Override
  public Column visit(ColumnChange.AddIdentity change) {
    return ColumnTarget.normal(column.withIdentity(Optional.of(change.identity())));
  }

  @Override
  public Column visit(ColumnChange.SetIdentity change) {
    Identity to = change.identity();
    return ColumnTarget.normal(
        column.withIdentity(
            column
                .identity()
                .map(each -> changed(each, column.type(), to.always(), to.options()))));
  }

  @Override
  public Column visit(ColumnChange.DropIdentity change) {
    return column.withIdentity(Optional.empty());
  }

  @Override
  public Column visit(ColumnChange.SetExpression change) {
    return column.withGenerated(
        column.generated().map(each -> new Generated(change.expression(), each.stored())));
  }

  @Override
  public Column visit(ColumnChange.DropExpression change) {
    return column.withGenerated(Optional.empty());
  }

  private static Identity changed(
      Identity identity, ColumnType type, boolean always, SequenceOptions options) {
    return new Identity(always, SequenceChanges.after(identity.options().as(type), options));
  }
}
