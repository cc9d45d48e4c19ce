package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.List;

/** Makes any text harmless within a comment, and breaks it into lines. */
final class CommentText {
  private CommentText() {}

  /** The text in one line, without control and format characters. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .filter(point -> isSpace(point) || isVisible(point))
        .forEach(point -> line.appendCodePoint(isSpace(point) ? ' ' : point));
    return line.toString().replaceAll(" +", " ").strip();
  }

  /** As it can stand in a line comment: no Unicode escape is read out of it. */
  static String inLine(String text) {
    // javac takes a backslash for the start of an escape only if an even number stands before it.
    return oneLine(text).replaceAll("(?<!\\\\)((?:\\\\\\\\)*)\\\\u", "$1\\\\\\\\u");
  }

  /** As it can stand in Javadoc, within {@code pre} too: without markup, tags and escapes. */
  static String inJavadoc(String text) {
    return oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;");
  }

  /** Lines of at most {@code width} characters where the words allow it; at least one line. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Whether a reader sees the character where it stands: no control, format or half character. */
  static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
