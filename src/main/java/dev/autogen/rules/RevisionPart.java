package dev.autogen.rules;

import dev.autogen.diff.ChangeSet;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * One of the revisions that a change set becomes; usually the only one.
 *
 * @param message what it says of itself; absent: the message that was given
 */
public record RevisionPart(Optional<String> message, ChangeSet changes) {

  /**
   * The same, in the words of the entities and of the database.
   *
   * @param canonical the desired schema as the server spells it
   * @param authored the same as the entities spell it
   * @param actual what is there, before it was made canonical
   */
  public RevisionPart spelled(Schema canonical, Schema authored, Schema actual) {
    return new RevisionPart(message, changes.spelledAs(canonical, authored).restoredAs(actual));
  }

  /** All parts as one change set. */
  public static ChangeSet joined(List<RevisionPart> parts) {
    return parts.stream().map(RevisionPart::changes).reduce(ChangeSet::then).orElseThrow();
  }
}
