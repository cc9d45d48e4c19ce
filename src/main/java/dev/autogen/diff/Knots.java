package dev.autogen.diff;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tables that point at each other in a circle: none could be dropped first. */
final class Knots {
  private final Map<QualifiedName, Table> left;
  private final Map<QualifiedName, List<ForeignKey>> cut = new HashMap<>();

  private Knots(Map<QualifiedName, Table> tables) {
    left = new TreeMap<>(tables);
  }

  /** The foreign keys to drop before the tables, by table; as few as do. */
  static Map<QualifiedName, List<ForeignKey>> cut(Map<QualifiedName, Table> tables) {
    Knots knots = new Knots(tables);
    while (!knots.left.isEmpty()) {
      if (!knots.removeFree()) {
        knots.cutOne();
      }
    }
    return knots.cut;
  }

  private boolean removeFree() {
    Set<QualifiedName> pointedAt = new HashSet<>();
    left.values().forEach(table -> keys(table).forEach(key -> pointedAt.add(target(key))));
    return left.keySet().removeIf(name -> !pointedAt.contains(name));
  }

  /** Frees the first table of a circle from the one that points at it there. */
  private void cutOne() {
    List<QualifiedName> path = new ArrayList<>();
    QualifiedName next = left.keySet().iterator().next();
    while (!path.contains(next)) {
      path.add(next);
      next = pointingAt(next).orElseThrow();
    }
    List<QualifiedName> circle = path.subList(path.indexOf(next), path.size());
    QualifiedName freed = circle.stream().sorted().findFirst().orElseThrow();
    for (Table table : left.values()) {
      for (ForeignKey key : keys(table)) {
        if (target(key).equals(freed) && circle.contains(table.name())) {
          cut.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(key);
        }
      }
    }
  }

  private Optional<QualifiedName> pointingAt(QualifiedName name) {
    return left.values().stream()
        .filter(table -> keys(table).stream().anyMatch(key -> target(key).equals(name)))
        .map(Table::name)
        .findFirst();
  }

  private List<ForeignKey> keys(Table table) {
    List<ForeignKey> keys = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof ForeignKey key
          && !target(key).equals(table.name())
          && !cut.getOrDefault(table.name(), List.of()).contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static QualifiedName target(ForeignKey key) {
    return key.referenced().table();
  }
}
