package dev.autogen.scratch.rows;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns the text of an expression speaks of; sometimes one too many, never too few. */
final class Mentions {
  private static final Pattern WORD =
      Pattern.compile("'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

  private Mentions() {}

  static List<String> of(String expression, Collection<String> columns) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(expression);
    while (matcher.find()) {
      String quoted = matcher.group(1);
      String word = quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\"");
      if (word != null && columns.contains(word)) {
        found.add(word);
      }
    }
    return List.copyOf(found);
  }
}
