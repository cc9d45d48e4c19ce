package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Source.ChildName;

/** What things are called after a rename, by what they were called before. */
record NewNames(Rename rename) {

  boolean renames(Kind kind) {
    return rename.object().kind() == kind;
  }

  String schema(String name) {
    return renames(Kind.SCHEMA) && name.equals(rename.from()) ? rename.to() : name;
  }

  /** The name of something whose own name stays. */
  QualifiedName inSchema(QualifiedName name) {
    return new QualifiedName(name.schema().map(this::schema), name.name());
  }

  /** The name of a type. */
  QualifiedName type(QualifiedName name) {
    return renames(Kind.TYPE) && name.equals(rename.object().name())
        ? name.sibling(rename.to())
        : inSchema(name);
  }

  /** The name of a table, a sequence or anything else that shares their names. */
  QualifiedName relation(QualifiedName name) {
    boolean itself = renames(Kind.TABLE) || renames(Kind.SEQUENCE);
    return itself && name.equals(rename.object().name())
        ? name.sibling(rename.to())
        : inSchema(name);
  }

  /** The name of a relation as a statement speaks of it, an index among them. */
  QualifiedName spokenOf(QualifiedName name) {
    boolean index = renames(Kind.INDEX) && name.name().equals(rename.from());
    return index && name.schema().equals(rename.object().name().schema())
        ? name.sibling(rename.to())
        : relation(name);
  }

  String column(QualifiedName table, String column) {
    return child(Kind.COLUMN, table, column);
  }

  ColumnName column(ColumnName name) {
    return new ColumnName(relation(name.table()), column(name.table(), name.column()));
  }

  String constraint(QualifiedName table, String constraint) {
    return child(Kind.CONSTRAINT, table, constraint);
  }

  String index(QualifiedName table, String index) {
    return child(Kind.INDEX, table, index);
  }

  String label(QualifiedName type, String label) {
    return child(Kind.VALUE, type, label);
  }

  /** The name of a constraint or an index. */
  ChildName child(ChildName name) {
    String own = index(name.table(), constraint(name.table(), name.name()));
    return new ChildName(relation(name.table()), own);
  }

  /** What another rename that is still to come is about. */
  ObjectName object(ObjectName object) {
    QualifiedName owner = object.name();
    return switch (object.kind()) {
      case SCHEMA -> ObjectName.of(Kind.SCHEMA, QualifiedName.of(schema(owner.name())));
      case COLUMN, CONSTRAINT, INDEX, VALUE, PARAMETER ->
          new ObjectName(
              object.kind(),
              object.kind() == Kind.VALUE ? type(owner) : relation(owner),
              object.child().map(child -> child(object.kind(), owner, child)));
      case TABLE, SEQUENCE -> ObjectName.of(object.kind(), relation(owner));
      case TYPE -> ObjectName.of(Kind.TYPE, type(owner));
      case VIEW -> ObjectName.of(Kind.VIEW, inSchema(owner));
      case EXTENSION, CAST -> object;
    };
  }

  /** Another rename that is still to come. */
  Rename rename(Rename other) {
    return new Rename(object(other.object()), other.to());
  }

  private String child(Kind kind, QualifiedName owner, String child) {
    ObjectName named = ObjectName.of(kind, owner, child);
    return named.equals(rename.object()) ? rename.to() : child;
  }
}
