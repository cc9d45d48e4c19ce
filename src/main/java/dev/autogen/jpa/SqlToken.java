package dev.autogen.jpa;

import java.util.Locale;

/**
 * One token of an SQL statement and where it stands.
 *
 * @param text as it is written, quotes included
 */
record SqlToken(Kind kind, String text, int start) {
  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    SYMBOL
  }

  int end() {
    return start + text.length();
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
  }

  boolean isIdentifier() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
