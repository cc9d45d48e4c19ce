/**
 * What a team can plug in: filters of objects, comparisons of types and defaults, and rewriters of
 * what is drafted. Implementations are found by {@link java.util.ServiceLoader} on the class path
 * of the entities. Read {@link ObjectFilter} first.
 */
@NullMarked
package dev.autogen.hook;

import org.jspecify.annotations.NullMarked;
