package dev.autogen.schema;

/** A rule that the rows of a table keep; its name is unique within the table. */
public sealed interface Constraint extends TableElement
    permits PrimaryKey, Unique, ForeignKey, Check, Exclusion {

  /** The name, exactly as the catalog has it. */
  String name();

  /** The same constraint under another name, for comparing structure. */
  Constraint named(String value);

  /** Answers by the kind of constraint. */
  <R> R accept(Visitor<R> visitor);

  /** One method for every kind of constraint. */
  interface Visitor<R> {
    R visit(PrimaryKey key);

    R visit(Unique unique);

    R visit(ForeignKey key);

    R visit(Check check);

    R visit(Exclusion exclusion);
  }
}
