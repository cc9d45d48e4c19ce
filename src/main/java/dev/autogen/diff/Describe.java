package dev.autogen.diff;

import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the change that an operation makes; what it drops is looked up as it was before. */
record Describe(Indexed before, Indexed after) implements OperationVisitor<Change> {

  @Override
  public Change visit(Operation.CreateSchema operation) {
    return change(ChangeKind.CREATE_SCHEMA, QualifiedName.of(operation.name()), Map.of());
  }

  @Override
  public Change visit(Operation.RenameSchema operation) {
    return change(
        ChangeKind.RENAME_SCHEMA, QualifiedName.of(operation.name()), Map.of("to", operation.to()));
  }

  @Override
  public Change visit(Operation.DropSchema operation) {
    return change(ChangeKind.DROP_SCHEMA, QualifiedName.of(operation.name()), Map.of());
  }

  @Override
  public Change visit(Operation.CreateExtension operation) {
    return change(ChangeKind.CREATE_EXTENSION, QualifiedName.of(operation.name()), Map.of());
  }

  @Override
  public Change visit(Operation.DropExtension operation) {
    return change(ChangeKind.DROP_EXTENSION, QualifiedName.of(operation.name()), Map.of());
  }

  @Override
  public Change visit(Operation.CreateTable operation) {
    Table table = operation.table();
    return change(ChangeKind.CREATE_TABLE, table.name(), Detail.of(table));
  }

  @Override
  public Change visit(Operation.DropTable operation) {
    return change(ChangeKind.DROP_TABLE, operation.table(), Map.of());
  }

  @Override
  public Change visit(Operation.RenameTable operation) {
    return change(ChangeKind.RENAME_TABLE, operation.table(), Map.of("to", operation.to()));
  }

  @Override
  public Change visit(Operation.AddColumn operation) {
    Column column = operation.column();
    return change(ChangeKind.ADD_COLUMN, operation.table(), column.name(), Detail.of(column));
  }

  @Override
  public Change visit(Operation.DropColumn operation) {
    Map<String, Object> detail =
        column(before, operation.table(), operation.column()).map(Detail::of).orElse(Map.of());
    return change(ChangeKind.DROP_COLUMN, operation.table(), operation.column(), detail);
  }

  @Override
  public Change visit(Operation.RenameColumn operation) {
    return change(
        ChangeKind.RENAME_COLUMN,
        operation.table(),
        operation.column(),
        Map.of("to", operation.to()));
  }

  @Override
  public Change visit(Operation.AlterColumn operation) {
    return change(
        ChangeKind.ALTER_COLUMN,
        operation.table(),
        operation.column(),
        Detail.of(
            column(before, operation.table(), operation.column()),
            column(after, operation.table(), operation.column()),
            operation.changes()));
  }

  @Override
  public Change visit(Operation.SetComment operation) {
    Map<String, Object> detail = new LinkedHashMap<>();
    operation.comment().ifPresent(comment -> detail.put("comment", comment));
    return new Change(
        ChangeKind.SET_COMMENT, operation.table(), operation.column(), detail, List.of());
  }

  @Override
  public Change visit(Operation.SetStorageParameters operation) {
    return change(
        ChangeKind.SET_STORAGE_PARAMETERS,
        operation.table(),
        Map.of("parameters", operation.parameters()));
  }

  @Override
  public Change visit(Operation.ResetStorageParameters operation) {
    return change(
        ChangeKind.RESET_STORAGE_PARAMETERS,
        operation.table(),
        Map.of("parameters", operation.names()));
  }

  @Override
  public Change visit(Operation.AddConstraint operation) {
    Constraint constraint = operation.constraint();
    ChangeKind kind = constraint.accept(new Kinds(true));
    return change(kind, operation.table(), constraint.name(), Detail.of(constraint));
  }

  @Override
  public Change visit(Operation.DropConstraint operation) {
    Optional<Constraint> constraint =
        Optional.ofNullable(before.tables().get(operation.table()))
            .flatMap(table -> table.constraint(operation.constraint()));
    return change(
        constraint.map(each -> each.accept(new Kinds(false))).orElse(ChangeKind.DROP_CHECK),
        operation.table(),
        operation.constraint(),
        constraint.map(Detail::of).orElse(Map.of()));
  }

  @Override
  public Change visit(Operation.ValidateConstraint operation) {
    return change(
        ChangeKind.VALIDATE_CONSTRAINT, operation.table(), operation.constraint(), Map.of());
  }

  @Override
  public Change visit(Operation.RenameConstraint operation) {
    return change(
        ChangeKind.RENAME_CONSTRAINT,
        operation.table(),
        operation.constraint(),
        Map.of("to", operation.to()));
  }

  @Override
  public Change visit(Operation.CreateIndex operation) {
    return change(
        ChangeKind.CREATE_INDEX,
        operation.table(),
        operation.index().name(),
        Detail.of(operation.index()));
  }

  @Override
  public Change visit(Operation.DropIndex operation) {
    Map<String, Object> detail =
        Optional.ofNullable(before.tables().get(operation.table()))
            .flatMap(table -> table.index(operation.index()))
            .map(Detail::of)
            .orElse(Map.of());
    return change(ChangeKind.DROP_INDEX, operation.table(), operation.index(), detail);
  }

  @Override
  public Change visit(Operation.RenameIndex operation) {
    return change(
        ChangeKind.RENAME_INDEX,
        operation.table(),
        operation.index(),
        Map.of("to", operation.to()));
  }

