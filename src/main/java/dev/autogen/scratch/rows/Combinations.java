package dev.autogen.scratch.rows;

import dev.autogen.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that columns may have together, as far as foreign keys and types say. */
final class Combinations {
  /** More than any condition is likely to need, and few enough for one statement. */
  private static final int MOST = 300;

  private final Set<String> nullable;
  private final Random random;

  Combinations(List<Column> columns, Random random) {
    this.nullable =
        columns.stream().filter(Column::nullable).map(Column::name).collect(Collectors.toSet());
    this.random = random;
  }

  /** Rows of the columns that the links fill, each pointing at a row in all of them. */
  List<Map<String, String>> linked(List<Link> links) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Link link : links) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> row : all) {
        longer.addAll(linked(row, link));
      }
      all = some(longer);
    }
    return all;
  }

  /** The rows with every value for the columns that they don't have; a sample if they are many. */
  List<Map<String, String>> filled(
      List<Map<String, String>> rows, Map<String, List<String>> values) {
    long product = rows.size();
    int longest = rows.size();
    for (List<String> each : values.values()) {
      product = Math.min(MOST + 1L, product * each.size());
      longest = Math.max(longest, each.size());
    }
    Set<Map<String, String>> all = new LinkedHashSet<>();
    for (int n = 0; n < longest && product > 0; n++) {
      all.add(filled(rows, values, n, false));
    }
    for (int n = 0; n < MOST && all.size() < product; n++) {
      all.add(filled(rows, values, n, true));
    }
    return List.copyOf(all);
  }

  private Map<String, String> filled(
      List<Map<String, String>> rows, Map<String, List<String>> values, int n, boolean any) {
    Map<String, String> row = new HashMap<>();
    values.forEach((column, each) -> row.put(column, at(each, n, any)));
    row.putAll(at(rows, n, any));
    return row;
  }

  private <T> T at(List<T> all, int n, boolean any) {
    return all.get(any ? random.nextInt(all.size()) : n % all.size());
  }

  private List<Map<String, String>> linked(Map<String, String> row, Link link) {
    List<Map<String, String>> found = new ArrayList<>();
    for (List<String> tuple : link.tuples()) {
      Map<String, String> longer = pointing(row, link.key().columns(), tuple);
      if (!longer.isEmpty()) {
        found.add(longer);
      }
    }
    return found.isEmpty() ? unlinked(row, link) : found;
  }

  /** The row with the tuple, or nothing if they contradict each other. */
  static Map<String, String> pointing(
      Map<String, String> row, List<String> columns, List<String> tuple) {
    Map<String, String> longer = new HashMap<>(row);
    for (int place = 0; place < columns.size(); place++) {
      String before = longer.put(columns.get(place), tuple.get(place));
      if (before != null && !before.equals(tuple.get(place))) {
        return Map.of();
      }
    }
    return longer;
  }

  /** A foreign key with a null in it points nowhere, and may. */
  private List<Map<String, String>> unlinked(Map<String, String> row, Link link) {
    Map<String, String> nulls = new HashMap<>(row);
    for (String column : link.key().columns()) {
      if (!row.containsKey(column) && nullable.contains(column)) {
        nulls.put(column, Key.NULL);
      }
    }
    boolean points = link.key().columns().stream().noneMatch(c -> Key.NULL.equals(nulls.get(c)));
    return points ? List.of() : List.of(nulls);
  }

  private List<Map<String, String>> some(List<Map<String, String>> rows) {
    if (rows.size() <= MOST) {
      return rows;
    }
    List<Map<String, String>> some = new ArrayList<>();
    for (int n = 0; n < MOST; n++) {
      some.add(rows.get((int) ((long) n * rows.size() / MOST)));
    }
    return some;
  }
}
