package dev.autogen.scenario;

import dev.autogen.dialect.Sql;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a user writes into a draft whose new or newly required columns have no value for the rows
 * that are there: such a column is added nullable, filled and then made to refuse nulls.
 *
 * @param expressions by {@code table.column}, what each becomes
 */
public record Fills(Map<String, String> expressions) {
  public static final Fills NONE = new Fills(Map.of());

  List<Operation> in(List<Operation> operations) {
    return operations.stream().flatMap(this::in).toList();
  }

  private Stream<Operation> in(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      String expression = expressions.get(add.table() + "." + add.column().name());
      if (expression != null && !add.column().nullable()) {
        return Stream.of(
            new Operation.AddColumn(add.table(), add.column().nullable(true)),
            filling(Sql.name(add.table()), Sql.identifier(add.column().name()), expression),
            new Operation.AlterColumn(
                add.table(), add.column().name(), List.of(new ColumnChange.SetNotNull())));
      }
    }
    if (operation instanceof Operation.AlterColumn alter) {
      String expression = expressions.get(alter.table() + "." + alter.column());
      if (expression != null && alter.changes().contains(new ColumnChange.SetNotNull())) {
        return Stream.of(
            filling(Sql.name(alter.table()), Sql.identifier(alter.column()), expression), alter);
      }
    }
    return Stream.of(operation);
  }

  private static Operation filling(String table, String column, String expression) {
    return new Operation.Execute(
        "update %s set %s = %s where %s is null".formatted(table, column, expression, column));
  }
}
