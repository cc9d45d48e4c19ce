package dev.autogen.jpa;

import dev.autogen.schema.Schema;
import java.util.List;

/**
 * What the entities want.
 *
 * @param entities how many entities Hibernate knows; at least one
 * @param notes what a user should know: statements that a schema cannot say, settings that were not
 *     used; each a sentence
 */
public record ModelSnapshot(Schema schema, int entities, List<String> notes) {
  public ModelSnapshot {
    notes = List.copyOf(notes);
  }
}
