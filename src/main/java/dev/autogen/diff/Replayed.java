package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The tables, columns and types that a history leaves, as far as its operations say: what somebody
 * made by hand, or with a statement of SQL, is not among them.
 */
public final class Replayed implements OperationVisitor<Replayed> {
  private final Map<QualifiedName, Table> tables = new HashMap<>();
  private final Map<QualifiedName, UserType> types = new HashMap<>();

  /** Goes on with operations, the oldest first. */
  public Replayed with(List<Operation> operations) {
    operations.forEach(operation -> operation.accept(this));
    return this;
  }

  /** What there is now. */
  public Schema schema() {
    List<SchemaObject> objects = new ArrayList<>(tables.values());
    objects.addAll(types.values());
    return Schema.of(objects.toArray(SchemaObject[]::new));
  }

  @Override
  public Replayed visit(Operation.CreateTable operation) {
    tables.put(operation.table().name(), operation.table());
    return this;
  }

  @Override
  public Replayed visit(Operation.DropTable operation) {
    tables.remove(operation.table());
    return this;
  }

  @Override
  public Replayed visit(Operation.RenameTable operation) {
    Table table = tables.remove(operation.table());
    if (table != null) {
      QualifiedName to = operation.table().sibling(operation.to());
      tables.put(to, table.named(to));
    }
    return this;
  }

  @Override
  public Replayed visit(Operation.AddColumn operation) {
    return change(operation.table(), table -> table.and(operation.column()));
  }

  @Override
  public Replayed visit(Operation.DropColumn operation) {
    return change(
        operation.table(),
        table ->
            table.withColumns(
                table.columns().stream()
                    .filter(column -> !column.name().equals(operation.column()))
                    .toList()));
  }

  @Override
  public Replayed visit(Operation.RenameColumn operation) {
    return change(operation.table(), operation.column(), column -> column.named(operation.to()));
  }

  @Override
  public Replayed visit(Operation.AlterColumn operation) {
    for (ColumnChange each : operation.changes()) {
      change(operation.table(), operation.column(), column -> each.accept(new Altered(column)));
    }
    return this;
  }

  @Override
  public Replayed visit(Operation.AddConstraint operation) {
    return change(operation.table(), table -> table.and(operation.constraint()));
  }

  @Override
  public Replayed visit(Operation.DropConstraint operation) {
    return change(
        operation.table(),
        table ->
            table.withConstraints(
                table.constraints().stream()
                    .filter(each -> !each.name().equals(operation.constraint()))
                    .toList()));
  }

  @Override
  public Replayed visit(Operation.CreateType operation) {
    types.put(operation.type().name(), operation.type());
    return this;
  }

  @Override
  public Replayed visit(Operation.AddEnumValue operation) {
    return relabel(
        operation.type(),
        labels -> {
          List<String> more = new ArrayList<>(labels);
          int at = operation.place().map(place -> place(labels, place)).orElse(labels.size());
          more.add(at, operation.label());
          return more;
        });
  }

  @Override
  public Replayed visit(Operation.RenameEnumValue operation) {
    return relabel(
        operation.type(),
        labels ->
            labels.stream()
                .map(label -> label.equals(operation.label()) ? operation.to() : label)
                .toList());
  }

  @Override
  public Replayed visit(Operation.RenameType operation) {
    QualifiedName to = operation.type().sibling(operation.to());
    UserType type = types.remove(operation.type());
    if (type instanceof EnumType labelled) {
      types.put(to, new EnumType(to, labelled.labels()));
    }
    tables.replaceAll((name, table) -> withType(table, operation.type(), to));
    return this;
  }

  @Override
  public Replayed visit(Operation.DropType operation) {
    types.remove(operation.type());
    return this;
  }

  @Override
  public Replayed visit(Operation.CreateSchema operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.RenameSchema operation) {
    for (QualifiedName name : List.copyOf(tables.keySet())) {
      QualifiedName to = moved(name, operation);
      tables.put(to, tables.remove(name).named(to));
    }
    return this;
  }

  private static QualifiedName moved(QualifiedName name, Operation.RenameSchema operation) {
    return name.schema().filter(operation.name()::equals).isPresent()
        ? new QualifiedName(Optional.of(operation.to()), name.name())
        : name;
  }

  @Override
  public Replayed visit(Operation.RenameSequence operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.DropSchema operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.CreateExtension operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.DropExtension operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.SetComment operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.SetStorageParameters operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.ResetStorageParameters operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.ValidateConstraint operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.RenameConstraint operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.CreateIndex operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.DropIndex operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.RenameIndex operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.CreateSequence operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.AlterSequence operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.DropSequence operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.CreateCast operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.DropCast operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.CreateView operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.ReplaceView operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.DropView operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.Execute operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.Irreversible operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.Backfill operation) {
    return this;
  }

  @Override
  public Replayed visit(Operation.ExpectNoRows operation) {
    return this;
  }

  private static Table withType(Table table, QualifiedName from, QualifiedName to) {
    return table.withColumns(
        table.columns().stream()
            .map(
                column ->
                    column.type().name().equals(from.toString())
                        ? column.ofType(
                            new ColumnType(
                                to.toString(), column.type().modifiers(), column.type().array()))
                        : column)
            .toList());
  }

  private static int place(List<String> labels, EnumPlace place) {
    int neighbour = labels.indexOf(place.neighbour());
    return neighbour < 0 ? labels.size() : neighbour + (place.after() ? 1 : 0);
  }

  private Replayed relabel(QualifiedName name, UnaryOperator<List<String>> labels) {
    types.computeIfPresent(
        name,
        (key, type) ->
            type instanceof EnumType labelled
                ? new EnumType(key, labels.apply(labelled.labels()))
                : type);
    return this;
  }

  private Replayed change(QualifiedName name, UnaryOperator<Table> change) {
    tables.computeIfPresent(name, (key, table) -> change.apply(table));
    return this;
  }

  private Replayed change(QualifiedName name, String column, UnaryOperator<Column> change) {
    return change(
        name,
        table ->
            table.withColumns(
                table.columns().stream()
                    .map(each -> each.name().equals(column) ? change.apply(each) : each)
                    .toList()));
  }

  /** A column after one change of it. */
  private record Altered(Column column) implements ColumnChange.Visitor<Column> {
    @Override
    public Column visit(ColumnChange.SetType change) {
      return column.ofType(change.type());
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
      return column.withIdentity(Optional.of(change.identity()));
    }

    @Override
    public Column visit(ColumnChange.SetIdentity change) {
      return column.withIdentity(Optional.of(change.identity()));
    }

    @Override
    public Column visit(ColumnChange.DropIdentity change) {
      return column.withIdentity(Optional.empty());
    }

    @Override
    public Column visit(ColumnChange.SetExpression change) {
      boolean stored = column.generated().map(Generated::stored).orElse(true);
      return column.withGenerated(Optional.of(new Generated(change.expression(), stored)));
    }

    @Override
    public Column visit(ColumnChange.DropExpression change) {
      return column.withGenerated(Optional.empty());
    }
  }
}
