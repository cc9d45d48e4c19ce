package dev.autogen.runner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the server small questions. */
final class Query {
  private Query() {}

  /** The first column of every row. */
  static List<String> strings(Connection connection, String sql, String... parameters)
      throws SQLException {
    return rows(connection, sql, parameters).stream().map(row -> row.get(0)).toList();
  }

  /** Every row with all its columns, a null as an empty string. */
  static List<List<String>> rows(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < parameters.length; index++) {
        statement.setString(index + 1, parameters[index]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<List<String>> all = new ArrayList<>();
        while (rows.next()) {
          all.add(row(rows));
        }
        return all;
      }
    }
  }

  private static List<String> row(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      String value = rows.getString(column);
      values.add(value == null ? "" : value);
    }
    return values;
  }
}
