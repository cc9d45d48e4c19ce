package dev.autogen.hook;

import java.util.Locale;

/** What kind of object a filter is asked about. */
public enum ObjectKind {
  SCHEMA,
  EXTENSION,
  TYPE,
  SEQUENCE,
  TABLE,
  VIEW,
  COLUMN,
  PRIMARY_KEY,
  UNIQUE,
  FOREIGN_KEY,
  CHECK,
  EXCLUSION,
  INDEX;

  /** The word for it in patterns: {@code foreign-key}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is a rule that the rows of a table keep. */
  public boolean isConstraint() {
    return this == PRIMARY_KEY
        || this == UNIQUE
        || this == FOREIGN_KEY
        || this == CHECK
        || this == EXCLUSION;
  }

  /** Whether it belongs to a table. */
  public boolean isOfTable() {
    return this == COLUMN || this == INDEX || isConstraint();
  }
}
