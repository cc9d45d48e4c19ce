package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Unique;
import java.util.Comparator;

/** Constraints in the order in which a catalog is read: keys first, then by name. */
final class ConstraintOrder implements Constraint.Visitor<Integer> {
  static final Comparator<Constraint> AS_READ =
      Comparator.comparing((Constraint each) -> each.accept(new ConstraintOrder()))
          .thenComparing(Constraint::name);

  private ConstraintOrder() {}

  @Override
  public Integer visit(PrimaryKey key) {
    return 0;
  }

  @Override
  public Integer visit(Unique unique) {
    return 1;
  }

  @Override
  public Integer visit(ForeignKey key) {
    return 2;
  }

  @Override
  public Integer visit(Check check) {
    return 3;
  }

  @Override
  public Integer visit(Exclusion exclusion) {
    return 4;
  }
}
