package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/**
 * Names anything that a revision can create.
 *
 * @param name the object's own name, or that of the table
 * @param child the column, constraint, index or parameter within the table
 */
public record ObjectName(Kind kind, QualifiedName name, Optional<String> child) {

  /** What is named. */
  public enum Kind {
    SCHEMA,
    EXTENSION,
    TYPE,
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

  /** A column, constraint or index of the table given. */
  public static ObjectName of(Kind kind, QualifiedName table, String child) {
    return new ObjectName(kind, table, Optional.of(child));
  }
}
