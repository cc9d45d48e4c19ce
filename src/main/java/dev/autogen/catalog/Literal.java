package dev.autogen.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Texts and names as PostgreSQL reads them back unchanged. */
final class Literal {
  private Literal() {}

  static String text(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
  }

  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** An array of type {@code text[]}. */
  static String array(List<String> values) {
    return values.stream()
        .map(Literal::text)
        .collect(Collectors.joining(", ", "array[", "]::text[]"));
  }
}
