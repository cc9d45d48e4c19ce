package dev.autogen.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

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
