package dev.autogen.revision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target as it is written: {@code [branch@][symbol][±n]}.
 *
 * @param branch the branch label, identifier or prefix in front of the sign @
 * @param symbol an identifier, a prefix, or one of head, heads, base and current
 * @param offset how many steps up (or down, if negative) from there; 0 for none
 */
record Target(Optional<String> branch, Optional<String> symbol, int offset) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?<branch>[^@]*)@)?(?<symbol>[^@+-]*)(?<offset>[+-]\\d{1,6})?");

  /** Absent where the text has no such form. */
  static Optional<Target> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches() || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> symbol =
        Optional.of(matcher.group("symbol")).filter(given -> !given.isEmpty());
    int offset = Optional.ofNullable(matcher.group("offset")).map(Integer::parseInt).orElse(0);
    return Optional.of(new Target(Optional.ofNullable(matcher.group("branch")), symbol, offset));
  }
}
