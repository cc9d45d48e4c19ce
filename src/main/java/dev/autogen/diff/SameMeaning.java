package dev.autogen.diff;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The value of another type that means the same; nothing where the types don't need it. A value
 * that means nothing is left to PostgreSQL, which refuses it.
 *
 * @param value an expression for the value of the old type
 * @param before what it means
 */
record SameMeaning(String value, ColumnType from, ColumnType to, Meaning before, Setting setting)
    implements Meaning.Visitor<Optional<String>> {
  private static final List<String> LETTERS = List.of("Y", "N", "T", "F");
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar");
  private static final Set<String> TIMES = Set.of("timestamp", "timestamptz");

  /** What the values of one column mean before and after. */
  record Change(Meaning before, Meaning after) {}

  /** Whether values of the type become their contrary. */
  static boolean turns(Change change, ColumnType type) {
    return !change.before().equals(change.after())
        && (type.equals(ColumnType.bool()) || isOneOf(WHOLE, type) || isOneOf(STRINGS, type));
  }

  @Override
  public Optional<String> visit(Meaning.Constants constants) {
    if (isName(from) && isOneOf(WHOLE, to)) {
      return Optional.of(numbers(constants.names()));
    }
    if (isOneOf(WHOLE, from) && isName(to)) {
      String names = names(constants.names());
      return Optional.of(isOneOf(STRINGS, to) ? names : "(" + names + ")::" + to);
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> visit(Meaning.Duration duration) {
    if (duration.isCountedIn(from) && isInterval(to)) {
      return Optional.of("make_interval(secs => " + value + " / 1000000000.0)");
    }
    return isInterval(from) && duration.isCountedIn(to)
        ? Optional.of("extract(epoch from " + value + ") * 1000000000")
        : Optional.empty();
  }

  @Override
  public Optional<String> visit(Meaning.Deleted deleted) {
    if (from.equals(to) && turns(new Change(before, deleted), from)) {
      return Optional.of(contrary());
    }
    if (from.equals(ColumnType.bool()) && isOneOf(TIMES, to)) {
      boolean ifTrue = before instanceof Meaning.Deleted was ? was.ifTrue() : deleted.ifTrue();
      return Optional.of("case when " + (ifTrue ? "" : "not ") + value + " then now() end");
    }
    return isOneOf(TIMES, from) && to.equals(ColumnType.bool())
        ? Optional.of(value + (deleted.ifTrue() ? " is not null" : " is null"))
        : Optional.empty();
  }

  private String contrary() {
    if (from.equals(ColumnType.bool())) {
      return "not " + value;
    }
    if (isOneOf(WHOLE, from)) {
      return "1 - " + value;
    }
    StringBuilder letters = new StringBuilder("case " + value);
    for (int i = 0; i < LETTERS.size(); i++) {
      letters
          .append(" when ")
          .append(SqlText.literal(LETTERS.get(i)))
          .append(" then ")
          .append(SqlText.literal(LETTERS.get(i ^ 1)));
    }
    return letters + " else " + value + " end";
  }

  private String numbers(List<String> names) {
    StringBuilder numbers = new StringBuilder("case " + value + "::text");
    for (int i = 0; i < names.size(); i++) {
      numbers.append(" when ").append(SqlText.literal(names.get(i))).append(" then ").append(i);
    }
    return numbers + " else " + value + "::text::" + to + " end";
  }

  private String names(List<String> names) {
    StringBuilder labels = new StringBuilder("case " + value);
    for (int i = 0; i < names.size(); i++) {
      labels.append(" when ").append(i).append(" then ").append(SqlText.literal(names.get(i)));
    }
    return labels + " else " + value + "::text end";
  }

  private boolean isName(ColumnType type) {
    boolean labelled =
        setting.from().types().get(Expressions.typeName(type)) instanceof EnumType
            || setting.to().types().get(Expressions.typeName(type)) instanceof EnumType;
    return isOneOf(STRINGS, type) || (labelled && !type.array());
  }

  private static boolean isInterval(ColumnType type) {
    return type.name().startsWith("interval") && !type.array();
  }

  private static boolean isOneOf(Set<String> names, ColumnType type) {
    return names.contains(type.name()) && !type.array();
  }
}
