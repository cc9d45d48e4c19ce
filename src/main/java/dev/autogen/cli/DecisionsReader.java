package dev.autogen.cli;

import dev.autogen.command.DraftSettings;
import dev.autogen.diff.Renames;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what has been decided beforehand: names and values.
 *
 * @param problems where what cannot be read is added
 */
record DecisionsReader(
    Map<Setting, List<String>> flags, Map<String, String> file, List<Problem> problems) {

  DraftSettings read() {
    List<String> renames = flags.getOrDefault(Setting.RENAME, List.of());
    List<String> standing = DraftSettings.listed(file.getOrDefault(Setting.RENAME.key(), ""));
    check(renames, Setting.RENAME.flag());
    check(standing, place(Setting.RENAME.key()));
    return new DraftSettings(renames, standing, false, fills(), standingFills());
  }

  private void check(List<String> renames, String place) {
    try {
      Renames.parse(renames);
    } catch (AutogenException unreadable) {
      unreadable.problems().forEach(each -> problems.add(each.at("set by " + place)));
    }
  }

  private Map<String, String> fills() {
    Map<String, String> fills = new TreeMap<>();
    for (String flag : flags.getOrDefault(Setting.FILL, List.of())) {
      int equals = flag.indexOf('=');
      String column = flag.substring(0, Math.max(equals, 0)).strip();
      String value = flag.substring(equals + 1).strip();
      if (isColumn(column) && !value.isEmpty()) {
        fills.put(column, value);
      } else {
        problems.add(unreadable("--fill " + flag));
      }
    }
    return fills;
  }

  private Map<String, String> standingFills() {
    Map<String, String> fills = new TreeMap<>();
    file.forEach(
        (key, value) -> {
          String column =
              key.startsWith(Setting.FILLS) ? key.substring(Setting.FILLS.length()) : "";
          if (isColumn(column) && !value.isBlank()) {
            fills.put(column, value.strip());
          } else if (key.startsWith(Setting.FILLS)) {
            problems.add(unreadable(key + " = " + value).at("set by " + place(key)));
          }
        });
    return fills;
  }

  private static Problem unreadable(String written) {
    return Problem.of(ErrorCode.A002, written.strip() + " names no column and its value")
        .remedy(
            written.startsWith("--")
                ? "write  --fill \"customer.email=''\""
                : "write  fill.customer.email = ''");
  }

  /** Whether the text is the name of a column behind that of its table. */
  private static boolean isColumn(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 1 || dot == text.length() - 1) {
      return false;
    }
    try {
      return !QualifiedName.parse(text.substring(0, dot)).name().isEmpty();
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String place(String key) {
    return key + " in the settings file";
  }
}
