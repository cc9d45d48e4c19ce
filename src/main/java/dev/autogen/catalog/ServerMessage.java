package dev.autogen.catalog;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server said, in one line and without the driver's words around it. */
final class ServerMessage {
  private ServerMessage() {}

  static String of(Throwable exception) {
    Throwable cause = exception;
    while (!(cause instanceof SQLException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Optional<String> said =
        cause instanceof PSQLException server
            ? Optional.ofNullable(server.getServerErrorMessage())
                .map(ServerErrorMessage::getMessage)
            : Optional.empty();
    return said.orElse(String.valueOf(cause.getMessage())).lines().findFirst().orElse("");
  }
}
