package dev.autogen.command;

import java.util.Optional;

/** Says which revisions no other one follows. */
public final class Heads {
  private Heads() {}

  /** The heads; none in an empty history. Asks no database. */
  public static RevisionList run(Settings settings) {
    Chronicle chronicle = Chronicle.of(settings);
    return new RevisionList(
        chronicle.states(chronicle.graph().heads(), Optional.empty()), Optional.empty());
  }
}
