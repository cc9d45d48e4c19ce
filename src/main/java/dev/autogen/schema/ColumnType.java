package dev.autogen.schema;

import java.util.List;

/**
 * The type of a column in its one canonical spelling: PostgreSQL's short name ({@code varchar},
 * {@code timestamptz}, {@code integer}), the modifiers that make a difference, and whether it is an
 * array of it.
 *
 * <p>{@link #type(String)} takes every spelling of SQL and of {@code format_type}, and folds what
 * PostgreSQL takes for the same: {@code timestamp(6)} is {@code timestamp}, {@code numeric(10)} is
 * {@code numeric(10,0)}, {@code float(24)} is {@code real}, and {@code int[][]} is {@code int[]}. A
 * type outside the search path keeps its schema: {@code audit.mood}. See <a
 * href="https://www.postgresql.org/docs/current/datatype.html">Data Types</a>.
 */
public record ColumnType(String name, List<String> modifiers, boolean array) {
  public ColumnType {
    modifiers = List.copyOf(modifiers);
  }

  /** The type that {@code spelling} means, in whichever way it is spelled. */
  public static ColumnType type(String spelling) {
    return ColumnTypeParser.parse(spelling);
  }

  /** {@code smallint}. */
  public static ColumnType smallint() {
    return plain("smallint");
  }

  /** {@code integer}. */
  public static ColumnType integer() {
    return plain("integer");
  }

  /** {@code bigint}. */
  public static ColumnType bigint() {
    return plain("bigint");
  }

  /** {@code real}. */
  public static ColumnType real() {
    return plain("real");
  }

  /** {@code double precision}. */
  public static ColumnType doublePrecision() {
    return plain("double precision");
  }

  /** {@code numeric} of any precision. */
  public static ColumnType numeric() {
    return plain("numeric");
  }

  /** {@code numeric} of {@code precision} digits, {@code scale} of them behind the point. */
  public static ColumnType numeric(int precision, int scale) {
    return new ColumnType(
        "numeric", List.of(String.valueOf(precision), String.valueOf(scale)), false);
  }

  /** {@code boolean}. */
  public static ColumnType bool() {
    return plain("boolean");
  }

  /** {@code char} of exactly {@code length} characters. */
  public static ColumnType character(int length) {
    return new ColumnType("char", List.of(String.valueOf(length)), false);
  }

  /** {@code varchar} of at most {@code length} characters. */
  public static ColumnType varchar(int length) {
    return new ColumnType("varchar", List.of(String.valueOf(length)), false);
  }

  /** {@code varchar} of any length. */
  public static ColumnType varchar() {
    return plain("varchar");
  }

  /** {@code text}. */
  public static ColumnType text() {
    return plain("text");
  }

  /** {@code bytea}. */
  public static ColumnType bytea() {
    return plain("bytea");
  }

  /** {@code uuid}. */
  public static ColumnType uuid() {
    return plain("uuid");
  }

  /** {@code json}. */
  public static ColumnType json() {
    return plain("json");
  }

  /** {@code jsonb}. */
  public static ColumnType jsonb() {
    return plain("jsonb");
  }

  /** {@code date}. */
  public static ColumnType date() {
    return plain("date");
  }

  /** {@code time} without time zone, to the microsecond. */
  public static ColumnType time() {
    return plain("time");
  }

  /** {@code timestamp} without time zone, to the microsecond. */
  public static ColumnType timestamp() {
    return plain("timestamp");
  }

  /** {@code timestamp} without time zone, of {@code precision} digits of a second. */
  public static ColumnType timestamp(int precision) {
    return type("timestamp(" + precision + ")");
  }

  /** {@code timestamp with time zone}, to the microsecond. */
  public static ColumnType timestamptz() {
    return plain("timestamptz");
  }

  /** {@code timestamp with time zone}, of {@code precision} digits of a second. */
  public static ColumnType timestamptz(int precision) {
    return type("timestamptz(" + precision + ")");
  }

  /** {@code interval}. */
  public static ColumnType interval() {
    return plain("interval");
  }

  /** The array of this type; of an array, itself, as PostgreSQL ignores dimensions. */
  public ColumnType asArray() {
    return new ColumnType(name, modifiers, true);
  }

  /** The element of this array type; of another type, itself. */
  public ColumnType element() {
    return new ColumnType(name, modifiers, false);
  }

  /** The spelling in SQL. */
  @Override
  public String toString() {
    String spelled = modifiers.isEmpty() ? name : name + "(" + String.join(",", modifiers) + ")";
    return array ? spelled + "[]" : spelled;
  }

  private static ColumnType plain(String name) {
    return new ColumnType(name, List.of(), false);
  }
}
