package dev.autogen.schema;

import java.util.List;

/**
 * A unique constraint, as in <a
 * href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS">Unique
 * Constraints</a>.
 *
 * @param nullsNotDistinct whether two nulls count as equal; PostgreSQL 15 and later
 */
public record Unique(
    String name,
    List<String> columns,
    List<String> included,
    boolean nullsNotDistinct,
    Deferrability deferrability)
    implements Constraint {
  public Unique {
    columns = List.copyOf(columns);
    included = List.copyOf(included);
  }

  /** A unique constraint that is not deferrable and lets nulls be distinct. */
  public static Unique unique(String name, String... columns) {
    return new Unique(name, List.of(columns), List.of(), false, Deferrability.NOT_DEFERRABLE);
  }

  /** The same constraint, its index carrying further columns. */
  public Unique include(String... values) {
    return new Unique(name, columns, List.of(values), nullsNotDistinct, deferrability);
  }

  /** The same constraint, taking nulls for equal. */
  public Unique withNullsNotDistinct() {
    return new Unique(name, columns, included, true, deferrability);
  }

  /** The same constraint, checked at another time. */
  public Unique deferrability(Deferrability value) {
    return new Unique(name, columns, included, nullsNotDistinct, value);
  }

  @Override
  public Unique named(String value) {
    return new Unique(value, columns, included, nullsNotDistinct, deferrability);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
