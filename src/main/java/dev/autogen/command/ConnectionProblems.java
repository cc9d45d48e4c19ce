package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.runner.Denial;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says why a database cannot be reached. */
final class ConnectionProblems {
  private static final String NAME_IT =
      "name another one:  --url postgresql://user@host:5432/database";

  private ConnectionProblems() {}

  static AutogenException of(SQLException failure, DatabaseUrl url) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (Denial.is(failure)) {
      return Denial.of(failure).asException(failure);
    }
    return switch (state) {
      case "28P01", "28000" -> refused(failure, url).asException(failure);
      case "3D000" -> noDatabase(url).asException(failure);
      case "08004" -> rejected(failure, url).asException(failure);
      case "08001", "08006" -> unreached(failure, url).asException(failure);
      default -> other(failure, url).asException(failure);
    };
  }

  static AutogenException unreadable(DatabaseUrl url) {
    return Problem.of(ErrorCode.A053, "the driver cannot read the address of the database")
        .at(url.shown())
        .remedy(NAME_IT)
        .asException();
  }

  private static Problem refused(SQLException failure, DatabaseUrl url) {
    String user = url.user().orElse(System.getProperty("user.name", "nobody"));
    boolean given = url.password().isPresent();
    String sentence =
        given
            ? "the server does not let " + user + " in with the password given"
            : "the server wants a password of " + user + ", and none is given";
    return Problem.of(ErrorCode.A051, sentence)
        .at(url.shown(), message(failure))
        .remedy(
            "give it in the environment:  PGPASSWORD=…  or  AUTOGEN_PASSWORD=…",
            "and another user by          --username NAME");
  }

  /** The driver's own word for a server that asks for a password which nobody gave. */
  private static Problem rejected(SQLException failure, DatabaseUrl url) {
    return url.password().isEmpty() ? refused(failure, url) : unreached(failure, url);
  }

  private static Problem noDatabase(DatabaseUrl url) {
    String name = url.shown().substring(url.shown().lastIndexOf('/') + 1);
    return Problem.of(ErrorCode.A052, "the server has no database called " + name)
        .at(url.shown())
        .remedy("create it:         createdb " + name, NAME_IT);
  }

  private static Problem unreached(SQLException failure, DatabaseUrl url) {
    String host = url.shown().replaceFirst("^.*//", "").replaceFirst("/.*$", "");
    if (causedBy(failure, UnknownHostException.class)) {
      return Problem.of(
              ErrorCode.A050, "there is no host called " + host.replaceFirst(":\\d+$", ""))
          .at(url.shown())
          .remedy(NAME_IT);
    }
    if (causedBy(failure, ConnectException.class)
        || causedBy(failure, NoRouteToHostException.class)
        || causedBy(failure, SocketTimeoutException.class)) {
      return Problem.of(ErrorCode.A050, "no server answers at " + host)
          .at(url.shown())
          .remedy("start it, or see if host and port are right", NAME_IT);
    }
    return other(failure, url);
  }

  private static Problem other(SQLException failure, DatabaseUrl url) {
    return Problem.of(ErrorCode.A053, "the database cannot be used")
        .at(url.shown(), message(failure))
        .remedy("see what the server says above", "and all of it by  autogen doctor --verbose");
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
    @Nullable Throwable cause = failure;
    while (cause != null) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String message(SQLException failure) {
    return String.valueOf(failure.getMessage());
  }
}
