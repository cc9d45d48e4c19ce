/**
 * From two schemas to the ordered changes that lead from one to the other and back.
 *
 * <p>First it is decided what the database is to look like ({@code Target}: names, silence of a
 * source, what is not ours), then every difference to that becomes steps ({@code Plan}), and the
 * steps find their order ({@code Schedule}). The way back is the same plan with the sides swapped.
 * Read {@link dev.autogen.diff.Differ} first, then {@link dev.autogen.diff.ChangeSet}.
 */
@NullMarked
package dev.autogen.diff;

import org.jspecify.annotations.NullMarked;
