package dev.autogen.schema;

import java.util.Optional;

/**
 * One key of an index: a column or an expression, and how it is sorted.
 *
 * @param term the column's name, or the expression as the server prints it
 * @param expression whether {@code term} is an expression
 * @param collation absent where it is the column's own
 * @param operatorClass absent where it is the type's default; with its parameters
 * @param nullsFirst by default, nulls come first exactly where the order is descending
 */
public record IndexKey(
    String term,
    boolean expression,
    Optional<String> collation,
    Optional<String> operatorClass,
    boolean descending,
    boolean nullsFirst) {

  /** An ascending key on a column. */
  public static IndexKey key(String column) {
    return new IndexKey(column, false, Optional.empty(), Optional.empty(), false, false);
  }

  /** An ascending key on an expression. */
  public static IndexKey expression(String expression) {
    return new IndexKey(expression, true, Optional.empty(), Optional.empty(), false, false);
  }

  /** The same key, descending, nulls first. */
  public IndexKey desc() {
    return new IndexKey(term, expression, collation, operatorClass, true, true);
  }

  /** The same key with nulls before everything else. */
  public IndexKey withNullsFirst() {
    return new IndexKey(term, expression, collation, operatorClass, descending, true);
  }

  /** The same key with nulls after everything else. */
  public IndexKey withNullsLast() {
    return new IndexKey(term, expression, collation, operatorClass, descending, false);
  }

  /** The same key with a collation, by its name as SQL writes it. */
  public IndexKey collate(String value) {
    return new IndexKey(
        term, expression, Optional.of(value), operatorClass, descending, nullsFirst);
  }

  /** The same key with an operator class, as SQL writes it. */
  public IndexKey using(String value) {
    return new IndexKey(term, expression, collation, Optional.of(value), descending, nullsFirst);
  }

  /** The same key on another column or expression. */
  public IndexKey withTerm(String value) {
    return new IndexKey(value, expression, collation, operatorClass, descending, nullsFirst);
  }
}
