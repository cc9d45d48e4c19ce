package dev.autogen.schema;

/** A type that somebody created, as opposed to the ones that PostgreSQL or an extension brings. */
public sealed interface UserType extends SchemaObject permits EnumType, CompositeType, Domain {
  @Override
  default <R> R accept(SchemaObject.Visitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Answers by the kind of type. */
  <R> R accept(Visitor<R> visitor);

  /** One method for every kind of type. */
  interface Visitor<R> {
    R visit(EnumType type);

    R visit(CompositeType type);

    R visit(Domain domain);
  }
}
