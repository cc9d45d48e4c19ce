package dev.autogen.catalog;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts rows of the live database. */
public final class Rows {
  /** Further than this nobody counts: what matters is that there are many. */
  public static final long MANY = 10_000;

  private Rows() {}

  /**
   * How many rows have no value in each of these columns, found out by one statement.
   *
   * @param columns for each whether it is there; of one that is not there, every row counts
   * @return {@link #MANY} where there are more, or where the role may not read the table
   */
  public static Map<ColumnName, Long> lacking(
      Connection connection, String defaultSchema, Map<ColumnName, Boolean> columns)
      throws SQLException {
    Map<ColumnName, Long> counts = new HashMap<>();
    List<ColumnName> names = List.copyOf(columns.keySet());
    if (names.isEmpty()) {
      return counts;
    }
    names.forEach(name -> counts.put(name, MANY));
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ColumnName name = names.get(i);
      String where =
          Boolean.TRUE.equals(columns.get(name))
              ? " where " + SqlText.identifier(name.column()) + " is null"
              : "";
      selects.add(
          "select %d, (select count(*) from (select from %s%s limit %d) as found)"
              .formatted(i, SqlText.name(name.table()), where, MANY));
    }
    try (CatalogTransaction transaction = CatalogTransaction.reading(connection, defaultSchema)) {
      for (Fields row : transaction.attempt(String.join(" union all ", selects))) {
        counts.put(names.get(row.number()), row.big());
      }
    } catch (SQLException unreadable) {
      return counts;
    }
    return counts;
  }
}
