package dev.autogen.schema;

import java.util.List;

/**
 * A composite type and its attributes, as in <a
 * href="https://www.postgresql.org/docs/current/rowtypes.html">Composite Types</a>. Of a column, an
 * attribute has the name, the type, the collation and the comment.
 */
public record CompositeType(QualifiedName name, List<Column> attributes) implements UserType {
  public CompositeType {
    attributes = List.copyOf(attributes);
  }

  /** A composite type; {@code name} as {@link QualifiedName#parse} reads it. */
  public static CompositeType compositeType(String name, Column... attributes) {
    return new CompositeType(QualifiedName.parse(name), List.of(attributes));
  }

  @Override
  public <R> R accept(UserType.Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
