package dev.autogen.schema;

/**
 * What SQL calls a schema: a container of tables, types and sequences. PostgreSQL's catalog calls
 * it a namespace, and so does this package, where {@link Schema} is the whole picture.
 */
public record Namespace(QualifiedName name) implements SchemaObject {
  /** A namespace of the name given. */
  public static Namespace namespace(String name) {
    return new Namespace(QualifiedName.of(name));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
