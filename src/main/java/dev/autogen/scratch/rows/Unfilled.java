package dev.autogen.scratch.rows;

import dev.autogen.schema.QualifiedName;

/**
 * A table that got no row.
 *
 * @param why one clause, in the server's words where it was the server that refused
 */
public record Unfilled(QualifiedName table, String why) {}
