package dev.autogen.runner;

import java.util.Optional;

/**
 * One change of the version table, which must hit exactly one row.
 *
 * @param from the row that goes; absent where a row is only added
 * @param to the row that comes; absent where a row is only removed
 */
record RowChange(Optional<String> from, Optional<String> to) {
  static RowChange insert(String id) {
    return new RowChange(Optional.empty(), Optional.of(id));
  }

  static RowChange delete(String id) {
    return new RowChange(Optional.of(id), Optional.empty());
  }

  static RowChange update(String from, String to) {
    return new RowChange(Optional.of(from), Optional.of(to));
  }
}
