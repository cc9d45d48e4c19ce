package dev.autogen.hazard;

import dev.autogen.schema.ColumnType;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of values that PostgreSQL converts by their text, or as what is true and false, with
 * a cast that has to be written. Observed on 14 to 18, where it is the same.
 */
record TextCast(ColumnType from, ColumnType to) {
  private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar");
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> BROKEN = Set.of("numeric", "real", "double precision");
  private static final Set<String> TIMES =
      Set.of("date", "timestamp", "timestamptz", "time", "timetz");

  /** Types that write every value in one way, in however many it was written. */
  private static final Set<String> NORMALIZING =
      Set.of("jsonb", "uuid", "interval", "inet", "cidr", "macaddr", "macaddr8", "bytea", "money");

  /** The shortest text that a value of the type has. */
  private static final Map<String, Integer> SHORTEST =
      Map.ofEntries(
          Map.entry("boolean", 4),
          Map.entry("uuid", 36),
          Map.entry("date", 8),
          Map.entry("time", 8),
          Map.entry("timetz", 11),
          Map.entry("timestamp", 8),
          Map.entry("timestamptz", 8),
          Map.entry("macaddr", 17),
          Map.entry("macaddr8", 23));

  /** Whether no value can be converted, so that every row with one makes the statement fail. */
  boolean isHopeless() {
    if (from.array() || to.array()) {
      return false;
    }
    if (STRINGS.contains(to.name())) {
      return !to.modifiers().isEmpty()
          && SHORTEST.getOrDefault(from.name(), 0) > Integer.parseInt(to.modifiers().get(0));
    }
    return NoCounterpart.of(from, to);
  }

  /** Whether the digits of a number are taken for those of a date or of a time of day. */
  boolean readsDigits() {
    return kind(from) == Kind.WHOLE && kind(to) == Kind.TIME;
  }

  /** Whether every value that is there has one in the other type. */
  boolean takesAll() {
    boolean number = kind(from) == Kind.WHOLE || kind(from) == Kind.BROKEN;
    return (number && kind(to) == Kind.BOOLEAN)
        || (kind(from) == Kind.BOOLEAN
            && (kind(to) == Kind.WHOLE || kind(to) == Kind.BROKEN || isString(to)));
  }

  /** Whether something becomes what is true or false. */
  boolean isTruth() {
    return kind(to) == Kind.BOOLEAN;
  }

  /** Whether all numbers but zero become one and the same. */
  boolean levels() {
    return takesAll() && kind(to) == Kind.BOOLEAN;
  }

  /** Whether the same value may have been written in a way that is not kept. */
  boolean respells() {
    return isString(from)
        && (to.array()
            || kind(to) != Kind.OTHER
            || NORMALIZING.contains(to.name())
            || isInterval(to));
  }

  private static boolean isString(ColumnType type) {
    return STRINGS.contains(type.name()) && !type.array();
  }

  private static boolean isInterval(ColumnType type) {
    return type.name().startsWith("interval") && !type.array();
  }

  private enum Kind {
    WHOLE,
    BROKEN,
    BOOLEAN,
    UUID,
    TIME,
    OTHER
  }

  private static Kind kind(ColumnType type) {
    if (type.array()) {
      return Kind.OTHER;
    }
    if (WHOLE.contains(type.name())) {
      return Kind.WHOLE;
    }
    if (BROKEN.contains(type.name())) {
      return Kind.BROKEN;
    }
    if (TIMES.contains(type.name())) {
      return Kind.TIME;
    }
    if (type.name().equals("uuid")) {
      return Kind.UUID;
    }
    return type.name().equals("boolean") ? Kind.BOOLEAN : Kind.OTHER;
  }
}
