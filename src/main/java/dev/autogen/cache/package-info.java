/** Keeps in the user's own folder what can be made again but takes long to make. */
@NullMarked
package dev.autogen.cache;

import org.jspecify.annotations.NullMarked;
