package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Rewriter;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A schema after operations, as far as they tell it: SQL of an author's own is taken to change
 * nothing. What is not in a table is taken from a schema that is nearly the same.
 */
final class Applied extends Rewriter {
  private final Map<QualifiedName, Table> tables = new TreeMap<>();
  private final List<SchemaObject> others;

  private Applied(Schema before, Schema like) {
    before.tables().forEach(table -> tables.put(table.name(), table));
    others = new ArrayList<>(like.objects());
    others.removeIf(Table.class::isInstance);
  }

  static Schema to(Schema before, List<Operation> operations, Schema like) {
    Applied applied = new Applied(before, like);
    applied.rewrite(operations);
    List<SchemaObject> all = new ArrayList<>(applied.others);
    all.addAll(applied.tables.values());
    return like.withObjects(all);
  }

  @Override
  public Operation visit(Operation.CreateTable create) {
    tables.put(create.table().name(), ColumnTarget.normal(create.table()));
    return create;
  }

  @Override
  public Operation visit(Operation.DropTable drop) {
    tables.remove(drop.table());
    return drop;
  }

  @Override
  public Operation visit(Operation.RenameTable rename) {
    Table table = tables.remove(rename.table());
    if (table != null) {
      QualifiedName name = rename.table().sibling(rename.to());
      tables.put(name, table.named(name));
    }
    return rename;
  }

  @Override
  public Operation visit(Operation.AddColumn add) {
    return change(add, add.table(), table -> without(table, add.column().name()).and(add.column()));
  }

  @Override
  public Operation visit(Operation.DropColumn drop) {
    return change(drop, drop.table(), table -> without(table, drop.column()));
  }

  @Override
  public Operation visit(Operation.RenameColumn rename) {
    return change(
        rename,
        rename.table(),
        table -> columns(table, rename.column(), column -> column.named(rename.to())));
  }

  @Override
  public Operation visit(Operation.AlterColumn alter) {
    return change(
        alter,
        alter.table(),
        table ->
            columns(
                table,
                alter.column(),
                column -> {
                  OfColumn changed = new OfColumn(column);
                  alter.changes().forEach(each -> each.accept(changed));
                  return changed.column;
                }));
  }

  @Override
  public Operation visit(Operation.AddConstraint add) {
    return change(
        add, add.table(), table -> without(table, add.constraint()).and(add.constraint()));
  }

  @Override
  public Operation visit(Operation.DropConstraint drop) {
    return change(
        drop,
        drop.table(),
        table ->
            table.withConstraints(
                table.constraints().stream()
                    .filter(each -> !each.name().equals(drop.constraint()))
                    .toList()));
  }

  @Override
  public Operation visit(Operation.CreateIndex create) {
    return change(
        create,
        create.table(),
        table -> {
          List<Index> indexes = new ArrayList<>(without(table.indexes(), create.index().name()));
          indexes.add(create.index());
          return table.withIndexes(indexes);
        });
  }

  @Override
  public Operation visit(Operation.DropIndex drop) {
    return change(
        drop, drop.table(), table -> table.withIndexes(without(table.indexes(), drop.index())));
  }

  private Operation change(Operation operation, QualifiedName table, UnaryOperator<Table> by) {
    tables.computeIfPresent(table, (name, each) -> by.apply(each));
    return operation;
  }

  private static Table without(Table table, String column) {
    return table.withColumns(
        table.columns().stream().filter(each -> !each.name().equals(column)).toList());
  }

  private static Table without(Table table, Constraint constraint) {
    return table.withConstraints(
        table.constraints().stream()
            .filter(each -> !each.name().equals(constraint.name()))
            .toList());
  }

  private static List<Index> without(List<Index> indexes, String name) {
    return indexes.stream().filter(each -> !each.name().equals(name)).toList();
  }

  private static Table columns(Table table, String name, UnaryOperator<Column> by) {
    return table.withColumns(
        table.columns().stream()
            .map(each -> each.name().equals(name) ? by.apply(each) : each)
            .toList());
  }

  /** A column as changes leave it. */
  private static final class OfColumn extends Rewriter {
    private Column column;

    private OfColumn(Column column) {
      this.column = column;
    }

    @Override
    public ColumnChange visit(ColumnChange.SetType change) {
      column = column.ofType(change.type());
      return change;
    }

    @Override
    public ColumnChange visit(ColumnChange.SetNotNull change) {
      column = column.notNull();
      return change;
    }

    @Override
    public ColumnChange visit(ColumnChange.DropNotNull change) {
      column = column.nullable(true);
      return change;
    }

    @Override
    public ColumnChange visit(ColumnChange.SetDefault change) {
      column = column.defaultTo(change.expression());
      return change;
    }

    @Override
    public ColumnChange visit(ColumnChange.DropDefault change) {
      column = column.withDefault(Optional.empty());
      return change;
    }
  }
}
