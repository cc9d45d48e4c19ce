package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;

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

  /** What it is called afterwards, in a table or type that keeps its own name. */
  public ObjectName renamed() {
    return object.child().isPresent()
        ? ObjectName.of(object.kind(), object.name(), to)
        : ObjectName.of(object.kind(), object.name().sibling(to));
  }
}
