package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/**
 * Names anything that a revision can create.
 *
 * @param name the object's own name, or that of the table or type
 * @param child the column, constraint, index or parameter within the table, the label of the type
 */
public record ObjectName(Kind kind, QualifiedName name, Optional<String> child) {

  /** What is named. */
  public enum Kind {
    SCHEMA,
    EXTENSION,
    TYPE,
    /** A label of an enumerated type. */
    VALUE,
    CAST,
    SEQUENCE,
    TABLE,
    COLUMN,
    CONSTRAINT,
    INDEX,
    VIEW,
    /** A storage parameter of a table. */
    PARAMETER;

    /** The word for it, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An object of its own. */
  public static ObjectName of(Kind kind, QualifiedName name) {
    return new ObjectName(kind, name, Optional.empty());
  }

  /** A column, constraint or index of a table, or a label of a type. */
  public static ObjectName of(Kind kind, QualifiedName owner, String child) {
    return new ObjectName(kind, owner, Optional.of(child));
  }
}
