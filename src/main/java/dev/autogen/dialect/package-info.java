/**
 * From operations to the statements of PostgreSQL.
 *
 * <p>Nothing here connects to a database. Read {@link dev.autogen.dialect.PostgresSql} first.
 */
@NullMarked
package dev.autogen.dialect;

import org.jspecify.annotations.NullMarked;
