package dev.autogen.diff;

import java.util.regex.Pattern;

/** How much two words are alike: abbreviated, in the plural, part of the other, misspelled. */
final class WordLikeness {
  private static final Pattern VOWEL = Pattern.compile("[aeiou]");
  private static final double LEAST = 0.6;

  private WordLikeness() {}

  /** From 0 to 1; what is not alike enough to mean anything is 0. */
  static double between(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    String brief = one.length() <= other.length() ? one : other;
    String full = brief.equals(one) ? other : one;
    if (singular(brief).equals(singular(full))) {
      return 0.95;
    }
    if (brief.length() >= 3 && full.startsWith(brief)) {
      return 0.85;
    }
    if (brief.length() >= 4 && full.contains(brief)) {
      return 0.8;
    }
    if (brief.length() == 2 && full.startsWith(brief)) {
      return 0.5;
    }
    if (consonants(brief, full)) {
      return 0.75;
    }
    double alike = 1 - (double) edits(brief, full) / full.length();
    return alike >= LEAST && brief.length() > 3 ? alike : 0;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** {@code qty} for {@code quantity}. */
  private static boolean consonants(String brief, String full) {
    if (brief.length() < 2
        || brief.charAt(0) != full.charAt(0)
        || VOWEL.matcher(brief.substring(1)).find()) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      if (full.charAt(i) == brief.charAt(at)) {
        at++;
      }
    }
    return at == brief.length() && full.length() >= brief.length() + 2;
  }

  /** How many letters have to be put in, left out or replaced. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
