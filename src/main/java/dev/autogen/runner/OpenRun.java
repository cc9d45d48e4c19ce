package dev.autogen.runner;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** A run on a connection, which can be ended from outside. */
final class OpenRun implements OngoingRun {
  private final Connection connection;
  private boolean over;

  OpenRun(Connection connection) {
    this.connection = connection;
  }

  @Override
  public synchronized boolean interrupt() {
    if (over) {
      return false;
    }
    over = true;
    try {
      try {
        cancel();
      } finally {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      // The server cannot be reached any more, or the connection is closed already.
      return true;
    }
    return true;
  }

  /** From now on there is nothing to end. */
  synchronized void end() {
    over = true;
  }

  /** A server notices only late that nobody listens any more to a statement that runs. */
  private void cancel() throws SQLException {
    if (connection.isWrapperFor(PGConnection.class)) {
      connection.unwrap(PGConnection.class).cancelQuery();
    }
  }
}
