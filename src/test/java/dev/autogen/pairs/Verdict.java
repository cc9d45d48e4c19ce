package dev.autogen.pairs;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What came of a pair. */
sealed interface Verdict {

  /** All laws hold. */
  record Kept(boolean filled) implements Verdict {}

  /** Hibernate itself cannot create one of the models, so it says nothing of autogen. */
  record Impossible(String reason) implements Verdict {}

  /** A law is broken, or autogen broke down. */
  record Broken(Pair pair, int major, Throwable failure) implements Verdict {
    private static final Pattern NAMED = Pattern.compile("\"[^\"]*\"|'[^']*'|[0-9]+");

    /** What failures for the same reason have in common, more or less. */
    String signature() {
      String message = String.valueOf(failure.getMessage());
      String first = message.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
      return failure.getClass().getSimpleName()
          + " "
          + NAMED.matcher(first.startsWith("[") ? first : message.split("\n")[0]).replaceAll("…");
    }

    /** All that is needed to make a scenario of it. */
    String report() {
      return "pair "
          + pair.name()
          + " on PostgreSQL "
          + major
          + (pair.filled() ? ", with rows" : "")
          + "\n--- the first model\n"
          + ModelSource.types(pair.first())
          + "--- the second model\n"
          + ModelSource.types(pair.second())
          + "--- edits\n  "
          + String.join("\n  ", pair.edits().keySet())
          + "\n--- what failed\n"
          + failure
          + "\n"
          + String.join(
              "\n",
              Arrays.stream(failure.getStackTrace())
                  .filter(each -> each.getClassName().startsWith("dev.autogen"))
                  .limit(12)
                  .map(each -> "  at " + each)
                  .toList());
    }
  }
}
