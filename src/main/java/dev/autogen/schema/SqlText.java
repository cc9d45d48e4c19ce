package dev.autogen.schema;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Names and literals as SQL text has them, whatever characters they contain. See <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>.
 */
public final class SqlText {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** How many bytes of a name the server keeps: one of its 64 is for the terminator. */
  public static final int LONGEST_NAME = 63;

  private SqlText() {}

  /**
   * A name, in double quotes exactly where {@code quote_ident} puts them: around upper case, odd
   * characters and words that are not free to be used in one of the supported versions.
   */
  public static String identifier(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !Keywords.RESERVED.contains(name);
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The name of an object, with its schema where it carries one. */
  public static String name(QualifiedName name) {
    return name.schema().map(schema -> identifier(schema) + ".").orElse("")
        + identifier(name.name());
  }

  /** A string constant, the same under either setting of {@code standard_conforming_strings}. */
  public static String literal(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }

  /**
   * What the server stores for a name written without quotes: the letters of ASCII in lower case.
   */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        folded.setCharAt(i, (char) (letter + 'a' - 'A'));
      }
    }
    return folded.toString();
  }

  /** How many bytes the server needs for a name. */
  public static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The beginning of a name that fits into some bytes, never ending within a character. */
  public static String clipped(String name, int bytes) {
    int length = 0;
    int used = 0;
    while (length < name.length()) {
      int character = name.codePointAt(length);
      used += bytes(Character.toString(character));
      if (used > bytes) {
        return name.substring(0, length);
      }
      length += Character.charCount(character);
    }
    return name;
  }
}
