package dev.autogen.rules;

import dev.autogen.diff.ChangeSet;
import java.util.List;
import java.util.Optional;

/**
 * One of the revisions that a change set becomes; usually the only one.
 *
 * @param message what it says of itself; absent: the message that was given
 */
public record RevisionPart(Optional<String> message, ChangeSet changes) {
  /** All parts as one change set. */
  public static ChangeSet joined(List<RevisionPart> parts) {
    return parts.stream().map(RevisionPart::changes).reduce(ChangeSet::then).orElseThrow();
  }
}
