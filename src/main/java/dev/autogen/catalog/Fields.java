package dev.autogen.catalog;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of a bulk statement, read field by field in the order of its select list. */
final class Fields {
  private final Iterator<String> values;

  Fields(List<String> values) {
    this.values = values.iterator();
  }

  String text() {
    return values.next();
  }

  /** The next field, which is empty where there is nothing. */
  Optional<String> optional() {
    return Optional.of(text()).filter(value -> !value.isEmpty());
  }

  boolean flag() {
    return text().equals("true");
  }

  int number() {
    return Integer.parseInt(text());
  }

  long big() {
    return Long.parseLong(text());
  }

  /** The next field, which is an array. */
  List<String> list() {
    return TextArray.values(text());
  }

  /** The next field, which is a vector of numbers such as {@code 1 2}. */
  List<String> vector() {
    String text = text();
    return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).toList();
  }
}
