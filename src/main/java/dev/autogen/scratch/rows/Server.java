package dev.autogen.scratch.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs statements that may be refused, without harm to the transaction. */
final class Server {
  private final Connection connection;

  Server(Connection connection) {
    this.connection = connection;
  }

  /**
   * What a statement led to.
   *
   * @param rows all columns as text; a null is the empty string
   * @param refusal why it was not done
   */
  record Answer(List<List<String>> rows, Optional<String> refusal) {
    Answer {
      rows = List.copyOf(rows);
    }

    boolean accepted() {
      return refusal.isEmpty();
    }
  }

  /** The connection failed, as opposed to a statement. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    Lost(SQLException failure) {
      super(failure);
      this.failure = failure;
    }

    SQLException failure() {
      return failure;
    }
  }

  /** Runs the statement; what it did is taken back if it is refused. */
  Answer run(String sql) {
    try {
      Savepoint before = connection.setSavepoint();
      try (Statement statement = connection.createStatement()) {
        boolean rows = statement.execute(sql);
        Answer answer =
            new Answer(rows ? rows(statement.getResultSet()) : List.of(), Optional.empty());
        connection.releaseSavepoint(before);
        return answer;
      } catch (SQLException refused) {
        connection.rollback(before);
        return new Answer(List.of(), Optional.of(sentence(refused)));
      }
    } catch (SQLException lost) {
      throw new Lost(lost);
    }
  }

  private static List<List<String>> rows(ResultSet result) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        row.add(Objects.requireNonNullElse(result.getString(column), ""));
      }
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static String sentence(SQLException refused) {
    String message = String.valueOf(refused.getMessage());
    return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
  }
}
