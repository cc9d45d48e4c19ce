package dev.autogen.jpa;

import java.util.List;

/**
 * The statements with which Hibernate creates a schema, in their order.
 *
 * @param extras what mappings create with SQL of their own; that SQL is among the statements too
 * @param written how the statements end that add a constraint in a mapping's own words
 * @param entities how many entities Hibernate knows; there are statements only where there is one
 * @param notes what a user should know, each a sentence
 */
public record CreationScript(
    List<String> statements,
    List<Extra> extras,
    List<String> written,
    int entities,
    List<String> notes) {
  public CreationScript {
    extras = List.copyOf(extras);
    written = List.copyOf(written);
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }

  /**
   * What a mapping creates with SQL of its own.
   *
   * @param early whether it comes before tables
   */
  public record Extra(List<String> create, List<String> drop, boolean early) {
    public Extra {
      create = List.copyOf(create);
      drop = List.copyOf(drop);
    }
  }
}
