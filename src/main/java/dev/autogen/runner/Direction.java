package dev.autogen.runner;

import java.util.Locale;

/** What is done with a revision. */
public enum Direction {
  /** It is applied. */
  UPGRADE,
  /** It is reversed. */
  DOWNGRADE,
  /** Only its being applied is recorded. */
  STAMP,
  /** It was edited, and counts as applied as it is now. */
  ACCEPT;

  /** The word that the history table and the command line have for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
