package dev.autogen.scratch.rows;

import java.util.List;
import java.util.Map;

/**
 * Columns that are chosen together.
 *
 * @param choices the values that they may have together, as SQL writes them; at least one
 */
record Unit(List<String> columns, List<Map<String, String>> choices) {
  Unit {
    columns = List.copyOf(columns);
    choices = List.copyOf(choices);
  }
}
