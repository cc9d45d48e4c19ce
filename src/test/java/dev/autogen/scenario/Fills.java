package dev.autogen.scenario;

import dev.autogen.operation.Assignment;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;

/**
 * What a user says that rows get in new or newly required columns.
 *
 * @param expressions by {@code table.column}, what each becomes
 */
public record Fills(Map<String, String> expressions) {
  public static final Fills NONE = new Fills(Map.of());

  Map<ColumnName, Assignment> assignments() {
    Map<ColumnName, Assignment> assignments = new HashMap<>();
    expressions.forEach(
        (name, expression) -> {
          int dot = name.lastIndexOf('.');
          String column = name.substring(dot + 1);
          assignments.put(
              new ColumnName(QualifiedName.parse(name.substring(0, dot)), column),
              new Assignment(column, expression));
        });
    return assignments;
  }
}
