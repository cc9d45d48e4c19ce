package dev.autogen.schema;

import java.util.Comparator;
import java.util.Optional;

/**
 * The name of a table, sequence, type or view, with its schema unless that is the default schema.
 *
 * <p>Names are exact: no letter case is folded. An object of the default schema never carries a
 * schema name, however it was found, so that two names are equal when they mean the same object and
 * one history can be applied to many schemas.
 *
 * <p>Written as {@code customer} or {@code audit.customer}; a part that contains a dot or a double
 * quote is written as SQL writes a quoted identifier: {@code "a.b".c}. See <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>.
 */
public record QualifiedName(Optional<String> schema, String name)
    implements Comparable<QualifiedName> {
  private static final Comparator<QualifiedName> ORDER =
      Comparator.comparing((QualifiedName name) -> name.schema().orElse(""))
          .thenComparing(QualifiedName::name);

  /** A name in the default schema. */
  public static QualifiedName of(String name) {
    return new QualifiedName(Optional.empty(), name);
  }

  /** A name in the schema given. */
  public static QualifiedName of(String schema, String name) {
    return new QualifiedName(Optional.of(schema), name);
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if {@code text} has more than two parts, an empty one, or an
   *     unclosed quote
   */
  public static QualifiedName parse(String text) {
    return QualifiedNameParser.parse(text);
  }

  /** The name of a sibling: same schema, other name. */
  public QualifiedName sibling(String other) {
    return new QualifiedName(schema, other);
  }

  /** The written form, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return schema.map(given -> written(given) + ".").orElse("") + written(name);
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  private static String written(String part) {
    boolean plain = !part.isEmpty() && part.indexOf('.') < 0 && part.indexOf('"') < 0;
    return plain ? part : '"' + part.replace("\"", "\"\"") + '"';
  }
}
