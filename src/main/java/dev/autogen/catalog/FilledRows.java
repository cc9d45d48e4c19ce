package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of a table as values that columns get would leave them. Nothing is written: what a
 * transaction that only reads cannot compute in short time is not known.
 *
 * @param table what it is called in the database
 * @param then the table when the last of the columns is filled
 * @param names what its columns are called in the database; one that is not among them is new
 * @param fills columns and their values, in the order in which they get them
 */
public record FilledRows(
    QualifiedName table,
    Table then,
    Map<String, String> names,
    List<Map.Entry<String, String>> fills) {
  private static final String LIMITS =
      "set local statement_timeout = '3s'; set local lock_timeout = '1s'; ";
  private static final int NAMED = 5;

  /** What the server said of the values of rows. */
  public static String reason(SQLException failure) {
    return ServerMessage.of(failure);
  }

  /** Whether there is a value that does not depend on the row and is null. */
  public boolean isNull(Connection connection, String defaultSchema) throws SQLException {
    String row =
        then.columns().stream()
            .map(FilledRows::missing)
            .collect(Collectors.joining(", ", "(select ", ")"));
    return !answer(connection, defaultSchema, row, 1).isEmpty();
  }

  /**
   * The rows in which the last column is still null: how many, and some of them.
   *
   * @throws SQLException where a row has no value because the server cannot compute it
   */
  public Optional<String> nulls(Connection connection, String defaultSchema) throws SQLException {
    String there =
        then.columns().stream()
            .map(
                column ->
                    Optional.ofNullable(names.get(column.name()))
                        .map(name -> SqlText.identifier(name) + " as " + identifier(column))
                        .orElseGet(() -> missing(column)))
            .collect(
                Collectors.joining(
                    ", ",
                    "(select ",
                    " from %s limit %d)".formatted(SqlText.name(table), Rows.MANY)));
    List<Fields> found = answer(connection, defaultSchema, there, NAMED);
    return found.isEmpty() ? Optional.empty() : Optional.of(told(found));
  }

  private static String told(List<Fields> found) {
    List<String> keys = found.stream().map(Fields::text).toList();
    long count = found.get(0).big();
    String rows = count == 1 ? "1 row" : count < Rows.MANY ? count + " rows" : "very many rows";
    String more = count > keys.size() ? " and " + (count - keys.size()) + " more" : "";
    return rows + ": " + String.join(", ", keys) + more;
  }

  private List<Fields> answer(Connection connection, String defaultSchema, String rows, int limit)
      throws SQLException {
    String alias = SqlText.identifier(then.name().name());
    String filled = rows;
    for (Map.Entry<String, String> each : fills) {
      filled = "(select %s from %s as %s)".formatted(columns(each), filled, alias);
    }
    String last = SqlText.identifier(fills.get(fills.size() - 1).getKey());
    String sql =
        "%sselect %s, count(*) over () from %s as %s where %s is null limit %d"
            .formatted(LIMITS, key(alias), filled, alias, last, limit);
    try (CatalogTransaction transaction = CatalogTransaction.reading(connection, defaultSchema)) {
      return transaction.attempt(sql);
    } catch (SQLException failure) {
      if (isOfValues(failure)) {
        throw failure;
      }
      return List.of();
    }
  }

  /** Whether the rows are to blame: class 21 and 22 of the SQL standard's states. */
  private static boolean isOfValues(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("21") || state.startsWith("22");
  }

  private String columns(Map.Entry<String, String> fill) {
    Function<Column, String> value =
        column ->
            column.name().equals(fill.getKey())
                ? "case when %1$s is null then cast((%2$s\n) as %3$s) else %1$s end as %1$s"
                    .formatted(identifier(column), fill.getValue(), column.type())
                : identifier(column);
    return then.columns().stream().map(value).collect(Collectors.joining(", "));
  }

  private String key(String alias) {
    Optional<PrimaryKey> key = then.primaryKey();
    return key.map(PrimaryKey::columns).orElse(List.of()).stream()
        .map(
            column ->
                "%s || %s".formatted(SqlText.literal(column + " = "), SqlText.identifier(column)))
        .reduce((first, second) -> first + " || ' and ' || " + second)
        .orElse("left(%s::text, 200)".formatted(alias));
  }

  private static String missing(Column column) {
    return "null::" + column.type() + " as " + identifier(column);
  }

  private static String identifier(Column column) {
    return SqlText.identifier(column.name());
  }
}
