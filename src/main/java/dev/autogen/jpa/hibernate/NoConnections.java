package dev.autogen.jpa.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Refuses to connect, whatever connection pool lies on the entities' class path. */
final class NoConnections implements ConnectionProvider {
  private static final long serialVersionUID = 1L;

  @Override
  public Connection getConnection() throws SQLException {
    throw new SQLException("entities are read without a database");
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    throw new SQLException("entities are read without a database");
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> unwrapType) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> unwrapType) {
    throw new IllegalArgumentException("entities are read without a database");
  }
}
