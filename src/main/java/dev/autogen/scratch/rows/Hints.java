package dev.autogen.scratch.rows;

import dev.autogen.schema.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the constants in a condition say about the values that may keep it. */
final class Hints {
  private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(.*)");
  private static final int VARIANTS = 6;
  private static final int LONGEST = 2000;
  private static final List<String> EVERYDAY =
      List.of(
          "a@example.org",
          "b@example.org",
          "c@example.org",
          "https://example.org/a",
          "A",
          "B",
          "AB",
          "abc",
          "ABC",
          "DEF",
          "XYZ",
          "1",
          "12",
          "2024-01-01",
          "+12025550100",
          "#00ff00");
  private static final Set<String> TEXTS = Set.of("varchar", "char", "bpchar", "text", "citext");
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> BROKEN = Set.of("numeric", "real", "double precision", "money");
  private static final Set<String> DAYS = Set.of("date", "timestamp", "timestamptz");

  private final List<String> strings = new ArrayList<>();
  private final List<BigDecimal> numbers = new ArrayList<>();

  private Hints(Collection<String> conditions) {
    for (String condition : conditions) {
      STRING
          .matcher(condition)
          .results()
          .map(found -> found.group(1).replace("''", "'").replace("\\\\", "\\"))
          .forEach(strings::add);
      NUMBER
          .matcher(STRING.matcher(condition).replaceAll(" "))
          .results()
          .map(found -> new BigDecimal(found.group()))
          .forEach(numbers::add);
    }
    strings.stream()
        .filter(text -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?"))
        .forEach(text -> numbers.add(new BigDecimal(text)));
  }

  /**
   * Values of the type that may keep the conditions, as input text. Those of numbers and texts are
   * such that the type takes them; the others may be refused.
   */
  static List<String> of(Collection<String> conditions, ColumnType type) {
    Hints hints = new Hints(conditions);
    Set<String> values = new LinkedHashSet<>();
    if (type.array()) {
      return hints.strings;
    } else if (TEXTS.contains(type.name())) {
      hints.addTexts(values, TypeValues.length(type));
    } else if (WHOLE.contains(type.name()) || BROKEN.contains(type.name())) {
      hints.addNumbers(values, type);
    } else if (DAYS.contains(type.name())) {
      hints.addDays(values);
    } else if (type.name().startsWith("json")) {
      hints.addDocuments(values);
    } else {
      values.addAll(hints.strings);
    }
    return List.copyOf(values);
  }

  /** Whether a value of the type, as made here, is surely one. */
  static boolean sure(ColumnType type) {
    return !type.array()
        && (TEXTS.contains(type.name())
            || WHOLE.contains(type.name())
            || BROKEN.contains(type.name()));
  }

  private void addTexts(Set<String> values, int longest) {
    Set<String> texts = new LinkedHashSet<>(strings);
    for (String text : strings) {
      for (int variant = 0; variant < VARIANTS; variant++) {
        texts.add(text.replace("%", "x" + variant).replace('_', (char) ('a' + variant)));
        RegexSample.of(text, variant).ifPresent(texts::add);
      }
    }
    texts.addAll(EVERYDAY);
    for (BigDecimal number : numbers) {
      int length = number.min(BigDecimal.valueOf(LONGEST)).intValue();
      for (int variant = 0; variant < VARIANTS && length > 0; variant++) {
        texts.add((char) ('a' + variant) + "x".repeat(length - 1));
        texts.add((char) ('a' + variant) + "x".repeat(length));
      }
      texts.add("x".repeat(Math.max(0, length - 2)));
    }
    texts.stream().filter(text -> text.length() <= longest).forEach(values::add);
  }

  private void addNumbers(Set<String> values, ColumnType type) {
    List<BigDecimal> near = new ArrayList<>();
    for (BigDecimal number : numbers) {
      for (int step = -2; step <= VARIANTS; step++) {
        near.add(number.add(BigDecimal.valueOf(step)));
        near.add(number.negate().add(BigDecimal.valueOf(step)));
        near.add(number.multiply(BigDecimal.valueOf(step)));
      }
      for (BigDecimal other : numbers) {
        near.add(number.add(other).divide(BigDecimal.valueOf(2)));
      }
    }
    for (BigDecimal tenth = BigDecimal.ZERO; tenth.compareTo(BigDecimal.ONE) < 0; ) {
      near.add(tenth);
      tenth = tenth.add(new BigDecimal("0.2"));
    }
    near.stream()
        .filter(each -> fits(each, type))
        .map(BigDecimal::toPlainString)
        .forEach(values::add);
  }

  private static boolean fits(BigDecimal value, ColumnType type) {
    if (WHOLE.contains(type.name())) {
      long most = type.name().equals("smallint") ? Short.MAX_VALUE : Integer.MAX_VALUE;
      return value.stripTrailingZeros().scale() <= 0
          && (type.name().equals("bigint")
              ? value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0
              : value.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
    }
    if (type.modifiers().isEmpty()) {
      return true;
    }
    int scale = Integer.parseInt(type.modifiers().get(1));
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
    return rounded.precision() <= Integer.parseInt(type.modifiers().get(0))
        && rounded.compareTo(value) == 0;
  }

  private void addDays(Set<String> values) {
    for (String text : strings) {
      values.add(text);
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        for (int later = -1; later <= VARIANTS; later++) {
          values.add(LocalDate.parse(day.group(1)).plusDays(later) + day.group(2));
        }
      }
    }
  }

  private void addDocuments(Set<String> values) {
    values.addAll(List.of("{}", "[]", "[1]", "[1, 2]", "1", "\"a\"", "true"));
    for (String text : strings) {
      String key = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      values.add("{" + key + ": 1}");
      values.add("{" + key + ": \"a\"}");
      values.add("{" + key + ": {}}");
      values.add(key);
    }
  }
}
