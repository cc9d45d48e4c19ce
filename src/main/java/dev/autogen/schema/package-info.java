/**
 * What a database looks like: plain immutable values, the one language of both readers.
 *
 * <p>Everything here is canonical: two values describe the same thing exactly when {@code equals}
 * says so. Read {@link dev.autogen.schema.Schema} first, then {@link dev.autogen.schema.Table}.
 */
@NullMarked
package dev.autogen.schema;

import org.jspecify.annotations.NullMarked;
