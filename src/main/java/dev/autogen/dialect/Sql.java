package dev.autogen.dialect;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and literals as PostgreSQL reads them, whatever characters they contain. */
public final class Sql {
  private Sql() {}

  /**
   * A name, in double quotes exactly where {@code quote_ident} puts them: around upper case, odd
   * characters and words that are not free to be used.
   */
  public static String identifier(String name) {
    return SqlText.identifier(name);
  }

  /** Names, separated by commas. */
  public static String identifiers(Collection<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }

  /** The name of an object, with its schema where it carries one. */
  public static String name(QualifiedName name) {
    return SqlText.name(name);
  }

  /** A string constant, the same under either setting of {@code standard_conforming_strings}. */
  public static String literal(String text) {
    return SqlText.literal(text);
  }
}
