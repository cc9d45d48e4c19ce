package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationVisitor;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Remembers by what names there is, after a history, what the history created. */
public final class Created implements OperationVisitor<Created>, Predicate<ObjectName> {
  private final Set<ObjectName> names = new HashSet<>();

  /** Views made by hand that the history dropped: it only puts them back. */
  private final Set<QualifiedName> aside = new HashSet<>();

  /** The rest that was made by hand and that the revision at hand took away. */
  private ByHand byHand = new ByHand();

  private Created() {}

  /**
   * What revisions, the oldest first, created and did not drop again. What one revision drops and
   * makes again is theirs afterwards if it was before.
   *
   * @param revisions the operations of each
   */
  public static Created by(List<List<Operation>> revisions) {
    Created created = new Created();
    for (List<Operation> revision : revisions) {
      created.byHand = new ByHand();
      revision.forEach(operation -> operation.accept(created));
    }
    return created;
  }

  @Override
  public boolean test(ObjectName name) {
    return names.contains(name);
  }

  /** The schemas that something of it is in, the default one left out. */
  public List<String> schemas() {
    return names.stream()
        .flatMap(name -> name.name().schema().stream())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Created visit(Operation.CreateSchema operation) {
    return make(Kind.SCHEMA, QualifiedName.of(operation.name()));
  }

  @Override
  public Created visit(Operation.RenameSchema operation) {
    for (ObjectName name : Set.copyOf(names)) {
      names.remove(name);
      names.add(inSchema(name, operation.name(), operation.to()));
    }
    return this;
  }

  @Override
  public Created visit(Operation.DropSchema operation) {
    return drop(Kind.SCHEMA, QualifiedName.of(operation.name()));
  }

  @Override
  public Created visit(Operation.CreateExtension operation) {
    return make(Kind.EXTENSION, QualifiedName.of(operation.name()));
  }

  @Override
  public Created visit(Operation.DropExtension operation) {
    return drop(Kind.EXTENSION, QualifiedName.of(operation.name()));
  }

  @Override
  public Created visit(Operation.CreateTable operation) {
    QualifiedName table = operation.table().name();
    boolean again = byHand.had(ObjectName.of(Kind.TABLE, table));
    parts(operation.table()).stream()
        .filter(part -> !again || byHand.held(part))
        .forEach(names::add);
    return make(Kind.TABLE, table);
  }

  @Override
  public Created visit(Operation.DropTable operation) {
    ObjectName table = ObjectName.of(Kind.TABLE, operation.table());
    List<ObjectName> gone =
        names.stream()
            .filter(name -> ofTable(name) && name.name().equals(operation.table()))
            .toList();
    gone.forEach(names::remove);
    if (!gone.contains(table)) {
      byHand.drop(table, gone);
    }
    return this;
  }

  @Override
  public Created visit(Operation.RenameTable operation) {
    QualifiedName to = operation.table().sibling(operation.to());
    for (ObjectName name : Set.copyOf(names)) {
      if (ofTable(name) && name.name().equals(operation.table())) {
        names.remove(name);
        names.add(new ObjectName(name.kind(), to, name.child()));
      }
    }
    return this;
  }

  @Override
  public Created visit(Operation.AddColumn operation) {
    return make(Kind.COLUMN, operation.table(), operation.column().name());
  }

  @Override
  public Created visit(Operation.DropColumn operation) {
    return drop(Kind.COLUMN, operation.table(), operation.column());
  }

  @Override
  public Created visit(Operation.RenameColumn operation) {
    return rename(Kind.COLUMN, operation.table(), operation.column(), operation.to());
  }

  @Override
  public Created visit(Operation.AlterColumn operation) {
    return this;
  }

  @Override
  public Created visit(Operation.SetComment operation) {
    return this;
  }

  @Override
  public Created visit(Operation.SetStorageParameters operation) {
    operation
        .parameters()
        .forEach(each -> add(Kind.PARAMETER, operation.table(), each.split("=", 2)[0].strip()));
    return this;
  }

  @Override
  public Created visit(Operation.ResetStorageParameters operation) {
    operation.names().forEach(each -> remove(Kind.PARAMETER, operation.table(), each));
    return this;
  }

  @Override
  public Created visit(Operation.AddConstraint operation) {
    return make(Kind.CONSTRAINT, operation.table(), operation.constraint().name());
  }

  @Override
  public Created visit(Operation.DropConstraint operation) {
    return drop(Kind.CONSTRAINT, operation.table(), operation.constraint());
  }

  @Override
  public Created visit(Operation.ValidateConstraint operation) {
    return this;
  }

  @Override
  public Created visit(Operation.RenameConstraint operation) {
    return rename(Kind.CONSTRAINT, operation.table(), operation.constraint(), operation.to());
  }

  @Override
  public Created visit(Operation.CreateIndex operation) {
    return make(Kind.INDEX, operation.table(), operation.index().name());
  }

  @Override
  public Created visit(Operation.DropIndex operation) {
    return drop(Kind.INDEX, operation.table(), operation.index());
  }

  @Override
  public Created visit(Operation.RenameIndex operation) {
    return rename(Kind.INDEX, operation.table(), operation.index(), operation.to());
  }

  @Override
  public Created visit(Operation.CreateSequence operation) {
    return byHand.owned(operation.sequence())
        ? this
        : make(Kind.SEQUENCE, operation.sequence().name());
  }

  @Override
  public Created visit(Operation.AlterSequence operation) {
    return this;
  }

  @Override
  public Created visit(Operation.RenameSequence operation) {
    if (names.contains(ObjectName.of(Kind.SEQUENCE, operation.sequence()))) {
      add(Kind.SEQUENCE, operation.sequence().sibling(operation.to()));
    }
    return remove(Kind.SEQUENCE, operation.sequence());
  }

  @Override
  public Created visit(Operation.DropSequence operation) {
    return drop(Kind.SEQUENCE, operation.sequence());
  }

  @Override
  public Created visit(Operation.CreateType operation) {
    return make(Kind.TYPE, operation.type().name());
  }

  @Override
  public Created visit(Operation.AddEnumValue operation) {
    return this;
  }

  @Override
  public Created visit(Operation.RenameEnumValue operation) {
    return this;
  }

  @Override
  public Created visit(Operation.RenameType operation) {
    QualifiedName to = operation.type().sibling(operation.to());
    if (names.contains(ObjectName.of(Kind.TYPE, operation.type()))) {
      add(Kind.TYPE, to);
    } else {
      byHand.move(operation.type(), to);
    }
    return remove(Kind.TYPE, operation.type());
  }

  /** One that another type has taken the name of goes for that one's sake. */
  @Override
  public Created visit(Operation.DropType operation) {
    return byHand
        .before(operation.type())
        .map(successor -> remove(Kind.TYPE, successor))
        .orElseGet(() -> drop(Kind.TYPE, operation.type()));
  }

  @Override
  public Created visit(Operation.CreateCast operation) {
    return make(Kind.CAST, operation.cast().name());
  }

  @Override
  public Created visit(Operation.DropCast operation) {
    return drop(Kind.CAST, Cast.nameOf(operation.source(), operation.target()));
  }

  @Override
  public Created visit(Operation.CreateView operation) {
    return aside.remove(operation.view().name()) ? this : add(Kind.VIEW, operation.view().name());
  }

  @Override
  public Created visit(Operation.ReplaceView operation) {
    return this;
  }

  @Override
  public Created visit(Operation.DropView operation) {
    if (!names.contains(ObjectName.of(Kind.VIEW, operation.view()))) {
      aside.add(operation.view());
    }
    return remove(Kind.VIEW, operation.view());
  }

  @Override
  public Created visit(Operation.Backfill operation) {
    return this;
  }

  @Override
  public Created visit(Operation.ExpectNoRows operation) {
    return this;
  }

  @Override
  public Created visit(Operation.Execute operation) {
    return this;
  }

  @Override
  public Created visit(Operation.Irreversible operation) {
    return this;
  }

  private static List<ObjectName> parts(Table table) {
    List<ObjectName> parts = new ArrayList<>();
    for (Column column : table.columns()) {
      parts.add(ObjectName.of(Kind.COLUMN, table.name(), column.name()));
    }
    for (Constraint constraint : table.constraints()) {
      parts.add(ObjectName.of(Kind.CONSTRAINT, table.name(), constraint.name()));
    }
    for (String parameter : Clauses.of(table).parameters().keySet()) {
      parts.add(ObjectName.of(Kind.PARAMETER, table.name(), parameter));
    }
    return parts;
  }

  private static ObjectName inSchema(ObjectName name, String from, String to) {
    if (name.kind() == Kind.SCHEMA && name.name().name().equals(from)) {
      return ObjectName.of(Kind.SCHEMA, QualifiedName.of(to));
    }
    return name.name().schema().filter(from::equals).isPresent()
        ? new ObjectName(name.kind(), QualifiedName.of(to, name.name().name()), name.child())
        : name;
  }

  private static boolean ofTable(ObjectName name) {
    return switch (name.kind()) {
      case TABLE, COLUMN, CONSTRAINT, INDEX, PARAMETER -> true;
      case SCHEMA, EXTENSION, TYPE, VALUE, CAST, SEQUENCE, VIEW -> false;
    };
  }

  private Created rename(Kind kind, QualifiedName table, String from, String to) {
    if (names.contains(ObjectName.of(kind, table, from))) {
      add(kind, table, to);
    }
    return remove(kind, table, from);
  }

  private Created make(Kind kind, QualifiedName name) {
    return byHand.had(ObjectName.of(kind, name)) ? this : add(kind, name);
  }

  private Created make(Kind kind, QualifiedName table, String child) {
    return byHand.had(ObjectName.of(kind, table, child)) ? this : add(kind, table, child);
  }

  private Created drop(Kind kind, QualifiedName name) {
    return drop(ObjectName.of(kind, name));
  }

  private Created drop(Kind kind, QualifiedName table, String child) {
    return drop(ObjectName.of(kind, table, child));
  }

  private Created drop(ObjectName name) {
    if (!names.remove(name)) {
      byHand.drop(name, List.of());
    }
    return this;
  }

  private Created add(Kind kind, QualifiedName name) {
    names.add(ObjectName.of(kind, name));
    return this;
  }

  private Created add(Kind kind, QualifiedName table, String child) {
    names.add(ObjectName.of(kind, table, child));
    return this;
  }

  private Created remove(Kind kind, QualifiedName name) {
    names.remove(ObjectName.of(kind, name));
    return this;
  }

  private Created remove(Kind kind, QualifiedName table, String child) {
    names.remove(ObjectName.of(kind, table, child));
    return this;
  }
}
