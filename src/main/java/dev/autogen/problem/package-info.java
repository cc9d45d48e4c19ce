/**
 * What autogen says when it refuses: a code, one sentence, all the places, and the way out.
 *
 * <p>Read {@link dev.autogen.problem.Problem} first.
 */
@NullMarked
package dev.autogen.problem;

import org.jspecify.annotations.NullMarked;
