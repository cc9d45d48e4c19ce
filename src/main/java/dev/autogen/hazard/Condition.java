package dev.autogen.hazard;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a check says, word by word; parentheses around all of it are left out. */
record Condition(List<String> words) {
  private static final Pattern WORD =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")+\""
              + "|::[\\p{L}_][\\p{L}\\p{N}_.]*(?: varying| precision)?(?:\\(\\d+(?:,\\d+)?\\))?"
              + "(?: with(?:out)? time zone)?(?:\\[\\])*"
              + "|[\\p{L}_][\\p{L}\\p{N}_$]*|\\d+(?:\\.\\d+)?|[-+*/<>=~!@#%^&|`?]+|\\S");

  Condition {
    words = List.copyOf(words);
  }

  /** A text with a comment or an escape is one word, of which nothing is known. */
  static Condition of(String expression) {
    if (expression.contains("--") || expression.contains("/*") || expression.contains("\\")) {
      return new Condition(List.of(expression));
    }
    return unwrapped(
        WORD.matcher(expression).results().map(MatchResult::group).map(Condition::folded).toList());
  }

  /** Whether a check that all rows keep refuses all that this one does. */
  static boolean isImplied(Check now, Stream<Constraint> there) {
    Condition wanted = of(now.expression());
    return there
        .filter(each -> each instanceof Check before && before.valid())
        .map(Check.class::cast)
        .filter(before -> before.inherited() || !now.inherited())
        .anyMatch(before -> of(before.expression()).implies(wanted));
  }

  /** What is true where one of them is; the condition itself where there is no choice. */
  List<Condition> alternatives() {
    return split("or");
  }

  /** What is true where all of them are; the condition itself where it is one thing. */
  List<Condition> parts() {
    return split("and");
  }

  /** Whether no row that this one does not refuse is refused by the other, as can be seen. */
  boolean implies(Condition other) {
    if (equals(other)) {
      return true;
    }
    List<Condition> own = alternatives();
    if (own.size() > 1) {
      return own.stream().allMatch(each -> each.implies(other));
    }
    List<Condition> wanted = other.alternatives();
    List<Condition> all = wanted.size() > 1 ? List.of(other) : other.parts();
    if (all.size() > 1) {
      return all.stream().allMatch(this::implies);
    }
    return (wanted.size() > 1 && wanted.stream().anyMatch(this::implies))
        || (parts().size() > 1 && parts().stream().anyMatch(each -> each.implies(other)));
  }

  /** The words from a place on, as a condition. */
  Condition from(int place) {
    return unwrapped(words.subList(place, words.size()));
  }

  /** The words before a place, as a condition. */
  Condition until(int place) {
    return unwrapped(words.subList(0, place));
  }

  private List<Condition> split(String word) {
    List<Condition> all = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean between = false;
    for (int i = 0; i < words.size(); i++) {
      String each = words.get(i);
      depth += depth(each);
      if (depth == 0 && each.equals("between")) {
        between = true;
      } else if (depth == 0 && between && each.equals("and")) {
        between = false;
      } else if (depth == 0 && each.equals(word)) {
        all.add(unwrapped(words.subList(start, i)));
        start = i + 1;
      }
    }
    all.add(unwrapped(words.subList(start, words.size())));
    return all;
  }

  private static Condition unwrapped(List<String> words) {
    List<String> bare = words;
    while (bare.size() > 2 && bare.get(0).equals("(") && end(bare) == bare.size() - 1) {
      bare = bare.subList(1, bare.size() - 1);
    }
    return new Condition(bare);
  }

  /** Where the parenthesis is closed that the words begin with. */
  private static int end(List<String> words) {
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += depth(words.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int depth(String word) {
    return switch (word) {
      case "(" -> 1;
      case ")" -> -1;
      default -> 0;
    };
  }

  private static String folded(String word) {
    return word.startsWith("'") || word.startsWith("\"") ? word : word.toLowerCase(Locale.ROOT);
  }
}
