package dev.autogen.testing;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs operations in one transaction, as those of a revision are. */
public final class RunOperations {
  private RunOperations() {}

  /** Runs them; a failure names the statements up to the one that failed. */
  public static void on(TestDatabase database, List<Operation> operations) throws SQLException {
    List<String> done = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : PostgresSql.of(operations)) {
        done.add(sql);
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new SQLException(
          e.getMessage() + " in\n" + String.join(";\n", done), e.getSQLState(), e);
    }
  }
}
