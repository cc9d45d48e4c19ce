package dev.autogen.schema;

/**
 * When a constraint is checked, as in <a
 * href="https://www.postgresql.org/docs/current/sql-set-constraints.html">SET CONSTRAINTS</a>.
 */
public enum Deferrability {
  /** At the end of each statement, always. */
  NOT_DEFERRABLE,
  /** At the end of each statement unless a transaction defers it. */
  INITIALLY_IMMEDIATE,
  /** At the end of the transaction unless a transaction says otherwise. */
  INITIALLY_DEFERRED
}
