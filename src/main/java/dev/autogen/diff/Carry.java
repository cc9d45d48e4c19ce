package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;

/**
 * Statements that keep a column counting where it is, when what counts for it changes. The value is
 * kept in a setting of the session, as the old sequence has to go before the new one can take its
 * name.
 */
final class Carry {
  private static final String SETTING = "'autogen.carried'";

  private Carry() {}

  /** The sequence of a column's identity, or the one that the column owns. */
  static String ofColumn(QualifiedName table, String column) {
    return "pg_get_serial_sequence("
        + Identifier.literal(Identifier.sql(table))
        + ", "
        + Identifier.literal(column)
        + ")";
  }

  static String ofSequence(QualifiedName sequence) {
    return Identifier.literal(Identifier.sql(sequence));
  }

  static Operation save(String sequence) {
    return new Operation.Execute(
        "select set_config("
            + SETTING
            + ", coalesce(pg_sequence_last_value("
            + sequence
            + "::regclass)::text, ''), false)");
  }

  static Operation restore(String sequence) {
    return new Operation.Execute(
        "select setval(" + sequence + ", nullif(current_setting(" + SETTING + "), '')::bigint)");
  }

  /** Lets a new identity begin behind the values that are there. */
  static Operation beginBehind(QualifiedName table, String column, long start) {
    return beginBehind(ofColumn(table, column), table, column, start);
  }

  /** Lets a new sequence begin behind the values of the column that it numbers. */
  static Operation beginBehind(String sequence, QualifiedName table, String column, long start) {
    String name = Identifier.sql(column);
    return new Operation.Execute(
        "select setval("
            + sequence
            + ", max("
            + name
            + ")) from "
            + Identifier.sql(table)
            + " having max("
            + name
            + ") >= "
            + start);
  }
}
