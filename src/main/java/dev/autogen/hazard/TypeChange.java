package dev.autogen.hazard;

import dev.autogen.schema.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL does when a column of one type is given another: whether the rows are written
 * again, and what becomes of values that don't fit. Observed on 14 to 18, where it is the same.
 */
record TypeChange(ColumnType from, ColumnType to) {
  private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar");
  private static final Set<String> TIMES =
      Set.of("time", "timetz", "timestamp", "timestamptz", "interval");

  /** The digits of a second that a time has unless it says less. */
  private static final int MICROSECONDS = 6;

  /** As many digits as any floating number takes, before its point or behind it. */
  private static final int SAFE_DIGITS = 37;

  private static final Set<String> ZONED = Set.of("timestamptz", "timetz");
  private static final Set<String> UNZONED = Set.of("timestamp", "time", "date");
  private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
  private static final List<Set<String>> COMPARED =
      List.of(
          Set.copyOf(WHOLE),
          STRINGS,
          Set.of("real", "double precision"),
          Set.of("date", "timestamp", "timestamptz"),
          Set.of("inet", "cidr"));

  /** What whole numbers turn into without being asked to. */
  private static final Set<String> WIDER = Set.of("numeric", "real", "double precision");

  /** What some more types turn into without being asked to. */
  private static final Map<String, Set<String>> IMPLICIT =
      Map.of(
          "numeric", Set.of("real", "double precision"),
          "time", Set.of("timetz", "interval"),
          "bit", Set.of("varbit"));

  private static final Set<String> BROKEN = Set.of("numeric", "real", "double precision", "money");

  /** The other type takes the values as they are stored. */
  private static final Map<String, Set<String>> SAME_STORAGE =
      Map.of(
          "varchar", Set.of("text"),
          "text", Set.of("varchar"),
          "cidr", Set.of("inet"));

  /** The most digits that a value of the type has. */
  private static final Map<String, Integer> DIGITS =
      Map.of("smallint", 5, "integer", 10, "bigint", 19);

  /** The longest text that a value of the type has. */
  private static final Map<String, Integer> WIDTH =
      Map.ofEntries(
          Map.entry("smallint", 6),
          Map.entry("integer", 11),
          Map.entry("bigint", 20),
          Map.entry("real", 15),
          Map.entry("double precision", 24),
          Map.entry("boolean", 5),
          Map.entry("uuid", 36),
          Map.entry("date", 13),
          Map.entry("time", 15),
          Map.entry("timetz", 24),
          Map.entry("timestamp", 29),
          Map.entry("timestamptz", 38),
          Map.entry("interval", 90),
          Map.entry("inet", 43),
          Map.entry("cidr", 43),
          Map.entry("macaddr", 17),
          Map.entry("macaddr8", 23));

  /** Types of so many digits, and what their text has besides: a sign, a zero and a point. */
  private static final Map<String, Integer> DIGITAL =
      Map.of("numeric", 3, "bit", 0, "varbit", 0, "bit varying", 0);

  /** What is lost of the one type in the other, as the end of a sentence. */
  private static final Map<String, Map<String, String>> LOSSES =
      Map.ofEntries(
          Map.entry("timestamp", Map.of("date", "the time of day", "time", "the day")),
          Map.entry(
              "timestamptz",
              Map.of("date", "the time of day", "time", "the day", "timetz", "the day")),
          Map.entry("timetz", Map.of("time", "the time zone")),
          Map.entry("double precision", Map.of("real", "digits")),
          Map.entry(
              "numeric", Map.of("real", "digits", "double precision", "digits", "money", "digits")),
          Map.entry("bigint", Map.of("real", "digits", "double precision", "digits")),
          Map.entry("integer", Map.of("real", "digits")),
          Map.entry("interval", Map.of("time", "the days")),
          Map.entry("inet", Map.of("cidr", "what stands behind their mask")),
          Map.entry(
              "json",
              Map.of("jsonb", "their spaces, keys that they have twice and the order of keys")),
          Map.entry("varchar", Map.of("char", "blanks at their end")));

  /** Whether every row is written again. */
  boolean rewrites() {
    if (from.equals(to)) {
      return false;
    }
    if (from.array() || to.array()) {
      return true;
    }
    boolean fits = to.modifiers().isEmpty() || (sameName() && widens());
    boolean sameStorage =
        sameName()
            ? !from.name().equals("char")
            : SAME_STORAGE.getOrDefault(from.name(), Set.of()).contains(to.name());
    return !fits || !sameStorage;
  }

  /**
   * Whether the values gain or lose a time zone on the way, which the session's then stands for.
   */
  boolean crossesZone() {
    return !from.array()
        && !to.array()
        && ((ZONED.contains(from.name()) && UNZONED.contains(to.name()))
            || (UNZONED.contains(from.name()) && ZONED.contains(to.name())));
  }

  /** Whether numbers become lengths of time. */
  boolean countsSeconds() {
    boolean number = WHOLE.contains(from.name()) || BROKEN.contains(from.name());
    return number && !from.array() && to.name().startsWith("interval") && !to.array();
  }

  /** Whether a foreign key of the one type takes a key of the other. */
  boolean comparable(Surroundings surroundings) {
    return comparable() || surroundings.sameBase(TypeNames.of(from), from, TypeNames.of(to), to);
  }

