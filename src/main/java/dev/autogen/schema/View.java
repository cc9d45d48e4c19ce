package dev.autogen.schema;

import java.util.List;

/**
 * A view and the query behind it, as {@code pg_get_viewdef} prints it.
 *
 * @param columns what the query gives, name, type and collation each; empty where nobody has asked
 *     the server
 */
public record View(QualifiedName name, String query, boolean materialized, List<Column> columns)
    implements SchemaObject {
  public View {
    columns = List.copyOf(columns);
  }

  /** A view of columns that the server has not been asked for. */
  public View(QualifiedName name, String query, boolean materialized) {
    this(name, query, materialized, List.of());
  }

  /** A view; {@code name} as {@link QualifiedName#parse} reads it. */
  public static View view(String name, String query) {
    return new View(QualifiedName.parse(name), query, false);
  }

  /** A materialized view; {@code name} as {@link QualifiedName#parse} reads it. */
  public static View materializedView(String name, String query) {
    return new View(QualifiedName.parse(name), query, true);
  }

  /** The same view with other columns. */
  public View withColumns(List<Column> values) {
    return new View(name, query, materialized, values);
  }

  /** The same view, told in the words of its query alone. */
  public View bare() {
    return withColumns(List.of());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
