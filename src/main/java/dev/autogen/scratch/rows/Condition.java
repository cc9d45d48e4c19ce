package dev.autogen.scratch.rows;

import java.util.List;

/** What a row must keep, and the columns that it speaks of. */
record Condition(String expression, List<String> columns) {
  Condition {
    columns = List.copyOf(columns);
  }
}
