/**
 * What the pages of {@code docs} claim, held against the code.
 *
 * <p>Read {@link dev.autogen.docs.Page} first.
 */
@NullMarked
package dev.autogen.docs;

import org.jspecify.annotations.NullMarked;
