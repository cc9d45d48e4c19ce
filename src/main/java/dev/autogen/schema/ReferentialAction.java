package dev.autogen.schema;

import java.util.Locale;

/**
 * What happens to a referencing row when the referenced one goes or changes its key, as in <a
 * href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE</a>.
 */
public enum ReferentialAction {
  NO_ACTION,
  RESTRICT,
  CASCADE,
  SET_NULL,
  SET_DEFAULT;

  /** The words of SQL, in lower case. */
  public String sql() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
