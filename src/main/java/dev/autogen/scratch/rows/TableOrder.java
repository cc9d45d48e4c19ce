package dev.autogen.scratch.rows;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tables behind those that they reference; tables in a circle stand together (Tarjan's way). */
final class TableOrder {
  private final Map<QualifiedName, Table> tables;
  private final Map<QualifiedName, Integer> number = new HashMap<>();
  private final Deque<QualifiedName> open = new ArrayDeque<>();
  private final List<List<Table>> done = new ArrayList<>();

  private TableOrder(Collection<Table> all) {
    tables =
        all.stream()
            .collect(Collectors.toMap(Table::name, t -> t, (a, b) -> a, LinkedHashMap::new));
  }

  static List<List<Table>> of(Collection<Table> tables) {
    TableOrder order = new TableOrder(tables);
    order.tables.keySet().stream()
        .filter(name -> !order.number.containsKey(name))
        .forEach(order::visit);
    return order.done;
  }

  static List<ForeignKey> foreignKeys(Table table) {
    List<ForeignKey> keys = new ArrayList<>();
    for (Constraint each : table.constraints()) {
      if (each instanceof ForeignKey key) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Goes on from a table to those that it references; answers the lowest number in reach. */
  private int visit(QualifiedName name) {
    int own = number.size();
    int lowest = own;
    number.put(name, own);
    open.push(name);
    for (ForeignKey key : foreignKeys(table(name))) {
      QualifiedName target = key.referenced().table();
      Integer known = number.get(target);
      if (known == null && tables.containsKey(target)) {
        lowest = Math.min(lowest, visit(target));
      } else if (known != null && open.contains(target)) {
        lowest = Math.min(lowest, known);
      }
    }
    if (lowest == own) {
      close(name);
    }
    return lowest;
  }

  private void close(QualifiedName name) {
    List<Table> circle = new ArrayList<>();
    QualifiedName last;
    do {
      last = open.pop();
      circle.add(table(last));
    } while (!last.equals(name));
    done.add(circle);
  }

  private Table table(QualifiedName name) {
    return Objects.requireNonNull(tables.get(name));
  }
}
