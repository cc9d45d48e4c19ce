package dev.autogen.schema;

/**
 * An exclusion constraint, as in <a
 * href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-EXCLUSION">Exclusion
 * Constraints</a>.
 *
 * @param definition what {@code pg_get_constraintdef} prints, from the word {@code EXCLUDE} on
 */
public record Exclusion(String name, String definition) implements Constraint {
  /** An exclusion constraint. */
  public static Exclusion exclusion(String name, String definition) {
    return new Exclusion(name, definition);
  }

  @Override
  public Exclusion named(String value) {
    return new Exclusion(value, definition);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
