/**
 * Rows for databases that have none: a few in every table, such as the constraints allow.
 *
 * <p>Read {@link dev.autogen.scratch.rows.SampleRows} first.
 */
@NullMarked
package dev.autogen.scratch.rows;

import org.jspecify.annotations.NullMarked;
