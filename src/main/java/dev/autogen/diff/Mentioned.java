package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Unique;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a constraint mentions, those of its own table's columns among them. */
final class Mentioned implements Constraint.Visitor<Set<String>> {
  @Override
  public Set<String> visit(PrimaryKey key) {
    return all(key.columns(), key.included());
  }

  @Override
  public Set<String> visit(Unique unique) {
    return all(unique.columns(), unique.included());
  }

  @Override
  public Set<String> visit(ForeignKey key) {
    return all(key.columns(), key.rules().onDeleteColumns());
  }

  @Override
  public Set<String> visit(Check check) {
    return Expressions.identifiers(check.expression());
  }

  @Override
  public Set<String> visit(Exclusion exclusion) {
    return Expressions.identifiers(exclusion.definition());
  }

  private static Set<String> all(List<String> some, List<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