  private boolean comparable() {
    if (from.array() || to.array()) {
      return from.array() == to.array() && sameName();
    }
    return sameName()
        || COMPARED.stream().anyMatch(each -> each.containsAll(List.of(from.name(), to.name())))
        || (WHOLE.contains(from.name()) && WIDER.contains(to.name()))
        || IMPLICIT.getOrDefault(from.name(), Set.of()).contains(to.name());
  }

  /** What happens to values that don't fit, as a sentence; nothing if all fit. */
  Optional<String> narrowing(String column, boolean explicit) {
    if (STRINGS.contains(to.name()) && !to.modifiers().isEmpty() && !fitsAsText()) {
      if (explicit && new TextCast(from, to).takesAll()) {
        return Optional.empty();
      }
      String longer = "longer than " + to.modifiers().get(0) + " characters";
      return Optional.of(
          explicit && !from.name().equals("oid")
              ? "values of " + column + " " + longer + " are cut off."
              : "a value of " + column + " " + longer + " makes the statement fail.");
    }
    TextCast cast = new TextCast(from, to);
    if (cast.levels()) {
      return Optional.of("every number in " + column + " but 0 becomes true, and comes back as 1.");
    }
    if (cast.respells()) {
      return Optional.of("the values of " + column + " come back " + respelled() + ".");
    }
    Optional<String> lost =
        Optional.ofNullable(LOSSES.getOrDefault(from.name(), Map.of()).get(to.name()));
    if (lost.isPresent()) {
      String refused = ", and one beyond the range of " + to + " makes the statement fail";
      String end = exceeds() ? refused + "." : ".";
      return lost.map(what -> "the values of " + column + " lose " + what + end);
    }
    if (WHOLE.contains(to.name()) && BROKEN.contains(from.name())) {
      return Optional.of("the values of " + column + " are rounded to whole numbers.");
    }
    if (WHOLE.indexOf(to.name()) < WHOLE.indexOf(from.name()) && WHOLE.contains(to.name())) {
      return Optional.of(
          "a value of " + column + " outside of " + to + " makes the statement fail.");
    }
    boolean narrows = sameName() ? !widens() : bounds() || coarserTime();
    return narrows ? Optional.of(narrower(column)) : Optional.empty();
  }

  /** In which form a text comes back from the other type. */
  private String respelled() {
    return to.name().equals("jsonb")
        ? "without their spaces, keys that they have twice and the order of keys"
        : "spelled as " + to + " spells them";
  }

  /** Whether a number may be too large or too small for another one of fewer digits. */
  private boolean exceeds() {
    boolean floating = to.name().equals("real") || to.name().equals("double precision");
    boolean unbounded = from.modifiers().isEmpty() || number(from, 0) > SAFE_DIGITS;
    return floating && !WHOLE.contains(from.name()) && unbounded;
  }

  /** Whether a number gets fewer digits as a numeric than it may have. */
  private boolean bounds() {
    boolean bounded = to.name().equals("numeric") && !to.modifiers().isEmpty();
    int room = number(to, 0) - number(to, 1);
    return bounded && (BROKEN.contains(from.name()) || DIGITS.getOrDefault(from.name(), 0) > room);
  }

  /** Whether a time gets fewer digits of a second together with another kind of time. */
  private boolean coarserTime() {
    return TIMES.contains(from.name())
        && TIMES.contains(to.name())
        && !to.modifiers().isEmpty()
        && number(to, 0) < (from.modifiers().isEmpty() ? MICROSECONDS : number(from, 0));
  }

  private String narrower(String column) {
    if (TIMES.contains(from.name())) {
      return "the values of " + column + " are rounded to fewer digits of a second.";
    }
    if (!to.name().equals("numeric")) {
      return "a value of " + column + " too long for " + to + " makes the statement fail.";
    }
    boolean unbounded = from.modifiers().isEmpty() && BROKEN.contains(from.name());
    boolean coarser = unbounded || number(from, 1) > number(to, 1);
    return coarser
        ? "the values of " + column + " are rounded to " + number(to, 1) + " decimal places."
        : "a value of " + column + " too large for " + to + " makes the statement fail.";
  }

  private boolean sameName() {
    return from.name().equals(to.name());
  }

  private boolean widens() {
    if (from.modifiers().equals(to.modifiers()) || to.modifiers().isEmpty()) {
      return true;
    }
    if (from.modifiers().isEmpty()) {
      return false;
    }
    if (from.name().equals("numeric")) {
      return number(from, 1) == number(to, 1) && number(to, 0) >= number(from, 0);
    }
    return !from.name().equals("bit") && number(to, 0) >= number(from, 0);
  }

  private boolean fitsAsText() {
    int room = number(to, 0);
    if (STRINGS.contains(from.name()) && !from.array()) {
      return !from.modifiers().isEmpty() && number(from, 0) <= room;
    }
    if (from.array()) {
      return false;
    }
    if (!from.modifiers().isEmpty() && DIGITAL.containsKey(from.name())) {
      return number(from, 0) + DIGITAL.get(from.name()) <= room;
    }
    return WIDTH.getOrDefault(from.name(), Integer.MAX_VALUE) <= room;
  }

  private static int number(ColumnType type, int position) {
    try {
      return position < type.modifiers().size()
          ? Integer.parseInt(type.modifiers().get(position))
          : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
