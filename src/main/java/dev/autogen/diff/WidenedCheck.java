package dev.autogen.diff;

import dev.autogen.schema.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A check that admits what an old and a new one admit, each as the server prints it. */
final class WidenedCheck {
  private static final String VALUE = "'(?:[^']|'')*'";
  private static final String ITEM = "\\(?" + VALUE + "(?:::[a-z ]+)?\\)?(?:::[a-z ]+)?";
  private static final Pattern VALUES = Pattern.compile(VALUE);
  private static final Pattern LIST =
      Pattern.compile("(.*?ARRAY\\[)(" + ITEM + "(?:, " + ITEM + ")*)(\\].*)", Pattern.DOTALL);
  private static final Pattern ITEMS = Pattern.compile(ITEM);
  private static final Pattern TEXT =
      Pattern.compile("\\(*(\"(?:[^\"]|\"\")+\"|[\\p{L}_]\\w*)\\)*(?:::text)? = ANY \\(*ARRAY\\[");

  private static final Pattern TYPED = Pattern.compile("::(?:text|character varying)$");

  private WidenedCheck() {}

  /** The wish, widened by what is there; what is there itself if it admits the wish already. */
  static Check of(Check wish, Check there) {
    String old = there.expression();
    String wanted = wish.expression();
    if (old.endsWith(" OR " + wanted + ")")) {
      return there.named(wish.name());
    }
    String wide = list(wanted, old).orElse("(" + old + ") or (" + wanted + ")");
    Check widened = wish.withExpression(wide);
    if (wide.equals(old)) {
      return there.named(wish.name());
    }
    return there.valid() ? widened : widened.notValid();
  }

  /** One list of the values of both, if both are lists for the same column. */
  private static Optional<String> list(String wanted, String old) {
    Matcher wish = LIST.matcher(wanted);
    Matcher there = LIST.matcher(old);
    if (!wish.matches()
        || !there.matches()
        || !wish.group(1).equals(there.group(1))
        || !wish.group(3).equals(there.group(3))) {
      return Optional.empty();
    }
    List<String> values = items(ITEMS, there.group(2));
    List<String> wishes = items(ITEMS, wish.group(2));
    if (values.containsAll(wishes)) {
      return Optional.of(old);
    }
    if (wishes.containsAll(values)) {
      return Optional.of(wanted);
    }
    Set<String> all = new LinkedHashSet<>();
    Stream.of(values, wishes).forEach(all::addAll);
    Matcher text = TEXT.matcher(wish.group(1));
    String joined = String.join(", ", all);
    return Optional.of(
        text.matches() && all.stream().allMatch(each -> TYPED.matcher(each).find())
            ? text.group(1) + " in (" + String.join(", ", items(VALUES, joined)) + ")"
            : wish.group(1) + joined + wish.group(3));
  }

  private static List<String> items(Pattern pattern, String list) {
    return new ArrayList<>(pattern.matcher(list).results().map(MatchResult::group).toList());
  }
}
