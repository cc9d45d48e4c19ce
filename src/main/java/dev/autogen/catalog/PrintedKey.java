package dev.autogen.catalog;

import dev.autogen.schema.IndexKey;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server makes of an index's key that was given as an expression: a column in parentheses
 * is that column, and a collation of the whole expression is the key's.
 */
final class PrintedKey {
  /** All else that is printed with parentheses around it ends with what isn't a name. */
  private static final Pattern COLLATED =
      Pattern.compile(
          "\\((.*) COLLATE ((?:(?:\"(?:[^\"]|\"\")+\"|\\w+)\\.)?(?:\"(?:[^\"]|\"\")+\"|\\w+))\\)",
          Pattern.DOTALL);

  private PrintedKey() {}

  static IndexKey of(IndexKey key, String printed, Collection<String> columns) {
    Matcher collated = COLLATED.matcher(printed);
    return collated.matches()
        ? termed(key.collate(collated.group(2)), collated.group(1), columns)
        : termed(key, printed, columns);
  }

  private static IndexKey termed(IndexKey key, String term, Collection<String> columns) {
    Optional<String> column =
        columns.stream()
            .filter(name -> term.equals(name) || term.equals(Literal.identifier(name)))
            .findAny();
    return new IndexKey(
        column.orElse(term),
        column.isEmpty(),
        key.collation(),
        key.operatorClass(),
        key.descending(),
        key.nullsFirst());
  }
}
