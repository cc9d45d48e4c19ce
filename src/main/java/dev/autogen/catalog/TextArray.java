package dev.autogen.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a PostgreSQL array without nulls, as in <a
 * href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and Output
 * Syntax</a>.
 */
final class TextArray {
  private final String text;
  private int position;

  private TextArray(String text) {
    this.text = text;
  }

  /** The elements of a one-dimensional array; none if {@code text} is empty. */
  static List<String> values(String text) {
    return text.isEmpty() ? List.of() : new TextArray(text).elements();
  }

  /** The rows of a two-dimensional array; none if {@code text} is empty. */
  static List<Fields> rows(String text) {
    return text.isEmpty() ? List.of() : new TextArray(text).lists();
  }

  private List<Fields> lists() {
    List<Fields> lists = new ArrayList<>();
    position++;
    while (text.charAt(position) != '}') {
      lists.add(new Fields(elements()));
      skipComma();
    }
    return lists;
  }

  private List<String> elements() {
    List<String> elements = new ArrayList<>();
    position++;
    while (text.charAt(position) != '}') {
      elements.add(text.charAt(position) == '"' ? quoted() : plain());
      skipComma();
    }
    position++;
    return elements;
  }

  private void skipComma() {
    if (text.charAt(position) == ',') {
      position++;
    }
  }

  private String plain() {
    int start = position;
    while (text.charAt(position) != ',' && text.charAt(position) != '}') {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted() {
    StringBuilder element = new StringBuilder();
    position++;
    while (text.charAt(position) != '"') {
      if (text.charAt(position) == '\\') {
        position++;
      }
      element.append(text.charAt(position));
      position++;
    }
    position++;
    return element.toString();
  }
}
