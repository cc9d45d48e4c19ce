package dev.autogen.revision;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What identifiers and branch labels may look like. */
public final class RevisionName {
  private static final Pattern ODD = Pattern.compile("[A-Za-z0-9._]+");
  private static final Set<String> WORDS = Set.of("head", "heads", "base", "current");
  private static final int LONGEST = 255;

  private RevisionName() {}

  /**
   * Why a name cannot be that of a revision or a branch: targets use its characters as signs, or it
   * is one of their words, or the version table has no room for it. Empty for a good name.
   */
  public static Optional<Problem> problem(String name) {
    String odd = ODD.matcher(name).replaceAll("");
    if (name.isEmpty() || !odd.isEmpty() || name.length() > LONGEST) {
      return Optional.of(
          refusal("\"" + name + "\" cannot name a revision or a branch" + why(name, odd)));
    }
    return WORDS.contains(name)
        ? Optional.of(refusal(name + " is a word of targets and cannot name a revision"))
        : Optional.empty();
  }

  private static Problem refusal(String sentence) {
    return Problem.of(ErrorCode.A015, sentence)
        .remedy("use letters, digits, dots and underscores, at most " + LONGEST);
  }

  private static String why(String name, String odd) {
    if (!odd.isEmpty()) {
      return " because of these characters: " + odd;
    }
    return name.isEmpty() ? " because it is empty" : " because it is too long";
  }
}
