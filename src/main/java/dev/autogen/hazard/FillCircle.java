package dev.autogen.hazard;

import dev.autogen.operation.Assignment;
import dev.autogen.schema.ColumnName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds columns whose values wait for each other. */
record FillCircle(Map<ColumnName, Assignment> fills) {

  /** Each speaks of the next, and the last one of the first; none where all can be filled. */
  List<ColumnName> columns() {
    return names().stream()
        .map(each -> from(List.of(each)))
        .filter(circle -> !circle.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<ColumnName> from(List<ColumnName> path) {
    ColumnName last = path.get(path.size() - 1);
    String expression = Objects.requireNonNull(fills.get(last)).expression();
    for (ColumnName next : names()) {
      if (FillOrder.mentions(last, expression, next)) {
        if (path.contains(next)) {
          return path.subList(path.indexOf(next), path.size());
        }
        List<ColumnName> longer = new ArrayList<>(path);
        longer.add(next);
        List<ColumnName> circle = from(longer);
        if (!circle.isEmpty()) {
          return circle;
        }
      }
    }
    return List.of();
  }

  private List<ColumnName> names() {
    return fills.keySet().stream().sorted(Comparator.comparing(ColumnName::toString)).toList();
  }
}
