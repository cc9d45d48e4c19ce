/**
 * What every room's tests share: real PostgreSQL databases, and a real model.
 *
 * <p>Read {@link dev.autogen.testing.TestDatabase} first.
 */
@NullMarked
package dev.autogen.testing;

import org.jspecify.annotations.NullMarked;
