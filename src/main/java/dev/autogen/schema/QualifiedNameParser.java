package dev.autogen.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a written name at the dots that stand outside double quotes. */
final class QualifiedNameParser {
  private final String text;
  private int position;

  private QualifiedNameParser(String text) {
    this.text = text;
  }

  static QualifiedName parse(String text) {
    List<String> parts = new QualifiedNameParser(text).parts();
    if (parts.size() > 2 || parts.contains("")) {
      throw new IllegalArgumentException(
          "a name is written as name or schema.name, a dot within a part in double quotes: "
              + text);
    }
    return parts.size() == 1
        ? new QualifiedName(Optional.empty(), parts.get(0))
        : new QualifiedName(Optional.of(parts.get(0)), parts.get(1));
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    do {
      parts.add(position < text.length() && text.charAt(position) == '"' ? quoted() : plain());
    } while (position++ < text.length());
    return parts;
  }

  private String plain() {
    int end = text.indexOf('.', position);
    String part = text.substring(position, end < 0 ? text.length() : end);
    position += part.length();
    return part;
  }

  private String quoted() {
    StringBuilder part = new StringBuilder();
    while (++position < text.length()) {
      if (text.charAt(position) != '"') {
        part.append(text.charAt(position));
      } else if (text.startsWith("\"\"", position)) {
        part.append('"');
        position++;
      } else {
        return closed(part.toString());
      }
    }
    throw new IllegalArgumentException("a double quote is not closed: " + text);
  }

  private String closed(String part) {
    position++;
    if (position < text.length() && text.charAt(position) != '.') {
      throw new IllegalArgumentException("a dot must follow a closing double quote: " + text);
    }
    return part;
  }
}
