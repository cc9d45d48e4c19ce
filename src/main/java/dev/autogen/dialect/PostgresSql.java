package dev.autogen.dialect;

import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.List;

/**
 * The statements of PostgreSQL that carry out an operation.
 *
 * <p>They name objects of the default schema without a schema, so they mean what they should where
 * the search path begins with the default schema.
 */
public final class PostgresSql implements OperationVisitor<List<String>> {
  private static final String DROP_UNUSED =
      """
      do $$ begin
        drop extension if exists %s;
      exception when dependent_objects_still_exist then
        raise notice 'something uses the extension %%, which stays', %s;
      end $$\
      """;
  private static final PostgresSql SQL = new PostgresSql();

  private PostgresSql() {}

  /**
   * The statements, in the order in which to run them, none with a semicolon at its end; empty
   * where the operation changes nothing.
   */
  public static List<String> of(Operation operation) {
    return operation.accept(SQL);
  }

  /**
   * The statements of operations that run one after the other. Neighbours that change or add
   * columns of one table are one statement where it spares the server going over all rows once
   * more; a conversion that speaks of a column changed before stays apart.
   */
  public static List<String> of(List<Operation> operations) {
    return Together.statements(operations);
  }

  @Override
  public List<String> visit(Operation.CreateSchema operation) {
    return List.of("create schema " + Sql.identifier(operation.name()));
  }

  @Override
  public List<String> visit(Operation.RenameSchema operation) {
    return List.of(
        "alter schema %s rename to %s"
            .formatted(Sql.identifier(operation.name()), Sql.identifier(operation.to())));
  }

  @Override
  public List<String> visit(Operation.DropSchema operation) {
    return List.of("drop schema " + Sql.identifier(operation.name()));
  }

  @Override
  public List<String> visit(Operation.CreateExtension operation) {
    return List.of("create extension if not exists " + Sql.identifier(operation.name()));
  }

  @Override
  public List<String> visit(Operation.DropExtension operation) {
    return List.of(
        DROP_UNUSED.formatted(Sql.identifier(operation.name()), Sql.literal(operation.name())));
  }

  @Override
  public List<String> visit(Operation.CreateTable operation) {
    return TableSql.create(operation.table());
  }

  @Override
  public List<String> visit(Operation.DropTable operation) {
    return List.of("drop table " + Sql.name(operation.table()));
  }

  @Override
  public List<String> visit(Operation.RenameTable operation) {
    return List.of(
        TableSql.alter(operation.table(), List.of("rename to " + Sql.identifier(operation.to()))),
        NamedBySql.table(operation.table(), operation.to()));
  }

  @Override
  public List<String> visit(Operation.AddColumn operation) {
    return TableSql.addColumn(operation.table(), operation.column());
  }

  @Override
  public List<String> visit(Operation.DropColumn operation) {
    return alter(operation.table(), "drop column " + Sql.identifier(operation.column()));
  }

  @Override
  public List<String> visit(Operation.RenameColumn operation) {
    String change =
        "rename column %s to %s"
            .formatted(Sql.identifier(operation.column()), Sql.identifier(operation.to()));
    return List.of(
        TableSql.alter(operation.table(), List.of(change)),
        NamedBySql.column(operation.table(), operation.column(), operation.to()));
  }

  @Override
  public List<String> visit(Operation.AlterColumn operation) {
    List<String> changes =
        operation.changes().stream()
            .map(change -> ColumnSql.change(operation.column(), change))
            .toList();
    return changes.isEmpty() ? List.of() : List.of(TableSql.alter(operation.table(), changes));
  }

  @Override
  public List<String> visit(Operation.SetComment operation) {
    QualifiedName table = operation.table();
    String statement =
        operation
            .column()
            .map(
                column ->
                    operation
                        .comment()
                        .map(text -> CommentSql.ofColumn(table, column, text))
                        .orElseGet(() -> CommentSql.noneOfColumn(table, column)))
            .orElseGet(
                () ->
                    operation
                        .comment()
                        .map(text -> CommentSql.ofTable(table, text))
                        .orElseGet(() -> CommentSql.noneOfTable(table)));
    return List.of(statement);
  }

  @Override
  public List<String> visit(Operation.SetStorageParameters operation) {
    return TableSql.parameters(operation.table(), "set", operation.parameters());
  }

  @Override
  public List<String> visit(Operation.ResetStorageParameters operation) {
    return TableSql.parameters(operation.table(), "reset", operation.names());
  }

  @Override
  public List<String> visit(Operation.AddConstraint operation) {
    return List.of(TableSql.addConstraint(operation.table(), operation.constraint()));
  }

  @Override
  public List<String> visit(Operation.DropConstraint operation) {
    return alter(operation.table(), "drop constraint " + Sql.identifier(operation.constraint()));
  }

