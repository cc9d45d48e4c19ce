package dev.autogen.diff;

import java.util.ArrayList;
import java.util.List;

/** What speaks for two names to mean the same thing, and how much. */
final class Evidence {
  /** What is less than that is no reason to ask. */
  static final double ENOUGH = 0.45;

  private static final double MOST = 0.99;

  private final List<String> lines = new ArrayList<>();
  private double sum;
  private double least;

  /** Something that can be said to whoever decides. */
  Evidence speaks(double weight, String line) {
    sum += weight;
    lines.add(line);
    return this;
  }

  /** Something that counts and is not worth a line. */
  Evidence counts(double weight) {
    sum += weight;
    return this;
  }

  /** Whatever else is known, it counts as much as that. */
  Evidence atLeast(double confidence) {
    least = Math.max(least, confidence);
    return this;
  }

  /** How much the names are alike, and what there is to say about it. */
  Evidence names(double weight, String from, String to, double likeness) {
    if (NameLikeness.sameWords(from, to)) {
      return speaks(weight, "the names differ only in letter case and underscores").atLeast(0.97);
    }
    return likeness < 0.3
        ? counts(weight * likeness)
        : speaks(weight * likeness, likeness < 0.6 ? "similar names" : "very similar names");
  }

  /** From 0 to 0.99, in hundredths. */
  double confidence() {
    double confidence = Math.max(least, Math.min(MOST, Math.max(0, sum)));
    return Math.round(confidence * 100) / 100.0;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
