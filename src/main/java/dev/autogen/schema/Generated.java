package dev.autogen.schema;

/**
 * How a generated column is computed, as in <a
 * href="https://www.postgresql.org/docs/current/ddl-generated-columns.html">Generated Columns</a>.
 *
 * @param stored whether the value takes up room in the row; virtual columns need PostgreSQL 18
 */
public record Generated(String expression, boolean stored) {}