  @Override
  public List<String> visit(Operation.ValidateConstraint operation) {
    return alter(
        operation.table(), "validate constraint " + Sql.identifier(operation.constraint()));
  }

  @Override
  public List<String> visit(Operation.RenameConstraint operation) {
    return alter(
        operation.table(),
        "rename constraint %s to %s"
            .formatted(Sql.identifier(operation.constraint()), Sql.identifier(operation.to())));
  }

  @Override
  public List<String> visit(Operation.CreateIndex operation) {
    return List.of(IndexSql.create(operation.table(), operation.index()));
  }

  @Override
  public List<String> visit(Operation.DropIndex operation) {
    return List.of("drop index " + Sql.name(operation.table().sibling(operation.index())));
  }

  @Override
  public List<String> visit(Operation.RenameIndex operation) {
    return List.of(
        "alter index %s rename to %s"
            .formatted(
                Sql.name(operation.table().sibling(operation.index())),
                Sql.identifier(operation.to())));
  }

  @Override
  public List<String> visit(Operation.CreateSequence operation) {
    return List.of(SequenceSql.create(operation.sequence()));
  }

  @Override
  public List<String> visit(Operation.AlterSequence operation) {
    List<String> options = SequenceSql.ofSequence(operation.options());
    return options.isEmpty()
        ? List.of()
        : List.of(
            "alter sequence " + Sql.name(operation.sequence()) + " " + String.join(" ", options));
  }

  @Override
  public List<String> visit(Operation.RenameSequence operation) {
    return List.of(
        "alter sequence %s rename to %s"
            .formatted(Sql.name(operation.sequence()), Sql.identifier(operation.to())));
  }

  @Override
  public List<String> visit(Operation.DropSequence operation) {
    return List.of("drop sequence " + Sql.name(operation.sequence()));
  }

  @Override
  public List<String> visit(Operation.CreateType operation) {
    return operation.type().accept(new TypeSql());
  }

  @Override
  public List<String> visit(Operation.AddEnumValue operation) {
    return List.of(
        "alter type %s add value %s%s"
            .formatted(
                Sql.name(operation.type()),
                Sql.literal(operation.label()),
                operation.place().map(PostgresSql::place).orElse("")));
  }

  @Override
  public List<String> visit(Operation.RenameEnumValue operation) {
    return List.of(
        "alter type %s rename value %s to %s"
            .formatted(
                Sql.name(operation.type()),
                Sql.literal(operation.label()),
                Sql.literal(operation.to())));
  }

  @Override
  public List<String> visit(Operation.RenameType operation) {
    return List.of(
        "alter type %s rename to %s"
            .formatted(Sql.name(operation.type()), Sql.identifier(operation.to())));
  }

  @Override
  public List<String> visit(Operation.DropType operation) {
    return List.of("drop type " + Sql.name(operation.type()));
  }

  @Override
  public List<String> visit(Operation.CreateCast operation) {
    return List.of(TypeSql.create(operation.cast()));
  }

  @Override
  public List<String> visit(Operation.DropCast operation) {
    return List.of("drop cast " + TypeSql.between(operation.source(), operation.target()));
  }

  @Override
  public List<String> visit(Operation.CreateView operation) {
    View view = operation.view();
    return List.of(view(view.materialized() ? "create materialized view " : "create view ", view));
  }

  @Override
  public List<String> visit(Operation.ReplaceView operation) {
    return List.of(view("create or replace view ", operation.view()));
  }

  @Override
  public List<String> visit(Operation.DropView operation) {
    String drop = operation.materialized() ? "drop materialized view " : "drop view ";
    return List.of(drop + Sql.name(operation.view()));
  }

  @Override
  public List<String> visit(Operation.Backfill operation) {
    return RowsSql.backfill(operation);
  }

  @Override
  public List<String> visit(Operation.ExpectNoRows operation) {
    return List.of(RowsSql.check(operation));
  }

  @Override
  public List<String> visit(Operation.Execute operation) {
    return List.of(bare(operation.sql()));
  }

  /** The runner never gets here; whoever runs the statements by hand is stopped all the same. */
  @Override
  public List<String> visit(Operation.Irreversible operation) {
    String why = Sql.literal("irreversible: " + operation.why());
    return List.of("do " + Sql.literal("begin raise exception using message = " + why + "; end"));
  }

  private static List<String> alter(QualifiedName table, String change) {
    return List.of(TableSql.alter(table, change));
  }

  private static String view(String create, View view) {
    return create + Sql.name(view.name()) + " as\n" + bare(view.query());
  }

  private static String place(EnumPlace place) {
    return (place.after() ? " after " : " before ") + Sql.literal(place.neighbour());
  }

  private static String bare(String statement) {
    String text = statement.strip();
    return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }
}
