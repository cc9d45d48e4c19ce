package dev.autogen.command;

import dev.autogen.revision.RevisionInfo;
import java.util.List;
import java.util.Optional;

/**
 * A revision and where it stands.
 *
 * @param followers the revisions that follow it
 * @param needed whether another one depends on it: a head that is needed is no row of its own once
 *     that one is applied
 * @param current whether the database records it; absent where no database was asked
 */
public record RevisionState(
    RevisionInfo revision, List<String> followers, boolean needed, Optional<Boolean> current) {
  public RevisionState {
    followers = List.copyOf(followers);
  }

  /** Whether no other revision follows it. */
  public boolean head() {
    return followers.isEmpty();
  }
}
