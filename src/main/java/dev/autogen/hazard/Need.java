package dev.autogen.hazard;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;

/**
 * A column of a table that is there which becomes required, so that rows may need a value.
 *
 * @param added whether the column itself is new: then every row needs one, else those with a null
 */
public record Need(ColumnName column, ColumnType type, boolean added) {}
