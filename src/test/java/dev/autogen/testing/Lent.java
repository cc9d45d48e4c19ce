package dev.autogen.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Connections to one database that are lent again after they were closed, in the state of new ones;
 * a new one costs the server more than most of what a test does with it.
 */
final class Lent {
  private final String url;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  Lent(String url) {
    this.url = url;
  }

  /** A connection in the state of a new one, which the caller closes. */
  Connection connection() throws SQLException {
    Connection before = idle.poll();
    Connection connection = before == null ? DriverManager.getConnection(url) : before;
    AtomicBoolean closed = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            Lent.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "close" -> {
                    if (!closed.getAndSet(true)) {
                      takeBack(connection);
                    }
                    yield null;
                  }
                  case "isClosed" -> closed.get() || connection.isClosed();
                  default -> called(connection, method, arguments);
                });
  }

  private static Object called(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private void takeBack(Connection connection) throws SQLException {
    if (isLikeNew(connection)) {
      idle.push(connection);
    } else {
      connection.close();
    }
  }

  /** Whoever asks next gets a new one. */
  void forget() {
    for (Connection each = idle.poll(); each != null; each = idle.poll()) {
      try {
        each.close();
      } catch (SQLException gone) {
        continue;
      }
    }
  }

  private static boolean isLikeNew(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.setReadOnly(false);
      statement.execute("discard all");
      return true;
    } catch (SQLException gone) {
      return false;
    }
  }
}
