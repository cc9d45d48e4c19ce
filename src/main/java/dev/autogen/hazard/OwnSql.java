package dev.autogen.hazard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a statement of the author's own without understanding it. */
final class OwnSql {
  private static final int SHOWN = 60;

  private static final Pattern DELETING =
      Pattern.compile(
          "(?is)(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*"
              + "((?:delete\\s+from|truncate|drop\\s+(?:table|sequence|schema)"
              + "|alter\\s+table\\s[^;]*?\\sdrop\\s+column)\\s.*)");

  private OwnSql() {}

  /** The beginning of the statement if it deletes something, as far as its first words say. */
  static Optional<String> deleting(String sql) {
    Matcher matcher = DELETING.matcher(sql);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String line = matcher.group(1).strip().replaceAll("\\s+", " ");
    return Optional.of(line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…");
  }
}
