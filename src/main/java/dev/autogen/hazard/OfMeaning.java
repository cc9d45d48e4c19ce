package dev.autogen.hazard;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Meaning;
import java.util.Set;

/**
 * What goes wrong where values of one type become those of another with the same meaning. The
 * answer is whether there is nothing more to say about the values.
 *
 * @param name the table and the column
 */
record OfMeaning(String name, TypeChange type, Found found) implements Meaning.Visitor<Boolean> {
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> TIMES = Set.of("timestamp", "timestamptz");

  @Override
  public Boolean visit(Meaning.Constants constants) {
    boolean same = WHOLE.contains(type.from().name()) == WHOLE.contains(type.to().name());
    if (same || type.from().array() || type.to().array()) {
      return false;
    }
    found.add(
        HazardKind.FAILS_WITH_ROWS,
        name + ", where a value is no constant",
        "fails if a value of " + name + " is none of the constants, numbered as in Java now.",
        "look for such rows first, and mend them.");
    return true;
  }

  @Override
  public Boolean visit(Meaning.Duration duration) {
    boolean into = type.countsSeconds() && duration.isCountedIn(type.from());
    if (into) {
      found.add(
          HazardKind.NARROWS_TYPE,
          name,
          "the nanoseconds in " + name + " are rounded to microseconds.",
          "keep a copy of the values if their nanoseconds count.");
    }
    return into || (type.from().name().startsWith("interval") && duration.isCountedIn(type.to()));
  }

  @Override
  public Boolean visit(Meaning.Deleted deleted) {
    if (type.from().equals(type.to())) {
      found.add(
          HazardKind.CHANGES_MEANING,
          name,
          "every value of " + name + " becomes its contrary, as its other name says of rows.",
          "if it means the same under both names, take this out of both ways.");
      return true;
    }
    if (type.from().equals(ColumnType.bool()) && TIMES.contains(type.to().name())) {
      found.add(
          HazardKind.CHANGES_MEANING,
          "deleted rows, by " + name,
          "rows where " + name + " is " + deleted.ifTrue() + " were deleted when this runs.",
          "if it is known when they were, set it after this.");
      return true;
    }
    if (TIMES.contains(type.from().name()) && type.to().equals(ColumnType.bool())) {
      found.add(
          HazardKind.DELETES_DATA,
          "every time in " + name,
          "when rows were deleted is lost; the way back gives them the time at which it runs.",
          "keep a copy of " + name + " until nobody needs it.");
      return true;
    }
    return false;
  }
}
