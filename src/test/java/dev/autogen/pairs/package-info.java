/**
 * Makes pairs of entity models at random and takes a database from the one to the other and back;
 * begin with {@code RandomPairsIT}.
 */
@NullMarked
package dev.autogen.pairs;

import org.jspecify.annotations.NullMarked;
