package dev.autogen.runner;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which privilege the server denies, and how it is granted. */
public final class Denial {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final Pattern OBJECT =
      Pattern.compile("permission denied for (table|sequence|schema|database) (\\S+)");

  private static final Pattern OWNED = Pattern.compile("must be owner of .*?(\\S+)$");

  private Denial() {}

  /** Whether the server denied a privilege. */
  public static boolean is(SQLException thrown) {
    return INSUFFICIENT_PRIVILEGE.equals(thrown.getSQLState());
  }

  /** The problem of a user who lacks a privilege: A056. */
  public static Problem of(SQLException thrown) {
    return of(thrown, "select, insert, update, delete");
  }

  /** The same where nothing but reading was wanted of tables. */
  public static Problem ofReading(SQLException thrown) {
    return of(thrown, "select");
  }

  private static Problem of(SQLException thrown, String onTables) {
    ServerMessage message = ServerMessage.of(thrown);
    return Problem.of(ErrorCode.A056, "the user lacks a privilege: " + message.message())
        .at(message.lines())
        .remedy(remedy(message.message(), onTables));
  }

  /** What lets the user do what a revision asks for. */
  static String[] remedy(SQLException thrown) {
    return remedy(ServerMessage.of(thrown).message(), "all");
  }

  private static String[] remedy(String message, String onTables) {
    Matcher owned = OWNED.matcher(message);
    return owned.find()
        ? new String[] {
          "let the owner of " + owned.group(1) + " run:  grant OWNER to USER",
          "or run as the owner:      --username OWNER"
        }
        : new String[] {
          "let the owner run:        " + grant(message, onTables),
          "or name another user by:  --username NAME"
        };
  }

  private static String grant(String message, String onTables) {
    Matcher object = OBJECT.matcher(message);
    if (!object.find()) {
      return "the grant that the message asks for";
    }
    String privileges =
        switch (object.group(1)) {
          case "table" -> onTables;
          case "sequence" -> "usage";
          case "schema" -> "usage, create";
          default -> "create, temporary";
        };
    return "grant %s on %s %s to USER".formatted(privileges, object.group(1), object.group(2));
  }
}
