package dev.autogen.diff;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that a check allows in a column, where it does nothing but list them or say from where
 * to where they go, however that is spelled.
 *
 * @param range whether the values are a first and a last one
 */
public record AllowedValues(String column, List<String> values, boolean range) {
  private static final Set<String> TRUTHS = Set.of("y n", "t f", "1 0", "yes no", "true false");
  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_.\"-])-?\\d+");
  private static final Pattern CAST =
      Pattern.compile("::[\\p{L}_]\\w*(?: varying)?(?:\\(\\d+\\))?(?:\\[\\])?");
  private static final Pattern LIST =
      Pattern.compile("(?i)\"?([\\p{L}_]\\w*)\"? (?:= any array|in|=) \\?(?: ?, ?\\?)*");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i)\"?([\\p{L}_]\\w*)\"? (?:between \\? and \\?|>= \\? and \"?(\\1)\"? <= \\?)");

  public AllowedValues {
    values = List.copyOf(values);
  }

  /** What the expression allows; nothing if it is of another form. */
  public static Optional<AllowedValues> of(String expression) {
    boolean quoted = LITERAL.matcher(expression).find();
    String bare = CAST.matcher(LITERAL.matcher(expression).replaceAll("?")).replaceAll("");
    List<String> values = quoted ? all(LITERAL, expression) : all(NUMBER, bare);
    String plain =
        (quoted ? bare : NUMBER.matcher(bare).replaceAll("?"))
            .replaceAll("[\\s()\\[\\]]+", " ")
            .replace(" ,", ",")
            .strip();
    Matcher list = LIST.matcher(plain);
    if (list.matches()) {
      return Optional.of(new AllowedValues(list.group(1), values, false));
    }
    Matcher range = RANGE.matcher(plain);
    return range.matches() && !quoted && values.size() == 2
        ? Optional.of(new AllowedValues(range.group(1), values, true))
        : Optional.empty();
  }

  /** Whether the other allows all that this one does. */
  public boolean within(AllowedValues other) {
    if (!column.equals(other.column) || range != other.range) {
      return false;
    }
    return range
        ? number(0).compareTo(other.number(0)) >= 0 && number(1).compareTo(other.number(1)) <= 0
        : other.values.containsAll(values);
  }

  /**
   * The literals by which a converter writes true and false, in this order, if these are all the
   * values: {@code 'Y'} and {@code 'N'}, or {@code 1} and {@code 0}.
   */
  public Optional<List<String>> truths() {
    if (range || values.size() != 2) {
      return Optional.empty();
    }
    return Stream.of(values, List.of(values.get(1), values.get(0)))
        .filter(pair -> TRUTHS.contains(String.join(" ", pair).replace("'", "").toLowerCase(ROOT)))
        .findFirst();
  }

  private BigDecimal number(int position) {
    return new BigDecimal(values.get(position));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
