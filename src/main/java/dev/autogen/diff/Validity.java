package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Unique;

/** The same constraint, known to hold for all rows or not. Keys always are. */
record Validity(boolean valid) implements Constraint.Visitor<Constraint> {
  /** The constraint as if it were valid. */
  static Constraint valid(Constraint constraint) {
    return constraint.accept(new Validity(true));
  }

  @Override
  public Constraint visit(PrimaryKey key) {
    return key;
  }

  @Override
  public Constraint visit(Unique unique) {
    return unique;
  }

  @Override
  public Constraint visit(ForeignKey key) {
    return key.withRules(key.rules().valid(valid));
  }

  @Override
  public Constraint visit(Check check) {
    return new Check(check.name(), check.expression(), valid, check.inherited());
  }

  @Override
  public Constraint visit(Exclusion exclusion) {
    return exclusion;
  }
}
