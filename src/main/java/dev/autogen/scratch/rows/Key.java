package dev.autogen.scratch.rows;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Columns in which any two rows must differ.
 *
 * @param nullsNotDistinct whether two nulls count as equal
 */
record Key(List<String> columns, boolean nullsNotDistinct) {
  static final String NULL = "null";

  Key {
    columns = List.copyOf(columns);
  }

  /** All keys of a table; what is excluded or unique by an expression counts by its columns. */
  static List<Key> of(Table table) {
    List<String> names = table.columns().stream().map(each -> each.name()).toList();
    List<Key> keys = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof PrimaryKey primary) {
        keys.add(new Key(primary.columns(), true));
      } else if (constraint instanceof Unique unique) {
        keys.add(new Key(unique.columns(), unique.nullsNotDistinct()));
      } else if (constraint instanceof Exclusion exclusion) {
        keys.add(new Key(Mentions.of(exclusion.definition(), names), false));
      }
    }
    table.indexes().stream().filter(Index::unique).map(each -> of(each, names)).forEach(keys::add);
    return keys;
  }

  private static Key of(Index index, List<String> names) {
    List<String> columns =
        index.keys().stream().flatMap(each -> columns(each, names)).distinct().toList();
    return new Key(columns, index.nullsNotDistinct());
  }

  private static Stream<String> columns(IndexKey key, List<String> names) {
    return key.expression() ? Mentions.of(key.term(), names).stream() : Stream.of(key.term());
  }

  /** Whether one of the rows forbids another one. */
  boolean clashes(Map<String, String> row, Collection<Map<String, String>> rows) {
    List<String> value = value(row);
    boolean counts = nullsNotDistinct || !value.contains(NULL);
    return counts && rows.stream().anyMatch(other -> value(other).equals(value));
  }

  private List<String> value(Map<String, String> row) {
    return columns.stream().map(column -> row.getOrDefault(column, NULL)).toList();
  }
}
