package dev.autogen.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much two names are alike, word by word: {@code cust_id} and {@code customerId}, {@code mail}
 * and {@code email_address}.
 */
final class NameLikeness {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{N})");

  /** Words that many names have for no reason. */
  private static final Set<String> IDLE =
      Set.of("is", "has", "the", "of", "fk", "pk", "col", "column", "tbl", "table", "fld", "field");

  /** Words that very different things have in common. */
  private static final Set<String> COMMON =
      Set.of(
          "id", "no", "nr", "number", "name", "date", "at", "on", "time", "code", "key", "value",
          "type", "text", "flag", "ref", "count", "seq");

  private final Set<String> known;

  private NameLikeness(Collection<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Names of any kind. */
  static NameLikeness ofNames() {
    return new NameLikeness(Set.of());
  }

  /** Names within something: repeating its name says little. */
  static NameLikeness within(String... owners) {
    List<String> words = new ArrayList<>();
    for (String owner : owners) {
      words.addAll(words(owner));
    }
    return new NameLikeness(words);
  }

  /** The words of a name, in lower case. */
  static List<String> words(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name)
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether the names differ in nothing but letter case and what stands between words. */
  static boolean sameWords(String one, String other) {
    return String.join("", words(one)).equals(String.join("", words(other)))
        && !words(one).isEmpty();
  }

  /** From 0, nothing in common, to 1, the same words. */
  double between(String one, String other) {
    if (sameWords(one, other)) {
      return 1;
    }
    List<String> ones = words(one);
    List<String> others = words(other);
    if (initials(ones, others) || initials(others, ones)) {
      return 0.8;
    }
    double all = weight(ones) + weight(others);
    return all == 0 ? 0 : Math.min(0.99, matched(ones, new ArrayList<>(others)) / all);
  }

  /** What the best pairs of words weigh, the most alike first. */
  private double matched(List<String> ones, List<String> others) {
    List<String> left = new ArrayList<>(ones);
    double sum = 0;
    for (Pair best = best(left, others); best.likeness() > 0; best = best(left, others)) {
      sum += best.likeness() * (weight(best.one()) + weight(best.other()));
      left.remove(best.one());
      others.remove(best.other());
    }
    return sum;
  }

  private record Pair(String one, String other, double likeness) {}

  private static Pair best(List<String> ones, List<String> others) {
    Pair best = new Pair("", "", 0);
    for (String one : ones) {
      for (String other : others) {
        double likeness = WordLikeness.between(one, other);
        if (likeness > best.likeness()) {
          best = new Pair(one, other, likeness);
        }
      }
    }
    return best;
  }

  private double weight(List<String> words) {
    return words.stream().mapToDouble(this::weight).sum();
  }

  private double weight(String word) {
    if (IDLE.contains(word)) {
      return 0.15;
    }
    boolean says = !known.contains(word) && !word.chars().allMatch(Character::isDigit);
    return !says ? 0.3 : COMMON.contains(word) ? 0.5 : 1;
  }

  /** {@code dob} for {@code date_of_birth}. */
  private static boolean initials(List<String> letters, List<String> words) {
    return letters.size() == 1
        && words.size() > 1
        && letters
            .get(0)
            .equals(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
  }
}
