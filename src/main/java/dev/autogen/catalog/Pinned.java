package dev.autogen.catalog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that the server's spelling of types and expressions depends on, for one transaction.
 * Temporary objects come last in the search path, so that they hide nothing.
 */
final class Pinned {
  /** Those that literals are read by as well. */
  private static final List<String> READ_BY =
      List.of("TimeZone = 'UTC'", "DateStyle = 'ISO, MDY'", "IntervalStyle = 'postgres'");

  private static final List<String> OTHERS =
      List.of(
          "bytea_output = 'hex'",
          "quote_all_identifiers = off",
          "extra_float_digits = 1",
          "standard_conforming_strings = on",
          "xmlbinary = 'base64'",
          "xmloption = 'content'",
          "jit = off");

  /** Pins the settings again that {@link #RELEASE} set free. */
  static final String READING = statements(READ_BY.stream());

  /** Sets those settings that literals are read by to what the connection began with. */
  static final String RELEASE =
      statements(READ_BY.stream().map(each -> each.replaceFirst(" =.*", " to default")));

  private Pinned() {}

  static String sql(String defaultSchema) {
    String path = "search_path = " + Literal.identifier(defaultSchema) + ", pg_temp";
    return statements(
        Stream.of(Stream.of(path), READ_BY.stream(), OTHERS.stream()).flatMap(each -> each));
  }

  private static String statements(Stream<String> settings) {
    return settings.map(setting -> "set local " + setting).collect(Collectors.joining("; "));
  }
}
