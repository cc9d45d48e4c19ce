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
import java.util.stream.Collectors;

/** Tables behind those that they reference; tables in a circle stand together (Tarjan's way). */
final class TableOrder {
  private final Map<QualifiedName, Table> tables;
  private final Map<QualifiedName, Integer> number = new HashMap<>();
  private final Map<QualifiedName, Integer> lowest = new HashMap<>();
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

  private int visit(QualifiedName name) {
    int own = number.size();
    number.put(name, own);
    lowest.put(name, own);
    open.push(name);
    for (ForeignKey key : foreignKeys(tables.get(name))) {
      QualifiedName target = key.referenced().table();
      if (tables.containsKey(target) && !number.containsKey(target)) {
        lowest.merge(name, visit(target), Math::min);
      } else if (open.contains(target)) {
        lowest.merge(name, number.get(target), Math::min);
      }
    }
    if (lowest.get(name) == own) {
      close(name);
    }
    return lowest.getOrDefault(name, own);
  }

  private void close(QualifiedName name) {
    List<Table> circle = new ArrayList<>();
    QualifiedName last;
    do {
      last = open.pop();
      circle.add(tables.get(last));
    } while (!last.equals(name));
    done.add(circle);
  }
}
