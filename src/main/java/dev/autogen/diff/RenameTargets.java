package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Finds what renames are about: a constraint or index without its table, and what belongs to a
 * table that is named as it will be, or as it was before an earlier rename.
 */
record RenameTargets(List<Rename> decided, Schema actual, Taken there) {

  /** The same renames, each once, by the names that there are. */
  List<Rename> resolved() {
    return decided.stream().map(this::resolved).distinct().toList();
  }

  /** The same rename by the names that there are. */
  Rename resolved(Rename given) {
    Rename rename = inSchema(given);
    ObjectName object = rename.object();
    boolean child = object.kind() == Kind.CONSTRAINT || object.kind() == Kind.INDEX;
    if (child && object.child().isEmpty()) {
      return owned(rename);
    }
    boolean ofTable = child || object.kind() == Kind.COLUMN;
    return ofTable
        ? new Rename(
            new ObjectName(object.kind(), owner(object.name()), object.child()), rename.to())
        : rename;
  }

  /** By the present name of its schema, whether that has been renamed before or will be. */
  private Rename inSchema(Rename rename) {
    for (Rename each : decided) {
      boolean made =
          each.object().kind() == Kind.SCHEMA
              && rename.object().kind() != Kind.SCHEMA
              && !there.has(each.object())
              && there.has(each.renamed());
      if (made) {
        return new NewNames(each).rename(rename);
      }
      boolean early =
          each.object().kind() == Kind.SCHEMA
              && rename.object().kind() != Kind.SCHEMA
              && there.has(each.object())
              && !there.has(each.renamed());
      if (early) {
        return new NewNames(each.inverse()).rename(rename);
      }
    }
    return rename;
  }

  private QualifiedName owner(QualifiedName table) {
    if (there.has(ObjectName.of(Kind.TABLE, table))) {
      return table;
    }
    for (Rename given : decided) {
      Rename each = inSchema(given);
      if (each.object().kind() == Kind.TABLE) {
        QualifiedName to = each.renamed().name();
        if (to.equals(table) && there.has(each.object())) {
          return each.object().name();
        }
        if (each.object().name().equals(table) && there.has(each.renamed())) {
          return to;
        }
      }
    }
    return table;
  }

  private Rename owned(Rename rename) {
    QualifiedName name = rename.object().name();
    Optional<Table> owner =
        actual.tables().stream().filter(table -> has(table, rename, name.name())).findFirst();
    Optional<Table> done =
        actual.tables().stream().filter(table -> has(table, rename, rename.to())).findFirst();
    return owner
        .or(() -> done)
        .map(table -> Rename.of(rename.object().kind(), table.name(), name.name(), rename.to()))
        .orElse(rename);
  }

  private static boolean has(Table table, Rename rename, String name) {
    return table.name().schema().equals(rename.object().name().schema())
        && (rename.object().kind() == Kind.INDEX
            ? table.index(name).isPresent()
            : table.constraint(name).isPresent());
  }
}
