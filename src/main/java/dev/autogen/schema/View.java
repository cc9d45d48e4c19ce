package dev.autogen.schema;

/** A view and the query behind it, as {@code pg_get_viewdef} prints it. */
public record View(QualifiedName name, String query, boolean materialized) implements SchemaObject {
  /** A view; {@code name} as {@link QualifiedName#parse} reads it. */
  public static View view(String name, String query) {
    return new View(QualifiedName.parse(name), query, false);
  }

  /** A materialized view; {@code name} as {@link QualifiedName#parse} reads it. */
  public static View materializedView(String name, String query) {
    return new View(QualifiedName.parse(name), query, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
