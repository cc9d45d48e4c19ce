package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements that write planned rows. */
final class Insertion {
  private Insertion() {}

  /**
   * One statement for all plans: foreign keys are checked at its end, so that the rows of tables in
   * a circle can point at each other whether or not the foreign keys are deferrable.
   */
  static String of(List<Plan> plans) {
    List<String> each = plans.stream().map(plan -> of(plan.table(), plan.rows())).toList();
    if (each.size() == 1) {
      return each.get(0);
    }
    return IntStream.range(0, each.size())
        .mapToObj(number -> "i" + number + " as (" + each.get(number) + ")")
        .collect(Collectors.joining(", ", "with ", " select 1"));
  }

  /** One statement for the rows of a table. */
  static String of(Table table, List<Map<String, String>> rows) {
    List<String> columns =
        table.columns().stream()
            .filter(column -> column.generated().isEmpty())
            .map(Column::name)
            .toList();
    String into = "insert into " + Sql.name(table.name());
    if (columns.isEmpty()) {
      return into + " default values";
    }
    boolean always = table.columns().stream().anyMatch(column -> column.identity().isPresent());
    return into
        + " ("
        + Sql.identifiers(columns)
        + ")"
        + (always ? " overriding system value" : "")
        + " values "
        + rows.stream().map(row -> values(columns, row)).collect(Collectors.joining(", "));
  }

  private static String values(List<String> columns, Map<String, String> row) {
    return columns.stream()
        .map(column -> row.getOrDefault(column, Key.NULL))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
