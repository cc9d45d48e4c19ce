package dev.autogen.jpa;

import dev.autogen.jpa.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a statement into tokens, as PostgreSQL's own scanner does; spaces and comments are left out.
 * See <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical
 * Structure</a>.
 */
final class SqlLexer {
  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int position;

  private SqlLexer(String sql) {
    this.sql = sql;
  }

  static List<SqlToken> tokens(String sql) {
    SqlLexer lexer = new SqlLexer(sql);
    while (lexer.position < sql.length()) {
      lexer.step();
    }
    return lexer.tokens;
  }

  private void step() {
    char first = sql.charAt(position);
    if (Character.isWhitespace(first)) {
      position++;
    } else if (sql.startsWith("--", position)) {
      position = after("\n", position);
    } else if (sql.startsWith("/*", position)) {
      position = after("*/", position + 2);
    } else {
      token(first);
    }
  }

  private void token(char first) {
    if (first == '"') {
      add(Kind.QUOTED, quoted(position, '"', false));
    } else if (first == '\'') {
      add(Kind.STRING, quoted(position, '\'', false));
    } else if (first == '$' && dollarQuote() > 0) {
      add(Kind.STRING, dollarQuote());
    } else if (startsWord(first)) {
      word(first);
    } else if (Character.isDigit(first)) {
      add(Kind.NUMBER, number());
    } else {
      add(Kind.SYMBOL, position + (sql.startsWith("::", position) ? 2 : 1));
    }
  }

  private void add(Kind kind, int end) {
    tokens.add(new SqlToken(kind, sql.substring(position, end), position));
    position = end;
  }

  // Letters directly before a quote can belong to a literal: E'…', B'…', X'…', N'…', U&'…'.
  private void word(char first) {
    boolean unicode = sql.regionMatches(true, position, "U&'", 0, 3);
    int quote = unicode ? position + 2 : position + 1;
    boolean prefix = unicode || "eEbBxXnN".indexOf(first) >= 0;
    if (prefix && quote < sql.length() && sql.charAt(quote) == '\'') {
      add(Kind.STRING, quoted(quote, '\'', first == 'e' || first == 'E'));
      return;
    }
    int end = position + 1;
    while (end < sql.length() && continuesWord(sql.charAt(end))) {
      end++;
    }
    add(Kind.WORD, end);
  }

  private int quoted(int open, char quote, boolean escapes) {
    int at = open + 1;
    while (at < sql.length()) {
      char here = sql.charAt(at);
      boolean doubled = here == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote;
      if (here == quote && !doubled) {
        return at + 1;
      }
      at += doubled || (escapes && here == '\\') ? 2 : 1;
    }
    // Hibernate doesn't double the quotes of a comment: such a quote stands for itself.
    return open + 1;
  }

  /** Where a literal in dollar quotes ends, or zero if none begins here. */
  private int dollarQuote() {
    int tag = position + 1;
    while (tag < sql.length() && continuesTag(sql.charAt(tag), tag == position + 1)) {
      tag++;
    }
    if (tag >= sql.length() || sql.charAt(tag) != '$') {
      return 0;
    }
    return after(sql.substring(position, tag + 1), tag + 1);
  }

  private static boolean continuesTag(char letter, boolean first) {
    return startsWord(letter) || (!first && Character.isDigit(letter));
  }

  private int number() {
    int end = position;
    while (end < sql.length() && (Character.isDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private int after(String text, int from) {
    int found = sql.indexOf(text, from);
    return found < 0 ? sql.length() : found + text.length();
  }

  private static boolean startsWord(char letter) {
    return Character.isLetter(letter) || letter == '_' || letter >= 0x80;
  }

  private static boolean continuesWord(char letter) {
    return startsWord(letter) || Character.isDigit(letter) || letter == '$';
  }
}
