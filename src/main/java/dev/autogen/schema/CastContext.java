package dev.autogen.schema;

/** Where PostgreSQL makes a cast by itself. */
public enum CastContext {
  /** In any expression. */
  IMPLICIT,
  /** Where a value is stored in a column. */
  ASSIGNMENT,
  /** Nowhere. */
  EXPLICIT
}
