package dev.autogen.hazard;

import dev.autogen.schema.SqlText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds conditions that no row can break as long as some columns are null in all of them. What is
 * not of a form that is known to be null then is taken for one that can be false.
 */
final class NeverFalse {
  private static final Set<String> STRICT =
      Set.of(
          "abs",
          "btrim",
          "char_length",
          "character_length",
          "length",
          "lower",
          "ltrim",
          "octet_length",
          "round",
          "rtrim",
          "trim",
          "upper");
  private static final Set<String> OPERATORS =
      Set.of(
          "=", "<>", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "~", "~*", "!~", "!~*",
          "~~", "~~*", "!~~", "!~~*", "like", "ilike");
  private static final Set<String> LISTS = Set.of("in", "any", "all", "between");
  private static final Set<String> LISTED = Set.of("(", ")", "[", "]", ",", "-", "array", "and");
  private static final Set<String> OTHER =
      Set.of(
          "and",
          "or",
          "not",
          "is",
          "isnull",
          "notnull",
          "null",
          "case",
          "when",
          "array",
          "row",
          "select",
          "exists",
          "distinct",
          "coalesce",
          "collate",
          "similar",
          "at");

  private final Set<String> nulls;

  /**
   * @param nulls the columns that are null in every row
   */
  NeverFalse(Set<String> nulls) {
    this.nulls = nulls.stream().map(SqlText::identifier).collect(Collectors.toSet());
  }

  boolean matches(Condition condition) {
    List<Condition> alternatives = condition.alternatives();
    if (alternatives.size() > 1) {
      return alternatives.stream().anyMatch(this::matches);
    }
    List<Condition> parts = condition.parts();
    if (parts.size() > 1) {
      return parts.stream().allMatch(this::matches);
    }
    return saysNull(condition) || isNull(positive(condition));
  }

  private boolean saysNull(Condition condition) {
    int end = condition.words().size() - 2;
    return end > 0
        && condition.words().subList(end, end + 2).equals(List.of("is", "null"))
        && nulls.contains(String.join(" ", condition.until(end).words()));
  }

  /** What is null where its opposite is. */
  private static Condition positive(Condition condition) {
    return condition.words().get(0).equals("not") ? positive(condition.from(1)) : condition;
  }

  /** Whether it compares what is null, and does nothing else. */
  private boolean isNull(Condition condition) {
    List<String> words = condition.words();
    int list = 0;
    while (list < words.size() && !LISTS.contains(words.get(list))) {
      list++;
    }
    int end = list > 0 && words.get(list - 1).equals("not") ? list - 1 : list;
    List<String> compared = words.subList(0, list < words.size() ? end : list);
    return compared.stream().anyMatch(nulls::contains)
        && isPlain(compared)
        && (list == words.size() || listsValues(words.subList(list, words.size())));
  }

  private static boolean isPlain(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!isPlain(words.get(i), words.subList(i + 1, words.size()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String word, List<String> rest) {
    if (isValue(word) || OPERATORS.contains(word) || word.equals("(") || word.equals(")")) {
      return true;
    }
    boolean name = Character.isLetter(word.charAt(0)) || "_\"".indexOf(word.charAt(0)) >= 0;
    boolean called = !rest.isEmpty() && rest.get(0).equals("(");
    boolean asked = called && rest.size() > 1 && rest.get(1).equals(")");
    return name && !OTHER.contains(word) && (!called || asked || STRICT.contains(word));
  }

  /** Whether there is a value, and nothing but values; no text that might be an empty array. */
  private static boolean listsValues(List<String> words) {
    List<String> rest = words.subList(1, words.size());
    boolean array = Set.of("any", "all").contains(words.get(0));
    return (!array || rest.contains("array"))
        && rest.stream().anyMatch(each -> isValue(each) && !each.startsWith("::"))
        && rest.stream().allMatch(each -> isValue(each) || LISTED.contains(each));
  }

  private static boolean isValue(String word) {
    return word.startsWith("'") || word.startsWith("::") || Character.isDigit(word.charAt(0));
  }
}
