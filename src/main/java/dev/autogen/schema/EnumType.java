package dev.autogen.schema;

import java.util.List;

/**
 * An enumerated type and its labels in sort order, as in <a
 * href="https://www.postgresql.org/docs/current/datatype-enum.html">Enumerated Types</a>.
 */
public record EnumType(QualifiedName name, List<String> labels) implements UserType {
  public EnumType {
    labels = List.copyOf(labels);
  }

  /** An enumerated type; {@code name} as {@link QualifiedName#parse} reads it. */
  public static EnumType enumType(String name, String... labels) {
    return new EnumType(QualifiedName.parse(name), List.of(labels));
  }

  @Override
  public <R> R accept(UserType.Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
