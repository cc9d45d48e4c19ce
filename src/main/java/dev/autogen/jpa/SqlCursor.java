package dev.autogen.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks through one statement, token by token. */
final class SqlCursor {
  private final String sql;
  private final List<SqlToken> tokens;
  private int at;

  SqlCursor(String sql) {
    this.sql = sql;
    this.tokens = SqlLexer.tokens(sql);
  }

  boolean done() {
    return at >= tokens.size();
  }

  /** Whether the next tokens are these, in any letter case. */
  boolean at(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Steps over these tokens if they are the next ones. */
  boolean take(String... words) {
    boolean there = at(words);
    at += there ? words.length : 0;
    return there;
  }

  void expect(String... words) {
    if (!take(words)) {
      throw unreadable("expected " + String.join(" ", words));
    }
  }

  boolean atAny(Set<String> words) {
    return !done() && words.contains(tokens.get(at).lower());
  }

  SqlToken next() {
    if (done()) {
      throw unreadable("unexpected end");
    }
    return tokens.get(at++);
  }

  /** An identifier as PostgreSQL stores it. */
  String name() {
    SqlToken token = next();
    if (!token.isIdentifier()) {
      throw unreadable("expected a name instead of " + token.text());
    }
    return Identifiers.stored(token.text());
  }

  /** A name with its qualifiers, outermost first. */
  List<String> qualifiedName() {
    List<String> parts = new ArrayList<>(List.of(name()));
    while (take(".")) {
      parts.add(name());
    }
    return parts;
  }

  /** The names between the parentheses that follow. */
  List<String> names() {
    expect("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(name());
    } while (take(","));
    expect(")");
    return names;
  }

  /** What stands between the parentheses that follow, as it is written. */
  String parenthesized() {
    int from = at;
    expect("(");
    at = from;
    skipBalanced();
    return sql.substring(tokens.get(from).end(), tokens.get(at - 1).start()).strip();
  }

  /**
   * What stands before the first of these words, comma or closing parenthesis that no parentheses
   * enclose, as it is written. At least one token, so that {@code default null} has a value.
   */
  String until(Set<String> words) {
    int from = at;
    do {
      skipBalanced();
    } while (!done() && !at(",") && !at(")") && !atAny(words));
    return sql.substring(tokens.get(from).start(), tokens.get(at - 1).end());
  }

  /** Everything that is left, as it is written. */
  String rest() {
    String rest = done() ? "" : sql.substring(tokens.get(at).start()).strip();
    at = tokens.size();
    return rest;
  }

  /** The text of a literal, up to the last quote even where one within isn't doubled. */
  String literal() {
    String rest = rest();
    int open = rest.indexOf('\'');
    int close = rest.lastIndexOf('\'');
    return open < close ? rest.substring(open + 1, close).replace("''", "'") : rest;
  }

  IllegalArgumentException unreadable(String problem) {
    return new IllegalArgumentException(problem);
  }

  private void skipBalanced() {
    int depth = 0;
    do {
      SqlToken token = next();
      depth += token.is("(") || token.is("[") ? 1 : 0;
      depth -= token.is(")") || token.is("]") ? 1 : 0;
    } while (depth > 0);
  }
}
