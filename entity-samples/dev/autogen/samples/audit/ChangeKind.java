package dev.autogen.samples.audit;

/** What was done to a row, by the numbers that Envers writes. */
public enum ChangeKind {
  ADDED,
  MODIFIED,
  DELETED
}
