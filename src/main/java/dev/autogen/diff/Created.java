package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What revisions created, under the names that it has after them. What they dropped stays known: if
 * it is there again, it is likely to be the same.
 */
public final class Created implements Predicate<ObjectName> {
  private final Set<ObjectName> names = new HashSet<>();

  private Created() {}

  /** What the upgrades of a history created, given in the order in which they are applied. */
  public static Created by(List<Operation> history) {
    Created created = new Created();
    history.forEach(created::note);
    return created;
  }

  @Override
  public boolean test(ObjectName name) {
    return names.contains(name);
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.CreateTable create) {
      note(create.table());
    } else if (operation instanceof Operation.RenameTable rename) {
      renameTable(rename.table(), rename.table().sibling(rename.to()));
    } else {
      noteSimple(operation);
    }
  }

  private void noteSimple(Operation operation) {
    if (operation instanceof Operation.CreateSchema create) {
      add(ObjectName.Kind.SCHEMA, QualifiedName.of(create.name()));
    } else if (operation instanceof Operation.CreateExtension create) {
      add(ObjectName.Kind.EXTENSION, QualifiedName.of(create.name()));
    } else if (operation instanceof Operation.CreateSequence create) {
      add(ObjectName.Kind.SEQUENCE, create.sequence().name());
    } else if (operation instanceof Operation.CreateType create) {
      add(ObjectName.Kind.TYPE, create.type().name());
    } else if (operation instanceof Operation.RenameType rename) {
      add(ObjectName.Kind.TYPE, rename.type().sibling(rename.to()));
    } else if (operation instanceof Operation.CreateView create) {
      add(ObjectName.Kind.VIEW, create.view().name());
    } else {
      noteChild(operation);
    }
  }

  private void noteChild(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      add(ObjectName.Kind.COLUMN, add.table(), add.column().name());
    } else if (operation instanceof Operation.RenameColumn rename) {
      add(ObjectName.Kind.COLUMN, rename.table(), rename.to());
    } else if (operation instanceof Operation.AddConstraint add) {
      add(ObjectName.Kind.CONSTRAINT, add.table(), add.constraint().name());
    } else if (operation instanceof Operation.RenameConstraint rename) {
      add(ObjectName.Kind.CONSTRAINT, rename.table(), rename.to());
    } else if (operation instanceof Operation.CreateIndex create) {
      add(ObjectName.Kind.INDEX, create.table(), create.index().name());
    } else if (operation instanceof Operation.RenameIndex rename) {
      add(ObjectName.Kind.INDEX, rename.table(), rename.to());
    }
  }

  private void note(Table table) {
    add(ObjectName.Kind.TABLE, table.name());
    table.columns().forEach(each -> add(ObjectName.Kind.COLUMN, table.name(), each.name()));
    table.constraints().forEach(each -> add(ObjectName.Kind.CONSTRAINT, table.name(), each.name()));
    table.indexes().forEach(each -> add(ObjectName.Kind.INDEX, table.name(), each.name()));
  }

  private void renameTable(QualifiedName from, QualifiedName to) {
    for (ObjectName name : List.copyOf(names)) {
      boolean own = name.kind() == ObjectName.Kind.TABLE || name.child().isPresent();
      if (own && name.name().equals(from)) {
        names.add(new ObjectName(name.kind(), to, name.child()));
      }
    }
  }

  private void add(ObjectName.Kind kind, QualifiedName name) {
    names.add(new ObjectName(kind, name, Optional.empty()));
  }

  private void add(ObjectName.Kind kind, QualifiedName table, String child) {
    names.add(ObjectName.of(kind, table, child));
  }
}
