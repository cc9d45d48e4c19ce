package dev.autogen.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text at its colons into names, and these at their dots, outside of double quotes. */
final class NameParts {
  private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^.:\"]+)");

  private NameParts() {}

  /** The parts of each name; nothing where a part is empty or a quote is not closed. */
  static List<List<String>> of(String text) {
    List<List<String>> names = new ArrayList<>();
    names.add(new ArrayList<>());
    Matcher part = PART.matcher(text);
    int position = 0;
    while (part.region(position, text.length()).lookingAt()) {
      String quoted = part.group(1);
      names
          .get(names.size() - 1)
          .add(quoted == null ? part.group(2) : quoted.replace("\"\"", "\""));
      position = part.end();
      if (position == text.length()) {
        return names;
      }
      if (text.charAt(position) == ':') {
        names.add(new ArrayList<>());
      } else if (text.charAt(position) != '.') {
        return List.of();
      }
      position++;
    }
    return List.of();
  }
}
