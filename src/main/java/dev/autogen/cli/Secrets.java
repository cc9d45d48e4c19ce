package dev.autogen.cli;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps passwords out of all that is written, whoever put them there. */
final class Secrets {
  private static final String HIDDEN = "***";
  private static final Pattern LOGIN = Pattern.compile("(?<=://[^\\s:/@]{0,200}:)[^\\s@/]+(?=@)");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(?<=\\b(?:ssl)?password=)[^\\s&,;\"')]+");

  /** Shorter ones stand in too many words that give nothing away. */
  private static final int SHORTEST = 4;

  private final List<String> secrets;

  /** Hides the secrets given, wherever they stand. */
  Secrets(List<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(secret -> secret.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  String hiddenIn(String text) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    hidden = LOGIN.matcher(hidden).replaceAll(HIDDEN);
    return PARAMETER.matcher(hidden).replaceAll(HIDDEN);
  }
}
