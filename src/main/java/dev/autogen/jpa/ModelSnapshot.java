package dev.autogen.jpa;

import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What the entities want.
 *
 * @param hints what entities say of tables and columns that no schema can
 * @param entities how many entities Hibernate knows, an entity of two persistence units twice; none
 *     only where no unit is asked for
 * @param notes what a user should know: statements that a schema cannot say, settings that were not
 *     used; each a sentence
 */
public record ModelSnapshot(Schema schema, Hints hints, int entities, List<String> notes) {
  public ModelSnapshot {
    notes = List.copyOf(notes);
  }

  /** The same with further notes. */
  ModelSnapshot noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new ModelSnapshot(schema, hints, entities, all);
  }
}
