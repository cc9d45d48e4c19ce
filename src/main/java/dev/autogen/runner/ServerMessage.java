package dev.autogen.runner;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server says about a failure.
 *
 * @param state the five characters of <a
 *     href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error
 *     Codes</a>; empty where the driver knows none
 */
record ServerMessage(String state, String message, Optional<String> detail, Optional<String> hint) {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String ROWS_IN_THE_WAY = "23ROW";
  private static final String NULLS_IN_THE_WAY = "23502";
  private static final String DEADLOCK = "40P01";

  static ServerMessage of(SQLException thrown) {
    String state = Optional.ofNullable(thrown.getSQLState()).orElse("");
    Optional<ServerErrorMessage> server =
        thrown instanceof PSQLException driver
            ? Optional.ofNullable(driver.getServerErrorMessage())
            : Optional.empty();
    String message =
        server
            .flatMap(each -> Optional.ofNullable(each.getMessage()))
            .or(() -> Optional.ofNullable(thrown.getMessage()))
            .orElse(thrown.toString());
    return new ServerMessage(
        state,
        message.strip(),
        server.flatMap(each -> Optional.ofNullable(each.getDetail())),
        server.flatMap(each -> Optional.ofNullable(each.getHint())));
  }

  /** Whether another session's lock was in the way, so that trying again may help. */
  boolean lockInTheWay() {
    return state.equals(LOCK_NOT_AVAILABLE) || state.equals(DEADLOCK);
  }

  /** Whether a revision found rows that it expects not to be there. */
  boolean rowsInTheWay() {
    return state.equals(ROWS_IN_THE_WAY);
  }

  /** Whether a column was to be required that is null in some row. */
  boolean nullsInTheWay() {
    return state.equals(NULLS_IN_THE_WAY);
  }

  /** Whether the connection itself is gone. */
  boolean connectionLost() {
    return state.startsWith("08") || state.startsWith("57P");
  }

  /** The message with its code, the detail and the hint, each on a line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(state.isEmpty() ? message : message + " (" + state + ")");
    detail.map("detail: "::concat).ifPresent(lines::add);
    hint.map("hint: "::concat).ifPresent(lines::add);
    return lines;
  }
}
