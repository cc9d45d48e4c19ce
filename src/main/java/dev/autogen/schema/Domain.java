package dev.autogen.schema;

import java.util.List;
import java.util.Optional;

/**
 * A domain over a base type, as in <a
 * href="https://www.postgresql.org/docs/current/domains.html">Domain Types</a>.
 */
public record Domain(
    QualifiedName name,
    ColumnType type,
    boolean nullable,
    Optional<String> defaultExpression,
    List<Check> checks)
    implements UserType {
  public Domain {
    checks = List.copyOf(checks);
  }

  /** A nullable domain without default; {@code name} as {@link QualifiedName#parse} reads it. */
  public static Domain domain(String name, ColumnType type, Check... checks) {
    return new Domain(QualifiedName.parse(name), type, true, Optional.empty(), List.of(checks));
  }

  /** The same domain, refusing nulls. */
  public Domain notNull() {
    return new Domain(name, type, false, defaultExpression, checks);
  }

  /** The same domain with a default, given as an SQL expression. */
  public Domain defaultTo(String expression) {
    return new Domain(name, type, nullable, Optional.of(expression), checks);
  }

  @Override
  public <R> R accept(UserType.Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
