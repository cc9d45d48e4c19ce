package dev.autogen.dialect;

import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and literals as PostgreSQL reads them, whatever characters they contain. */
public final class Sql {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private Sql() {}

  /**
   * A name, in double quotes exactly where {@code quote_ident} puts them: around upper case, odd
   * characters and words that are not free to be used.
   */
  public static String identifier(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !Keywords.RESERVED.contains(name);
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Names, separated by commas. */
  public static String identifiers(Collection<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }

  /** The name of an object, with its schema where it carries one. */
  public static String name(QualifiedName name) {
    return name.schema().map(schema -> identifier(schema) + ".").orElse("")
        + identifier(name.name());
  }

  /** A string constant, the same under either setting of {@code standard_conforming_strings}. */
  public static String literal(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }
}
