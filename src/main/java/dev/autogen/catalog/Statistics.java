package dev.autogen.catalog;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the server has counted of the values of columns, as <a
 * href="https://www.postgresql.org/docs/current/view-pg-stats.html">pg_stats</a> shows it.
 *
 * @param rows how many rows the table has, about
 * @param nulls the fraction of rows without a value
 * @param distinct how many values there are, or, negative, how many for each row
 */
public record Statistics(long rows, double nulls, double distinct) {
  private static final String SQL =
      """
      select wanted.place, c.reltuples, s.null_frac, s.n_distinct
      from unnest(?::text[], ?::text[], ?::text[]) with ordinality
          as wanted (namespace, relation, attribute, place)
      join pg_catalog.pg_stats s on s.schemaname = wanted.namespace
          and s.tablename = wanted.relation and s.attname = wanted.attribute
      join pg_catalog.pg_namespace n on n.nspname = wanted.namespace
      join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = wanted.relation
      where c.reltuples > 0 and not s.inherited
      """;

  /**
   * The statistics of columns, with one statement. Columns of tables that are empty, were never
   * analyzed or may not be read are left out; where the server refuses, all are.
   */
  public static Map<ColumnName, Statistics> of(
      Connection connection, String defaultSchema, Collection<ColumnName> columns) {
    List<ColumnName> wanted = List.copyOf(columns);
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      Function<ColumnName, String> schema = each -> each.table().schema().orElse(defaultSchema);
      Function<ColumnName, QualifiedName> table = ColumnName::table;
      statement.setArray(1, texts(connection, wanted, schema));
      statement.setArray(2, texts(connection, wanted, table.andThen(QualifiedName::name)));
      statement.setArray(3, texts(connection, wanted, ColumnName::column));
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows, wanted);
      }
    } catch (SQLException refused) {
      return Map.of();
    }
  }

  private static Map<ColumnName, Statistics> read(ResultSet rows, List<ColumnName> wanted)
      throws SQLException {
    Map<ColumnName, Statistics> found = new LinkedHashMap<>();
    while (rows.next()) {
      found.put(
          wanted.get(rows.getInt(1) - 1),
          new Statistics(rows.getLong(2), rows.getDouble(3), rows.getDouble(4)));
    }
    return found;
  }

  private static Array texts(
      Connection connection, List<ColumnName> columns, Function<ColumnName, String> part)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    columns.forEach(each -> texts.add(part.apply(each)));
    return connection.createArrayOf("text", texts.toArray());
  }
}
