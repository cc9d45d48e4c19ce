package dev.autogen.jpa;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be known of an expression without the server. */
final class Expressions {
  private Expressions() {}

  /** The expression without parentheses that enclose all of it. */
  static String bare(String expression) {
    String bare = expression.strip();
    while (bare.startsWith("(") && enclosed(bare)) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /** Which of these columns the expression names. */
  static List<String> columnsIn(String expression, Set<String> columns) {
    List<SqlToken> tokens = SqlLexer.tokens(expression);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isType = i > 0 && tokens.get(i - 1).is("::");
      boolean isFunction = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
      if (tokens.get(i).isIdentifier() && !isType && !isFunction) {
        found.add(Identifiers.stored(tokens.get(i).text()));
      }
    }
    found.retainAll(columns);
    return List.copyOf(found);
  }

  private static boolean enclosed(String text) {
    SqlCursor cursor = new SqlCursor(text);
    cursor.parenthesized();
    return cursor.done();
  }
}
