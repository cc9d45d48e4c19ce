package dev.autogen.runner;

import java.util.Locale;
import java.util.Optional;

/**
 * A statement of a revision as {@code psql} reads it from a script.
 *
 * <p>What the driver sends as it is, psql first looks through: for the semicolon that ends it, for
 * its own commands and for its variables. See <a
 * href="https://www.postgresql.org/docs/current/app-psql.html">psql</a>.
 */
final class PsqlStatement {
  private final String sql;
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int depth;
  private boolean comment;
  private boolean ended = true;
  private Optional<String> trouble = Optional.empty();

  private PsqlStatement(String sql) {
    this.sql = sql;
  }

  /** Reads the statement. */
  static PsqlStatement of(String sql) {
    PsqlStatement statement = new PsqlStatement(sql);
    statement.read();
    return statement;
  }

  /** Why psql would not run what the driver runs; absent where it does. */
  Optional<String> trouble() {
    return trouble;
  }

  /** The lines of a script, to the semicolon. */
  String text() {
    return text + (ended ? "" : comment ? "\n;" : ";") + "\n";
  }

  private void read() {
    if (sql.strip().toLowerCase(Locale.ROOT).matches("(?s)copy\\b.*\\bfrom\\s+stdin\\b.*")) {
      trouble = Optional.of("\"copy … from stdin\" takes its rows from the script");
    }
    while (at < sql.length() && trouble.isEmpty()) {
      comment = false;
      next();
    }
    if (trouble.isEmpty() && depth > 0) {
      trouble = Optional.of("a parenthesis is not closed");
    }
  }

  private void next() {
    char here = sql.charAt(at);
    if (sql.startsWith("--", at)) {
      comment = true;
      take(lineEnd());
    } else if (sql.startsWith("/*", at)) {
      take(closed(commentEnd(), "a comment"));
    } else if (here == '\'' || here == '"') {
      significant(closed(quoteEnd(at + 1, here, false), "a quote"));
    } else if (here == '$' && tag() > 0) {
      int length = tag();
      int end = sql.indexOf(sql.substring(at, at + length), at + length);
      significant(closed(end < 0 ? -1 : end + length, "a dollar quote"));
    } else if (isWord(here)) {
      word();
    } else {
      sign(here);
    }
  }

  /** A word; one that is the prefix of a string tells whether a backslash escapes in it. */
  private void word() {
    int end = at;
    while (end < sql.length() && (isWord(sql.charAt(end)) || sql.charAt(end) == '$')) {
      end++;
    }
    boolean escapes = sql.substring(at, end).equalsIgnoreCase("e") && sql.startsWith("'", end);
    significant(escapes ? closed(quoteEnd(end + 1, '\'', true), "a quote") : end);
  }

  private void sign(char here) {
    depth = Math.max(0, depth + (here == '(' ? 1 : here == ')' ? -1 : 0));
    if (here == '\\') {
      trouble = Optional.of("a backslash outside of quotes begins a command of psql");
    } else if (here == ';') {
      take(at + 1);
      ended = true;
    } else if (here == ':' && !sql.startsWith("::", at)) {
      significant(at + 1);
      // Else  [1:n]  would be asked for a variable n.
      text.append(at < sql.length() && variable(sql.charAt(at)) ? " " : "");
    } else if (Character.isWhitespace(here)) {
      take(at + 1);
    } else {
      significant(here == ':' ? at + 2 : at + 1);
    }
  }

  private void significant(int end) {
    ended = false;
    take(end);
  }

  private void take(int end) {
    text.append(sql, at, end);
    at = end;
  }

  private int closed(int end, String what) {
    if (end < 0) {
      trouble = Optional.of(what + " is not closed");
      return sql.length();
    }
    return end;
  }

  private int lineEnd() {
    int end = at;
    while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Comments can stand in comments. */
  private int commentEnd() {
    int open = 0;
    for (int here = at; here < sql.length() - 1; here++) {
      if (sql.startsWith("/*", here)) {
        open++;
        here++;
      } else if (sql.startsWith("*/", here)) {
        open--;
        here++;
        if (open == 0) {
          return here + 1;
        }
      }
    }
    return -1;
  }

  private int quoteEnd(int start, char quote, boolean escapes) {
    for (int here = start; here < sql.length(); here++) {
      char each = sql.charAt(here);
      if (escapes && each == '\\') {
        here++;
      } else if (each == quote) {
        return here + 1;
      }
    }
    return -1;
  }

  /** The length of what opens a dollar quote here, zero if nothing does. */
  private int tag() {
    int end = at + 1;
    while (end < sql.length() && isWord(sql.charAt(end))) {
      end++;
    }
    boolean numbered = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
    return end < sql.length() && sql.charAt(end) == '$' && !numbered ? end + 1 - at : 0;
  }

  private static boolean variable(char following) {
    return isWord(following) || following == '\'' || following == '"' || following == '{';
  }

  private static boolean isWord(char each) {
    return each == '_' || each > 127 || Character.isLetterOrDigit(each);
  }
}
