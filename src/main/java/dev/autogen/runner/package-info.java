/**
 * From compiled revisions to a changed database: the only door to writing SQL.
 *
 * <p>Needs the JDK and PostgreSQL's driver, nothing else, so that an application can ship with it.
 * Read {@link dev.autogen.runner.Runner} first.
 */
@NullMarked
package dev.autogen.runner;

import org.jspecify.annotations.NullMarked;