  @Override
  public Change visit(Operation.CreateSequence operation) {
    return change(
        ChangeKind.CREATE_SEQUENCE,
        operation.sequence().name(),
        Detail.of(operation.sequence().options()));
  }

  @Override
  public Change visit(Operation.AlterSequence operation) {
    return change(ChangeKind.ALTER_SEQUENCE, operation.sequence(), Detail.of(operation.options()));
  }

  @Override
  public Change visit(Operation.RenameSequence operation) {
    return change(ChangeKind.RENAME_SEQUENCE, operation.sequence(), Map.of("to", operation.to()));
  }

  @Override
  public Change visit(Operation.DropSequence operation) {
    return change(ChangeKind.DROP_SEQUENCE, operation.sequence(), Map.of());
  }

  @Override
  public Change visit(Operation.CreateType operation) {
    return change(
        ChangeKind.CREATE_TYPE, operation.type().name(), labels(after, operation.type().name()));
  }

  @Override
  public Change visit(Operation.AddEnumValue operation) {
    return change(ChangeKind.ALTER_TYPE, operation.type(), labels(after, operation.type()));
  }

  @Override
  public Change visit(Operation.RenameEnumValue operation) {
    return change(
        ChangeKind.ALTER_TYPE,
        operation.type(),
        Map.of("label", operation.label(), "to", operation.to()));
  }

  @Override
  public Change visit(Operation.RenameType operation) {
    return change(ChangeKind.ALTER_TYPE, operation.type(), labels(after, operation.type()));
  }

  @Override
  public Change visit(Operation.DropType operation) {
    return change(ChangeKind.DROP_TYPE, operation.type(), labels(before, operation.type()));
  }

  @Override
  public Change visit(Operation.CreateCast operation) {
    return change(ChangeKind.CREATE_CAST, operation.cast().name(), Map.of());
  }

  @Override
  public Change visit(Operation.DropCast operation) {
    return change(
        ChangeKind.DROP_CAST, Cast.nameOf(operation.source(), operation.target()), Map.of());
  }

  @Override
  public Change visit(Operation.CreateView operation) {
    QualifiedName name = operation.view().name();
    boolean known = before.views().containsKey(name);
    return change(known ? ChangeKind.REPLACE_VIEW : ChangeKind.CREATE_VIEW, name, Map.of());
  }

  @Override
  public Change visit(Operation.ReplaceView operation) {
    return change(ChangeKind.REPLACE_VIEW, operation.view().name(), Map.of());
  }

  @Override
  public Change visit(Operation.DropView operation) {
    return change(ChangeKind.DROP_VIEW, operation.view(), Map.of());
  }

  @Override
  public Change visit(Operation.Backfill operation) {
    return change(
        ChangeKind.BACKFILL,
        operation.table(),
        Map.of("columns", operation.assignments().stream().map(Assignment::column).toList()));
  }

  @Override
  public Change visit(Operation.ExpectNoRows operation) {
    return change(
        ChangeKind.EXPECT_NO_ROWS, operation.table(), Map.of("condition", operation.condition()));
  }

  @Override
  public Change visit(Operation.Execute operation) {
    return change(
        ChangeKind.EXECUTE, QualifiedName.of("sql"), Map.of("statement", operation.sql()));
  }

  @Override
  public Change visit(Operation.Irreversible operation) {
    return change(
        ChangeKind.IRREVERSIBLE, QualifiedName.of("irreversible"), Map.of("why", operation.why()));
  }

  private static Optional<Column> column(Indexed schema, QualifiedName table, String column) {
    return Optional.ofNullable(schema.tables().get(table)).flatMap(each -> each.column(column));
  }

  private static Map<String, Object> labels(Indexed schema, QualifiedName type) {
    return schema.types().get(type) instanceof EnumType labelled
        ? Map.of("labels", labelled.labels())
        : Map.of();
  }

  private static Change change(ChangeKind kind, QualifiedName owner, Map<String, Object> detail) {
    return new Change(kind, owner, Optional.empty(), detail, List.of());
  }

  private static Change change(
      ChangeKind kind, QualifiedName owner, String child, Map<String, Object> detail) {
    return new Change(kind, owner, Optional.of(child), detail, List.of());
  }

  /** The kind of change that adds or drops a constraint. */
  private record Kinds(boolean adds) implements Constraint.Visitor<ChangeKind> {
    @Override
    public ChangeKind visit(PrimaryKey key) {
      return adds ? ChangeKind.ADD_PRIMARY_KEY : ChangeKind.DROP_PRIMARY_KEY;
    }

    @Override
    public ChangeKind visit(Unique unique) {
      return adds ? ChangeKind.ADD_UNIQUE : ChangeKind.DROP_UNIQUE;
    }

    @Override
    public ChangeKind visit(ForeignKey key) {
      return adds ? ChangeKind.ADD_FOREIGN_KEY : ChangeKind.DROP_FOREIGN_KEY;
    }

    @Override
    public ChangeKind visit(Check check) {
      return adds ? ChangeKind.ADD_CHECK : ChangeKind.DROP_CHECK;
    }

    @Override
    public ChangeKind visit(Exclusion exclusion) {
      return adds ? ChangeKind.ADD_EXCLUSION : ChangeKind.DROP_EXCLUSION;
    }
  }
}
