package dev.autogen.catalog;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the server what it thinks of expressions that are to fill columns, and runs none. */
public final class Fillings {
  private Fillings() {}

  /**
   * What the server says against an expression as the new value of a column, if it says anything.
   * The expression may speak of all columns that the table has, and of those that it gets. Where
   * the server cannot be asked, nothing is said.
   *
   * @param connection one without an open transaction, which is as it was afterwards
   * @param desired the schema with the column; canonical, as the actual one
   */
  public static Optional<String> refusal(
      Connection connection,
      String defaultSchema,
      Schema desired,
      Schema actual,
      Map.Entry<ColumnName, String> filling)
      throws SQLException {
    ColumnName name = filling.getKey();
    try (CatalogTransaction transaction = CatalogTransaction.writing(connection, defaultSchema)) {
      new Stage(desired, actual).build(transaction);
      if (!transaction.keep(stand(name, desired, actual))) {
        return Optional.empty();
      }
      transaction.attempt(prepared(name, filling.getValue()));
      return Optional.empty();
    } catch (SQLException refused) {
      return Optional.of(ServerMessage.of(refused));
    }
  }

  /** A table that has what the real one has at any time of the revision. */
  private static String stand(ColumnName name, Schema desired, Schema actual) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Schema schema : new Schema[] {desired, actual}) {
      schema.table(name.table()).stream()
          .map(Table::columns)
          .forEach(
              all -> all.forEach(each -> columns.putIfAbsent(each.name(), each.type().toString())));
    }
    return columns.entrySet().stream()
        .map(column -> Literal.identifier(column.getKey()) + " " + column.getValue())
        .collect(
            Collectors.joining(
                ", ",
                "create temporary table " + Literal.identifier(name.table().name()) + " (",
                ")"));
  }

  /**
   * To prepare a statement is to understand it, and neither to plan nor to run it. In parentheses
   * nothing but one expression is understood.
   */
  private static String prepared(ColumnName name, String expression) {
    String statement =
        "prepare autogen_filling as update pg_temp.%s set %s = (%s\n)"
            .formatted(
                SqlText.identifier(name.table().name()),
                SqlText.identifier(name.column()),
                expression);
    return "do "
        + Literal.text(
            "begin execute " + SqlText.literal(statement) + "; deallocate autogen_filling; end");
  }
}
