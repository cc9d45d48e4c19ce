package dev.autogen.schema;

import java.util.List;

/** A primary key and its columns, in the order of its index. */
public record PrimaryKey(
    String name, List<String> columns, List<String> included, Deferrability deferrability)
    implements Constraint {
  public PrimaryKey {
    columns = List.copyOf(columns);
    included = List.copyOf(included);
  }

  /** A primary key that is not deferrable. */
  public static PrimaryKey primaryKey(String name, String... columns) {
    return new PrimaryKey(name, List.of(columns), List.of(), Deferrability.NOT_DEFERRABLE);
  }

  /** The same key, its index carrying further columns. */
  public PrimaryKey include(String... values) {
    return new PrimaryKey(name, columns, List.of(values), deferrability);
  }

  /** The same key, checked at another time. */
  public PrimaryKey deferrability(Deferrability value) {
    return new PrimaryKey(name, columns, included, value);
  }

  @Override
  public PrimaryKey named(String value) {
    return new PrimaryKey(value, columns, included, deferrability);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
