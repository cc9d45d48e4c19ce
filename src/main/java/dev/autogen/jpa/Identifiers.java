package dev.autogen.jpa;

import dev.autogen.schema.SqlText;
import java.nio.charset.StandardCharsets;

/**
 * How PostgreSQL stores an identifier: unquoted ones in lower case, all of them cut to 63 bytes.
 * See <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>.
 */
final class Identifiers {
  /** One byte of PostgreSQL's 64 is for the terminator. */
  static final int LONGEST = 63;

  private Identifiers() {}

  static String stored(String written) {
    if (written.startsWith("\"")) {
      return clipped(written.substring(1, written.length() - 1).replace("\"\"", "\""), LONGEST);
    }
    return clipped(SqlText.folded(written), LONGEST);
  }

  static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The beginning of a name that fits, never ending within a character. */
  static String clipped(String name, int bytes) {
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
