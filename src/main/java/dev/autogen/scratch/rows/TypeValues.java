package dev.autogen.scratch.rows;

import dev.autogen.schema.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Values of the types that PostgreSQL and well-known extensions bring, as their input text. */
final class TypeValues {
  private static final Map<String, IntFunction<String>> PLAIN =
      Map.ofEntries(
          Map.entry("smallint", TypeValues::whole),
          Map.entry("integer", TypeValues::whole),
          Map.entry("bigint", TypeValues::whole),
          Map.entry("oid", TypeValues::whole),
          Map.entry("xid", TypeValues::whole),
          Map.entry("xid8", TypeValues::whole),
          Map.entry("real", n -> n + 1 + ".5"),
          Map.entry("double precision", n -> n + 1 + ".5"),
          Map.entry("money", n -> n + 1 + ".25"),
          Map.entry("boolean", n -> n == 0 ? "true" : "false"),
          Map.entry("name", n -> "name" + n),
          Map.entry("\"char\"", n -> String.valueOf((char) ('a' + n))),
          Map.entry("date", n -> date(n).toString()),
          Map.entry("time", n -> "0" + n + ":15:00"),
          Map.entry("timetz", n -> "0" + n + ":15:00+00"),
          Map.entry("timestamp", n -> date(n) + " 0" + n + ":15:00"),
          Map.entry("timestamptz", n -> date(n) + " 0" + n + ":15:00+00"),
          Map.entry("interval", n -> "P" + (n + 1) + "Y" + (n + 1) + "M" + (n + 1) + "DT1H"),
          Map.entry("uuid", n -> "00000000-0000-4000-8000-00000000000" + n),
          Map.entry("bytea", n -> "\\x0" + n),
          Map.entry("json", n -> "{\"n\": " + n + "}"),
          Map.entry("jsonb", n -> "{\"n\": " + n + "}"),
          Map.entry("jsonpath", n -> "$.n" + n),
          Map.entry("xml", n -> "<n>" + n + "</n>"),
          Map.entry("inet", n -> "10.0.0." + n),
          Map.entry("cidr", n -> "10.0." + n + ".0/24"),
          Map.entry("macaddr", n -> "02:00:00:00:00:0" + n),
          Map.entry("macaddr8", n -> "02:00:00:ff:fe:00:00:0" + n),
          Map.entry("point", n -> "(" + n + ",1)"),
          Map.entry("line", n -> "{1,2," + n + "}"),
          Map.entry("lseg", n -> "[(0,0),(1," + n + ")]"),
          Map.entry("box", n -> "(1,1),(0," + -n + ")"),
          Map.entry("path", n -> "[(0,0),(1," + n + ")]"),
          Map.entry("polygon", n -> "((0,0),(1," + n + "),(1,0))"),
          Map.entry("circle", n -> "<(0,0)," + (n + 1) + ">"),
          Map.entry("tsvector", n -> "word" + n),
          Map.entry("tsquery", n -> "word" + n),
          Map.entry("pg_lsn", n -> "0/" + (n + 1)),
          Map.entry("int4range", TypeValues::numbers),
          Map.entry("int8range", TypeValues::numbers),
          Map.entry("numrange", TypeValues::numbers),
          Map.entry("daterange", TypeValues::dates),
          Map.entry("tsrange", TypeValues::dates),
          Map.entry("tstzrange", TypeValues::dates),
          Map.entry("int4multirange", n -> "{" + numbers(n) + "}"),
          Map.entry("int8multirange", n -> "{" + numbers(n) + "}"),
          Map.entry("nummultirange", n -> "{" + numbers(n) + "}"),
          Map.entry("datemultirange", n -> "{" + dates(n) + "}"),
          Map.entry("tsmultirange", n -> "{" + dates(n) + "}"),
          Map.entry("tstzmultirange", n -> "{" + dates(n) + "}"),
          Map.entry("hstore", n -> "n=>" + n),
          Map.entry("ltree", n -> "root.n" + n));

  /** What may be the input of a type that is not known here. */
  static final List<String> GUESSES =
      List.of("1", "2", "a", "b", "{}", "[]", "()", "[1,2)", "[3,4)", "2024-01-01", "1.5", "1/1");

  private TypeValues() {}

  /** The {@code n}th value, {@code n} below ten; none for a type that is not known here. */
  static Optional<String> value(ColumnType type, int n) {
    String name = type.name().substring(type.name().lastIndexOf('.') + 1);
    return switch (name) {
      case "varchar", "char", "bpchar", "text", "citext" -> Optional.of(word(length(type), n));
      case "numeric" -> Optional.of(number(type, n).toPlainString());
      case "bit", "varbit" -> Optional.of(bits(length(type), n));
      case "vector", "halfvec" -> Optional.of(vector(length(type), n));
      case "geometry", "geography" -> Optional.of(point(type, n));
      default -> Optional.ofNullable(PLAIN.get(name)).map(values -> values.apply(n));
    };
  }

  /** How long a value may be. */
  static int length(ColumnType type) {
    boolean given = type.modifiers().size() == 1 && type.modifiers().get(0).matches("\\d+");
    return given ? Integer.parseInt(type.modifiers().get(0)) : Integer.MAX_VALUE;
  }

  private static String whole(int n) {
    return String.valueOf(n + 1);
  }

  private static LocalDate date(int n) {
    return LocalDate.of(2024, 1, 1).plusDays(33L * n);
  }

  private static String numbers(int n) {
    return "[" + (10 * n + 1) + "," + (10 * n + 6) + ")";
  }

  private static String dates(int n) {
    return "[" + date(n) + "," + date(n).plusDays(7) + ")";
  }

  private static String word(int length, int n) {
    return length < 5 ? String.valueOf((char) ('a' + n)) : "row" + (char) ('a' + n) + (n + 1);
  }

  private static BigDecimal number(ColumnType type, int n) {
    int scale = type.modifiers().size() == 2 ? Integer.parseInt(type.modifiers().get(1)) : 2;
    int digits = type.modifiers().isEmpty() ? 9 : Integer.parseInt(type.modifiers().get(0));
    // The last digit differs, and with room for it the whole part does too.
    BigDecimal last = BigDecimal.valueOf(n + 1L, scale);
    return scale > 0 && digits > scale ? last.add(BigDecimal.valueOf(n + 1L)) : last;
  }

  private static String bits(int length, int n) {
    String bits = Integer.toBinaryString(n);
    if (length == Integer.MAX_VALUE) {
      return bits;
    }
    String padded = "0".repeat(Math.max(0, length - bits.length())) + bits;
    return padded.substring(padded.length() - length);
  }

  private static String vector(int length, int n) {
    int dimensions = length == Integer.MAX_VALUE ? 3 : length;
    return "[" + (n + 1) + ",1".repeat(dimensions - 1) + "]";
  }

  private static String point(ColumnType type, int n) {
    String spatial = type.modifiers().size() == 2 ? "SRID=" + type.modifiers().get(1) + ";" : "";
    String shape = type.modifiers().isEmpty() ? "point" : type.modifiers().get(0);
    return spatial
        + switch (shape.toLowerCase(Locale.ROOT)) {
          case "linestring" -> "LINESTRING(0 0,1 " + n + ")";
          case "polygon" -> "POLYGON((0 0,1 " + (n + 1) + ",1 0,0 0))";
          default -> "POINT(" + n + " 1)";
        };
  }
}
