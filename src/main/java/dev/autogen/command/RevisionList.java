package dev.autogen.command;

import java.util.List;
import java.util.Optional;

/**
 * Revisions to be shown.
 *
 * @param database what the database that was asked is called, if one was
 */
public record RevisionList(List<RevisionState> revisions, Optional<String> database) {
  public RevisionList {
    revisions = List.copyOf(revisions);
  }
}
