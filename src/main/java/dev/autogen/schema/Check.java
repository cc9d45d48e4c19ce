package dev.autogen.schema;

/**
 * A check constraint, as in <a
 * href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS">Check
 * Constraints</a>.
 *
 * @param expression the condition, without the word {@code check} and its parentheses
 * @param valid whether the rows that were there before are known to keep it
 * @param inherited whether children of the table have it too; else {@code no inherit}
 */
public record Check(String name, String expression, boolean valid, boolean inherited)
    implements Constraint {

  /** A valid check that children inherit. */
  public static Check check(String name, String expression) {
    return new Check(name, expression, true, true);
  }

  /** The same check, not checked for the rows that were there before. */
  public Check notValid() {
    return new Check(name, expression, false, inherited);
  }

  /** The same check, not for the children of the table. */
  public Check noInherit() {
    return new Check(name, expression, valid, false);
  }

  /** The same check with another condition. */
  public Check withExpression(String value) {
    return new Check(name, value, valid, inherited);
  }

  @Override
  public Check named(String value) {
    return new Check(value, expression, valid, inherited);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
