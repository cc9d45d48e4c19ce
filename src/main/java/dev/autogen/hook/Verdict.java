package dev.autogen.hook;

/** What a comparison thinks of two values. */
public enum Verdict {
  /** They count as equal: the database's value stays. */
  SAME,
  /** The entities' value is to be set, even where autogen takes the two for equal. */
  DIFFERENT,
  /** The next comparison is asked, in the end autogen's own. */
  NO_OPINION
}
