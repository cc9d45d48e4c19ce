package dev.autogen.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Revisions to be shown.
 *
 * @param database what the database that was asked is called, if one was
 * @param ways what the directions of revisions do to values, by identifier, where that was asked
 *     for and the revision can be read
 */
public record RevisionList(
    List<RevisionState> revisions, Optional<String> database, Map<String, Ways> ways) {
  public RevisionList {
    revisions = List.copyOf(revisions);
    ways = Map.copyOf(ways);
  }

  /** Revisions of which nobody asks what they do to values. */
  public RevisionList(List<RevisionState> revisions, Optional<String> database) {
    this(revisions, database, Map.of());
  }
}
