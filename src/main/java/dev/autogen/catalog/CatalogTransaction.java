package dev.autogen.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One transaction with pinned settings that is rolled back in the end, so that nothing of it stays:
 * neither a setting nor an object.
 */
final class CatalogTransaction implements AutoCloseable {
  private final Connection connection;
  private final boolean autoCommit;
  private int statements;

  private CatalogTransaction(Connection connection, boolean autoCommit) {
    this.connection = connection;
    this.autoCommit = autoCommit;
  }

  /** Begins to read: one snapshot for all statements, and no way to write. */
  static CatalogTransaction reading(Connection connection, String defaultSchema)
      throws SQLException {
    return begin(connection, "isolation level repeatable read, read only", defaultSchema);
  }

  /** Begins to write what will be rolled back. */
  static CatalogTransaction writing(Connection connection, String defaultSchema)
      throws SQLException {
    return begin(connection, "isolation level read committed, read write", defaultSchema);
  }

  private static CatalogTransaction begin(Connection connection, String mode, String defaultSchema)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    if (!autoCommit) {
      connection.setAutoCommit(true);
    }
    CatalogTransaction transaction = new CatalogTransaction(connection, autoCommit);
    transaction.execute("begin transaction " + mode + "; " + Pinned.sql(defaultSchema));
    return transaction;
  }

  /** The same connection for a library that closes what it is given; counts its statements. */
  Connection lent() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              statements += method.getReturnType() == Statement.class ? 1 : 0;
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException exception) {
                throw exception.getCause();
              }
            });
  }

  /** Executes one or more statements in one round trip. */
  void execute(String sql) throws SQLException {
    statements++;
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Executes statements in one round trip and takes them back at once, whether they succeed or not.
   *
   * @return the rows of the one among them that has any, a null being an empty text
   */
  List<Fields> attempt(String sql) throws SQLException {
    statements++;
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      boolean rows =
          statement.execute("savepoint autogen;\n" + sql + ";\nrollback to savepoint autogen");
      while (!rows && statement.getUpdateCount() >= 0) {
        rows = statement.getMoreResults();
      }
      return rows ? rows(statement.getResultSet()) : List.of();
    } catch (SQLException exception) {
      execute("rollback to savepoint autogen");
      throw exception;
    }
  }

  /** Executes statements in one round trip; where one fails, takes them all back. */
  boolean keep(String sql) throws SQLException {
    try {
      execute("savepoint autogen;\n" + sql);
      return true;
    } catch (SQLException exception) {
      execute("rollback to savepoint autogen");
      return false;
    }
  }

  private static List<Fields> rows(ResultSet results) throws SQLException {
    List<Fields> rows = new ArrayList<>();
    int width = results.getMetaData().getColumnCount();
    while (results.next()) {
      List<String> values = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        values.add(Optional.ofNullable(results.getString(column)).orElse(""));
      }
      rows.add(new Fields(values));
    }
    return rows;
  }

  /** How many times the server was asked. */
  int statements() {
    return statements;
  }

  @Override
  public void close() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    execute("rollback");
    if (!autoCommit) {
      connection.setAutoCommit(false);
    }
  }
}
