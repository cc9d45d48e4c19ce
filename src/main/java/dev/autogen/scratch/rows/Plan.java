package dev.autogen.scratch.rows;

import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that a table shall get. */
final class Plan {
  private final Table table;
  private final List<ForeignKey> postponed;
  private final Chooser chooser;
  private final List<Map<String, String>> rows;

  /**
   * A plan in which some foreign keys are still open.
   *
   * @param postponed those that point at the table itself or at one that was planned later
   */
  Plan(Table table, List<ForeignKey> postponed, Chooser chooser, List<Map<String, String>> rows) {
    this.table = table;
    this.postponed = List.copyOf(postponed);
    this.chooser = chooser;
    this.rows = new ArrayList<>(rows);
  }

  Table table() {
    return table;
  }

  Chooser chooser() {
    return chooser;
  }

  List<Map<String, String>> rows() {
    return rows;
  }

  /** The same table with one row that goes with rows that are there. */
  Plan with(Map<String, String> row, List<Map<String, String>> before) {
    List<Map<String, String>> all = new ArrayList<>(before);
    all.add(row);
    Plan plan = new Plan(table, postponed, chooser, all);
    plan.pointInCircle(List.of(plan));
    return plan;
  }

  /** What the columns are in every row that has values for all of them. */
  List<List<String>> tuples(List<String> columns) {
    return rows.stream()
        .map(row -> columns.stream().map(name -> row.getOrDefault(name, Key.NULL)).toList())
        .filter(tuple -> !tuple.contains(Key.NULL))
        .toList();
  }

  /** Lets the open foreign keys point at rows of the plans, or nowhere. */
  void pointInCircle(List<Plan> plans) {
    for (ForeignKey key : postponed) {
      List<List<String>> targets =
          plans.stream()
              .filter(plan -> plan.table.name().equals(key.referenced().table()))
              .flatMap(plan -> plan.tuples(key.referenced().columns()).stream())
              .toList();
      boolean self = key.referenced().table().equals(table.name());
      for (int number = 0; number < rows.size(); number++) {
        rows.set(number, pointing(number, key, inTurn(targets, number, self)));
      }
    }
  }

  // Of its own table a row takes the one before it, so that chains come about; the first, none.
  private static List<List<String>> inTurn(List<List<String>> targets, int number, boolean self) {
    List<List<String>> all = new ArrayList<>();
    int first = self ? number - 1 : number;
    for (int n = 0; n < targets.size(); n++) {
      all.add(targets.get(Math.floorMod(first + n, targets.size())));
    }
    if (self && number == 0 && !all.isEmpty()) {
      all.add(0, List.of());
    }
    return all;
  }

  private Map<String, String> pointing(int number, ForeignKey key, List<List<String>> targets) {
    List<Map<String, String>> others = new ArrayList<>(rows);
    Map<String, String> row = others.remove(number);
    Map<String, String> fixed = new HashMap<>(row);
    fixed.keySet().removeIf(column -> key.columns().contains(column) && !isFixed(column, key));
    Map<String, String> nowhere = nowhere(fixed, key);
    for (List<String> target : targets) {
      Map<String, String> pointing =
          target.isEmpty() ? nowhere : Combinations.pointing(fixed, key.columns(), target);
      if (!pointing.isEmpty() && chooser.fits(pointing, others)) {
        return pointing;
      }
    }
    return nowhere.isEmpty() ? row : nowhere;
  }

  /** Nulls in all columns of the key that are free; nothing if one of them refuses nulls. */
  private Map<String, String> nowhere(Map<String, String> fixed, ForeignKey key) {
    Map<String, String> row = new HashMap<>(fixed);
    boolean any = false;
    for (String column : key.columns()) {
      if (!fixed.containsKey(column)) {
        if (!table.column(column).orElseThrow().nullable()) {
          return Map.of();
        }
        row.put(column, Key.NULL);
        any = true;
      }
    }
    return any ? row : Map.of();
  }

  /** Whether something else than the foreign key decides about the column. */
  private boolean isFixed(String column, ForeignKey key) {
    Set<String> decided = new HashSet<>();
    table.primaryKey().ifPresent(primary -> decided.addAll(primary.columns()));
    TableOrder.foreignKeys(table).stream()
        .filter(other -> !other.equals(key) && !postponed.contains(other))
        .forEach(other -> decided.addAll(other.columns()));
    return decided.contains(column);
  }
}
