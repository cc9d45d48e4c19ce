package dev.autogen.scratch.rows;

import dev.autogen.schema.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the tables of a database.
 *
 * @param rows how many rows each table got; those that had rows before and those that could not be
 *     filled are not among them
 * @param unfilled the tables that are still empty
 */
public record FilledTables(Map<QualifiedName, Integer> rows, List<Unfilled> unfilled) {
  public FilledTables {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    unfilled = List.copyOf(unfilled);
  }
}
