package dev.autogen.command;

import dev.autogen.diff.Drops;

/** Finds what differs between entities and database, and writes nothing. */
public final class Diff {
  private Diff() {}

  /**
   * What differs.
   *
   * @param allowMassDrop whether more than a third of the managed tables may be dropped
   * @throws dev.autogen.problem.AutogenException if the history has several heads, the database is
   *     not at head, or either side cannot be read
   */
  public static Difference run(Settings settings, boolean allowMassDrop, Progress progress) {
    Chronicle chronicle = Chronicle.begunOrNot(settings);
    chronicle.requireOneHead();
    return new Comparison(settings, chronicle, Respondent.NOBODY, progress, Drops.Phase.USUAL)
        .run(new Guard(allowMassDrop));
  }
}
