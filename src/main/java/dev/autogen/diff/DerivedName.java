package dev.autogen.diff;

import dev.autogen.schema.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that the server gave by itself: those of the table and of the columns and a word, such as
 * {@code customer_email_key}, the longer of the two cut until it fits. See {@code makeObjectName}
 * in PostgreSQL's <a
 * href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">indexcmds.c</a>.
 *
 * @param table the table's own name
 * @param part the names of the columns, joined by underscores; empty where there are none
 */
record DerivedName(String table, String part) {
  private static final Pattern SUFFIX =
      Pattern.compile("_((?:pkey|key|fkey|check|excl|idx|not_null|seq|SEQ)\\d*)$");

  static DerivedName of(String table, List<String> columns) {
    return new DerivedName(table, String.join("_", columns));
  }

  /**
   * What has this name would be called if it were created for others; empty if it is no such name.
   */
  Optional<String> anew(String name, DerivedName now) {
    Matcher suffix = SUFFIX.matcher(name);
    while (suffix.find()) {
      String word = suffix.group(1);
      if (with(word).equals(name)) {
        return Optional.of(now.with(word));
      }
    }
    return Optional.empty();
  }

  /**
   * As {@link #anew}, for a name whose part nobody can tell: what stands between the table and the
   * word stays.
   */
  static Optional<String> ofTable(String name, String table, String now) {
    Matcher suffix = SUFFIX.matcher(name);
    if (!suffix.find() || !name.startsWith(table + "_")) {
      return Optional.empty();
    }
    int from = table.length() + 1;
    String part = from < suffix.start() ? name.substring(from, suffix.start()) : "";
    return Optional.of(new DerivedName(now, part).with(suffix.group(1)));
  }

  private String with(String word) {
    int room = SqlText.LONGEST_NAME - SqlText.bytes(word) - 1 - (part.isEmpty() ? 0 : 1);
    int first = SqlText.bytes(table);
    int second = SqlText.bytes(part);
    while (first + second > room) {
      if (first > second) {
        first--;
      } else {
        second--;
      }
    }
    String begin = SqlText.clipped(table, first);
    return part.isEmpty()
        ? begin + "_" + word
        : begin + "_" + SqlText.clipped(part, second) + "_" + word;
  }
}
