package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.Optional;

/**
 * A decision: what has this name in the database gets another one, and keeps all that is in it.
 *
 * @param object a table, sequence or schema; or a column, constraint or index of a table, or a
 *     label of an enumerated type ({@link ObjectName.Kind#VALUE}); by its names in the database
 * @param to the new name alone, without table or schema
 */
public record Rename(ObjectName object, String to) {

  /** A table, sequence or schema gets another name. */
  public static Rename of(ObjectName.Kind kind, QualifiedName name, String to) {
    return new Rename(ObjectName.of(kind, name), to);
  }

  /** A column, constraint or index of a table, or a label of a type, gets another name. */
  public static Rename of(ObjectName.Kind kind, QualifiedName owner, String from, String to) {
    return new Rename(ObjectName.of(kind, owner, from), to);
  }

  /** The present name alone. */
  public String from() {
    return object.child().orElse(object.name().name());
  }

  /** The rename that an operation is, if it is one of these. */
  public static Optional<Rename> madeBy(Operation operation) {
    if (operation instanceof Operation.RenameSchema schema) {
      return Optional.of(of(Kind.SCHEMA, QualifiedName.of(schema.name()), schema.to()));
    } else if (operation instanceof Operation.RenameTable table) {
      return Optional.of(of(Kind.TABLE, table.table(), table.to()));
    } else if (operation instanceof Operation.RenameSequence sequence) {
      return Optional.of(of(Kind.SEQUENCE, sequence.sequence(), sequence.to()));
    } else if (operation instanceof Operation.RenameEnumValue value) {
      return Optional.of(of(Kind.VALUE, value.type(), value.label(), value.to()));
    }
    return partMadeBy(operation);
  }

  private static Optional<Rename> partMadeBy(Operation operation) {
    if (operation instanceof Operation.RenameColumn column) {
      return Optional.of(of(Kind.COLUMN, column.table(), column.column(), column.to()));
    } else if (operation instanceof Operation.RenameConstraint constraint) {
      return Optional.of(
          of(Kind.CONSTRAINT, constraint.table(), constraint.constraint(), constraint.to()));
    } else if (operation instanceof Operation.RenameIndex index) {
      return Optional.of(of(Kind.INDEX, index.table(), index.index(), index.to()));
    }
    return Optional.empty();
  }

  /** The rename that takes it back. */
  public Rename inverse() {
    return new Rename(renamed(), from());
  }

  /** The operation that makes it, by the names of its time. */
  Operation operation() {
    QualifiedName name = object.name();
    return switch (object.kind()) {
      case SCHEMA -> new Operation.RenameSchema(from(), to);
      case TABLE -> new Operation.RenameTable(name, to);
      case SEQUENCE -> new Operation.RenameSequence(name, to);
      case COLUMN -> new Operation.RenameColumn(name, from(), to);
      case CONSTRAINT -> new Operation.RenameConstraint(name, from(), to);
      case INDEX -> new Operation.RenameIndex(name, from(), to);
      case VALUE -> new Operation.RenameEnumValue(name, from(), to);
      case EXTENSION, TYPE, CAST, VIEW, PARAMETER ->
          throw new IllegalArgumentException(object + " cannot be renamed");
    };
  }

  /** What it is called afterwards, in a table or type that keeps its own name. */
  public ObjectName renamed() {
    return object.child().isPresent()
        ? ObjectName.of(object.kind(), object.name(), to)
        : ObjectName.of(object.kind(), object.name().sibling(to));
  }
}
