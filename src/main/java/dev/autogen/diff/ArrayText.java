package dev.autogen.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An array of one dimension as text. See <a
 * href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and Output
 * Syntax</a>.
 */
final class ArrayText {
  private static final Pattern ELEMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([^,{}]+)");
  private static final Pattern PLAIN = Pattern.compile("[^\\s,{}\"\\\\]+");

  private ArrayText() {}

  /** The array with each of its elements changed. */
  static String mapped(String array, UnaryOperator<String> change) {
    List<String> elements = new ArrayList<>();
    ELEMENT.matcher(array).results().forEach(each -> elements.add(written(change, each)));
    return "{" + String.join(",", elements) + "}";
  }

  private static String written(UnaryOperator<String> change, MatchResult element) {
    if (element.group(1) == null && element.group(2).equalsIgnoreCase("null")) {
      return element.group(2);
    }
    String text =
        element.group(1) == null ? element.group(2) : element.group(1).replaceAll("\\\\(.)", "$1");
    String changed = change.apply(text);
    boolean plain = PLAIN.matcher(changed).matches() && !changed.equalsIgnoreCase("null");
    return plain ? changed : '"' + changed.replaceAll("([\"\\\\])", "\\\\$1") + '"';
  }
}
