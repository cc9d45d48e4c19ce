/**
 * Throw-away PostgreSQL servers, and the only door to the embedded ones.
 *
 * <p>Read {@link dev.autogen.scratch.ScratchServer} first.
 */
@NullMarked
package dev.autogen.scratch;

import org.jspecify.annotations.NullMarked;
