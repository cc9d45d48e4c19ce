package dev.autogen.scratch.rows;

import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills the empty tables of a throw-away database: three to five rows each, the same for the same
 * schema and seed.
 *
 * <p>Every column gets values, also one that may be null, and the rows keep what the database asks
 * for: keys, foreign keys in any arrangement, checks, domains, lengths, exclusion constraints,
 * partitions. Where the values that are allowed don't reach for so many different rows, there are
 * fewer. What only the server can judge, such as a check, is tried on it: expressions and triggers
 * of the schema are run, so this is not for a database that somebody needs.
 */
public final class SampleRows {
  private SampleRows() {}

  /**
   * Fills every table of the schema that has no row.
   *
   * <p>Everything happens in the transaction that the connection is in, or in one that is committed
   * at the end where there is none. Sequences behind the columns filled are moved past the rows.
   *
   * @param connection with the schema's default schema first in its search path, as somebody who
   *     may write all tables
   * @throws SQLException if the connection fails; what the server refuses is part of the answer
   */
  public static FilledTables in(Connection connection, Schema schema, long seed)
      throws SQLException {
    boolean alone = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      FilledTables filled = new Filling(new Server(connection), schema, seed).run();
      if (alone) {
        connection.commit();
      }
      return filled;
    } catch (Server.Lost lost) {
      throw lost.failure();
    } finally {
      if (alone) {
        connection.setAutoCommit(true);
      }
    }
  }
}
