package dev.autogen.jpa;

import java.util.List;

/**
 * The statements with which Hibernate creates a schema, in their order.
 *
 * @param entities how many entities Hibernate knows; there are statements only where there is one
 * @param notes what a user should know, each a sentence
 */
public record CreationScript(List<String> statements, int entities, List<String> notes) {
  public CreationScript {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }
}
