package dev.autogen.schema;

/** Anything that lives in a database under a name of its own. */
public sealed interface SchemaObject
    permits Namespace,
        Extension,
        Sequence,
        Table,
        UserType,
        Cast,
        View,
        Dependent,
        SeedRow,
        Auxiliary {

  /** The name; namespaces, extensions and casts belong to no schema. */
  QualifiedName name();

  /** Answers by the kind of object. */
  <R> R accept(Visitor<R> visitor);

  /** One method for every kind of object. */
  interface Visitor<R> {
    R visit(Namespace namespace);

    R visit(Extension extension);

    R visit(UserType type);

    R visit(Cast cast);

    R visit(Sequence sequence);

    R visit(Table table);

    R visit(View view);

    R visit(Dependent dependent);

    R visit(SeedRow row);

    R visit(Auxiliary auxiliary);
  }
}
