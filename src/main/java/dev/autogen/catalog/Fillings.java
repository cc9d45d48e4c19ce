package dev.autogen.catalog;

import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the server what it thinks of expressions that are to fill columns, and runs none. */
public final class Fillings {
  private Fillings() {}

  /** Tables as they are at some time: the one that is filled, and others. */
  public record Then(Table table, List<Table> others) {
    public Then {
      others = List.copyOf(others);
    }
  }

  /**
   * What the server says against an expression as the new value of a column, if it says anything.
   * Where the server cannot be asked, nothing is said.
   *
   * @param connection one without an open transaction, which is as it was afterwards
   * @param both the schema with the column and the one without, in one spelling
   * @param then the table when the column is filled, and others of the default schema that are not
   *     yet as they are then
   * @param filling the column and its new value
   */
  public static Optional<String> refusal(
      Connection connection,
      String defaultSchema,
      Canonicalized both,
      Then then,
      Map.Entry<String, String> filling)
      throws SQLException {
    try (CatalogTransaction transaction = CatalogTransaction.writing(connection, defaultSchema)) {
      new Stage(both.desired(), both.actual()).build(transaction);
      if (!transaction.keep(stand(then.table()))) {
        return Optional.empty();
      }
      for (Table other : then.others()) {
        transaction.keep(stand(other));
      }
      transaction.execute("set local search_path = pg_temp, " + Literal.identifier(defaultSchema));
      transaction.attempt(prepared(then.table(), filling));
      return Optional.empty();
    } catch (SQLException refused) {
      return Optional.of(ServerMessage.of(refused));
    }
  }

  private static String stand(Table then) {
    return then.columns().stream()
        .map(column -> Literal.identifier(column.name()) + " " + column.type())
        .collect(
            Collectors.joining(
                ", ",
                "create temporary table " + Literal.identifier(then.name().name()) + " (",
                ")"));
  }

  /**
   * To prepare a statement is to understand it, and neither to plan nor to run it. In parentheses
   * nothing but one expression is understood.
   */
  private static String prepared(Table then, Map.Entry<String, String> filling) {
    String statement =
        "prepare autogen_filling as update pg_temp.%s set %s = (%s\n)"
            .formatted(
                SqlText.identifier(then.name().name()),
                SqlText.identifier(filling.getKey()),
                filling.getValue());
    return "do "
        + Literal.text(
            "begin execute " + SqlText.literal(statement) + "; deallocate autogen_filling; end");
  }
}
