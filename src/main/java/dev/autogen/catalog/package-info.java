/**
 * The actual schema, read from a live database, and the server's own spelling of what entities ask
 * for. The only door to SchemaCrawler.
 *
 * <p>Read {@link dev.autogen.catalog.Catalog} first, then {@link dev.autogen.catalog.Canonical}.
 */
@NullMarked
package dev.autogen.catalog;

import org.jspecify.annotations.NullMarked;
