package dev.autogen.rules;

import dev.autogen.hook.ObjectKind;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Cast;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What was rejected; answers for each object whether it stays. */
final class Rejected implements SchemaObject.Visitor<Boolean> {
  private final String defaultSchema;
  private final Set<Key> keys = new HashSet<>();

  Rejected(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  private record Key(ObjectKind kind, QualifiedName name) {}

  void add(ObjectKind kind, QualifiedName name) {
    keys.add(new Key(relation(kind), name));
  }

  /** Whether all of the schema is rejected. */
  boolean schema(String name) {
    return has(ObjectKind.SCHEMA, QualifiedName.of(name));
  }

  @Override
  public Boolean visit(Namespace namespace) {
    return !has(ObjectKind.SCHEMA, namespace.name());
  }

  @Override
  public Boolean visit(Extension extension) {
    return !has(ObjectKind.EXTENSION, extension.name());
  }

  @Override
  public Boolean visit(UserType type) {
    return stays(ObjectKind.TYPE, type.name());
  }

  /** A cast goes with either of its types. */
  @Override
  public Boolean visit(Cast cast) {
    return Stream.of(cast.source(), cast.target())
        .map(Rejected::name)
        .allMatch(name -> stays(ObjectKind.TYPE, name));
  }

  /** A sequence goes with the table that owns it. */
  @Override
  public Boolean visit(Sequence sequence) {
    return stays(ObjectKind.SEQUENCE, sequence.name()) && ofKeptTable(sequence);
  }

  @Override
  public Boolean visit(Table table) {
    return stays(ObjectKind.TABLE, table.name());
  }

  @Override
  public Boolean visit(View view) {
    return stays(ObjectKind.TABLE, view.name());
  }

  /** What was made by hand is never ours, and is still in the way of what it rests on. */
  @Override
  public Boolean visit(Dependent dependent) {
    return true;
  }

  @Override
  public Boolean visit(SeedRow row) {
    return stays(ObjectKind.TABLE, row.table());
  }

  @Override
  public Boolean visit(Auxiliary auxiliary) {
    return true;
  }

  boolean ofKeptTable(Sequence sequence) {
    return sequence.owner().filter(owner -> !stays(ObjectKind.TABLE, owner.table())).isEmpty();
  }

  private boolean stays(ObjectKind kind, QualifiedName name) {
    return !schema(name.schema().orElse(defaultSchema)) && !has(kind, name);
  }

  private boolean has(ObjectKind kind, QualifiedName name) {
    return keys.contains(new Key(kind, name));
  }

  /** Tables and views share their names. */
  private static ObjectKind relation(ObjectKind kind) {
    return kind == ObjectKind.VIEW ? ObjectKind.TABLE : kind;
  }

  private static QualifiedName name(ColumnType type) {
    try {
      return QualifiedName.parse(type.name());
    } catch (IllegalArgumentException odd) {
      return QualifiedName.of(type.name());
    }
  }
}
