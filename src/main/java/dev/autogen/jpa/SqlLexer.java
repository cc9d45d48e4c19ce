package dev.autogen.jpa;

import dev.autogen.jpa.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement into tokens, as PostgreSQL's own scanner does; comments are left out. */
final class SqlLexer {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|--[^\\n]*|(?s:/\\*.*?\\*/))"
              + "|(?<string>(?i:U&|[EBXN])?'(?:[^']|'')*'|\\$(?<tag>\\w*)\\$(?s:.*?)\\$\\k<tag>\\$)"
              + "|(?<quoted>\"(?:[^\"]|\"\")*\")"
              + "|(?<word>[\\p{L}_\\x{80}-\\x{10FFFF}][\\p{L}\\p{Nd}_$\\x{80}-\\x{10FFFF}]*)"
              + "|(?<number>\\d+(?:\\.\\d+)?)"
              + "|(?<symbol>::|(?s:.))");
  // With backslash escapes a quote may follow a backslash.
  private static final Pattern ESCAPED = Pattern.compile("(?i:E)'(?:[^'\\\\]|''|(?s:\\\\.))*'");

  private SqlLexer() {}

  static List<SqlToken> tokens(String sql) {
    List<SqlToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    Matcher escaped = ESCAPED.matcher(sql);
    int position = 0;
    while (position < sql.length()) {
      boolean escapes = escaped.region(position, sql.length()).lookingAt();
      matcher.region(position, sql.length()).lookingAt();
      String text = escapes ? escaped.group() : matcher.group();
      if (escapes) {
        tokens.add(new SqlToken(Kind.STRING, text, position));
      } else if (matcher.group("space") == null) {
        tokens.add(new SqlToken(kind(matcher), text, position));
      }
      position += text.length();
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("word") != null) {
      return Kind.WORD;
    }
    if (matcher.group("quoted") != null) {
      return Kind.QUOTED;
    }
    if (matcher.group("string") != null) {
      return Kind.STRING;
    }
    return matcher.group("number") != null ? Kind.NUMBER : Kind.SYMBOL;
  }
}
