/**
 * A team's own rules for a comparison: patterns of names, names for what nobody named, and hooks.
 * Read {@link Sieve} first.
 */
@NullMarked
package dev.autogen.rules;

import org.jspecify.annotations.NullMarked;
