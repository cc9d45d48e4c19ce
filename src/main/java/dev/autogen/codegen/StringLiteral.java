package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a string as Java does: in one literal, in several, or as a text block. */
final class StringLiteral {
  /**
   * A class file holds no longer constant than 65,535 bytes, of which a character takes up to 3.
   */
  static final int LONGEST_PART = 20_000;

  private StringLiteral() {}

  /** The source of literals that join to {@code value}, each of at most {@code width} columns. */
  static List<String> joined(String value, int width) {
    List<String> literals = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(value, width - 2)) {
      boolean full = line.length() + word.length() > width - 2;
      if (!line.isEmpty() && (full || endsLine(line))) {
        literals.add("\"" + line + "\"");
        line.setLength(0);
      }
      line.append(word);
    }
    literals.add("\"" + line + "\"");
    String whole = literals.stream().map(StringLiteral::inside).collect(Collectors.joining());
    return whole.length() + 2 <= width ? List.of("\"" + whole + "\"") : literals;
  }

  /** The source of a text block of {@code value}, where it has lines that read better so. */
  static Optional<String> textBlock(String value) {
    boolean fits = value.length() <= LONGEST_PART && value.strip().indexOf('\n') > 0;
    if (!fits || !value.codePoints().allMatch(StringLiteral::standsInTextBlock)) {
      return Optional.empty();
    }
    String lines =
        value.lines().map(StringLiteral::textBlockLine).collect(Collectors.joining("\n"));
    return Optional.of("\"\"\"\n" + lines + (value.endsWith("\n") ? "\n" : "\\\n") + "\"\"\"");
  }

  /** The parts of a string that is too long for one constant; else the string itself. */
  static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (value.length() - from > LONGEST_PART) {
      int to = from + LONGEST_PART;
      to -= Character.isHighSurrogate(value.charAt(to - 1)) ? 1 : 0;
      parts.add(value.substring(from, to));
      from = to;
    }
    parts.add(value.substring(from));
    return parts;
  }

  // A word begins with the space before it, as google-java-format breaks strings.
  private static List<String> words(String value, int width) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int point : value.codePoints().toArray()) {
      String escaped = escaped(point);
      boolean startsWord = (point == ' ' && !word.toString().isBlank()) || endsLine(word);
      if (!word.isEmpty() && (startsWord || word.length() + escaped.length() > width)) {
        words.add(word.toString());
        word.setLength(0);
      }
      word.append(escaped);
    }
    words.add(word.toString());
    return words;
  }

  private static boolean endsLine(StringBuilder line) {
    return line.length() > 1 && line.lastIndexOf("\\n") == line.length() - 2;
  }

  private static String inside(String literal) {
    return literal.substring(1, literal.length() - 1);
  }

  private static String escaped(int point) {
    return switch (point) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case ' ' -> " ";
      default -> CommentText.isVisible(point) ? Character.toString(point) : unicode(point);
    };
  }

  private static String unicode(int point) {
    return Character.toString(point)
        .chars()
        .mapToObj(unit -> String.format("\\u%04x", unit))
        .collect(Collectors.joining());
  }

  private static boolean standsInTextBlock(int point) {
    return point == '\n' || (point != '\r' && !escaped(point).startsWith("\\u"));
  }

  // The closing delimiter stands on a line of its own, so that leading spaces are kept as they are.
  private static String textBlockLine(String line) {
    String escaped =
        line.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"").replace("\t", "\\t");
    return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
  }
}
