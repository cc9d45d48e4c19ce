package dev.autogen.schema;

/** An installed or needed extension, such as {@code citext}. Its members are never compared. */
public record Extension(QualifiedName name) implements SchemaObject {
  /** An extension of the name given. */
  public static Extension extension(String name) {
    return new Extension(QualifiedName.of(name));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
