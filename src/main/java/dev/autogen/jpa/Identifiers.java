package dev.autogen.jpa;

import dev.autogen.schema.SqlText;

/**
 * How PostgreSQL stores an identifier: unquoted ones in lower case, all of them cut to 63 bytes.
 * See <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>.
 */
final class Identifiers {
  private Identifiers() {}

  static String stored(String written) {
    if (written.startsWith("\"")) {
      return SqlText.clipped(
          written.substring(1, written.length() - 1).replace("\"\"", "\""), SqlText.LONGEST_NAME);
    }
    return SqlText.clipped(SqlText.folded(written), SqlText.LONGEST_NAME);
  }
}
