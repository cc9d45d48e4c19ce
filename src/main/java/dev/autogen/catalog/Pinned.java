package dev.autogen.catalog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that the server's spelling of types and expressions depends on, for one transaction.
 * Temporary objects come last in the search path, so that they hide nothing.
 */
final class Pinned {
  private static final List<String> OTHERS =
      List.of(
          "TimeZone = 'UTC'",
          "DateStyle = 'ISO, MDY'",
          "IntervalStyle = 'postgres'",
          "bytea_output = 'hex'",
          "quote_all_identifiers = off",
          "extra_float_digits = 1",
          "standard_conforming_strings = on",
          "xmlbinary = 'base64'",
          "xmloption = 'content'",
          "jit = off");

  private Pinned() {}

  static String sql(String defaultSchema) {
    String path = "search_path = " + Literal.identifier(defaultSchema) + ", pg_temp";
    return Stream.concat(Stream.of(path), OTHERS.stream())
        .map(setting -> "set local " + setting)
        .collect(Collectors.joining("; "));
  }
}
