package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements that keep a column counting where it is, when what counts for it changes. The value is
 * kept in a setting of the session, as the old sequence has to go before the new one can take its
 * name.
 */
final class Carry {
  private Carry() {}

  /** The sequence of a column's identity, or the one that the column owns. */
  static String ofColumn(QualifiedName table, String column) {
    return "pg_get_serial_sequence("
        + SqlText.literal(SqlText.name(table))
        + ", "
        + SqlText.literal(column)
        + ")";
  }

  static String ofSequence(QualifiedName sequence) {
    return SqlText.literal(SqlText.name(sequence));
  }

  /** Keeps the value that the sequence of a column is at. */
  static Operation save(ColumnName column, String sequence) {
    return new Operation.Execute(
        "select set_config("
            + setting(column)
            + ", coalesce(pg_sequence_last_value("
            + sequence
            + "::regclass)::text, ''), false)");
  }

  /** Lets the column's other sequence go on from the value kept. */
  static Operation restore(ColumnName column, String sequence) {
    return new Operation.Execute(
        "select setval("
            + sequence
            + ", nullif(current_setting("
            + setting(column)
            + "), '')::bigint)");
  }

  /** Steps of several columns may take turns, so each has a setting of its own. */
  private static String setting(ColumnName column) {
    String name = column.table() + "." + column.column();
    String plain = name.replaceAll("[^a-z0-9_]", "_");
    boolean same = plain.equals(name.replace('.', '_'));
    return "'autogen." + plain + (same ? "'" : "_" + Integer.toHexString(name.hashCode()) + "'");
  }

  /** Lets a new identity begin behind the values that are there. */
  static Operation beginBehind(QualifiedName table, String column, long start) {
    return beginBehind(ofColumn(table, column), table, column, start);
  }

  /** Lets a new sequence begin behind the values of the column that it numbers. */
  static Operation beginBehind(String sequence, QualifiedName table, String column, long start) {
    String name = SqlText.identifier(column);
    return new Operation.Execute(
        "select setval("
            + sequence
            + ", max("
            + name
            + ")) from "
            + SqlText.name(table)
            + " having max("
            + name
            + ") >= "
            + start);
  }

  /** Lets a new sequence begin behind the sequences and columns that it takes the place of. */
  static Operation beginBehind(
      String sequence, List<QualifiedName> others, List<ColumnName> columns, long start) {
    Stream<String> counted =
        others.stream()
            .map(each -> "select last_value from " + SqlText.name(each) + " where is_called");
    Stream<String> values = Stream.concat(counted, columns.stream().map(Carry::highest));
    return new Operation.Execute(
        "select setval("
            + sequence
            + ", max(last_value)) from ("
            + values.collect(Collectors.joining(" union all "))
            + ") before having max(last_value) >= "
            + start);
  }

  /** Lets a sequence that there is go on behind the values of a column that it numbers too. */
  static Operation goBehind(QualifiedName sequence, ColumnName column) {
    String name = SqlText.identifier(column.column());
    return new Operation.Execute(
        "select setval("
            + ofSequence(sequence)
            + ", max("
            + name
            + ")) from "
            + SqlText.name(column.table())
            + " having max("
            + name
            + ") >= (select last_value from "
            + SqlText.name(sequence)
            + ")");
  }

  private static String highest(ColumnName column) {
    return "select max("
        + SqlText.identifier(column.column())
        + ") as last_value from "
        + SqlText.name(column.table());
  }
}
