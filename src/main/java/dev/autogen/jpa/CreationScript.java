package dev.autogen.jpa;

import dev.autogen.schema.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements with which Hibernate creates a schema, in their order.
 *
 * @param extras what mappings create with SQL of their own; that SQL is among the statements too
 * @param unsaid what mappings mean and statements don't say
 * @param entities how many entities Hibernate knows; there are statements only where there is one
 * @param notes what a user should know, each a sentence
 */
public record CreationScript(
    List<String> statements, List<Extra> extras, Unsaid unsaid, int entities, List<String> notes) {
  public CreationScript {
    extras = List.copyOf(extras);
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }

  /** The same with further notes. */
  CreationScript noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new CreationScript(statements, extras, unsaid, entities, all);
  }

  /**
   * What mappings mean and statements don't say.
   *
   * @param written how the statements end that add a constraint in a mapping's own words
   */
  public record Unsaid(List<String> written, List<Meant> meanings, List<Told> told) {
    /** Nothing. */
    public static final Unsaid NOTHING = new Unsaid(List.of(), List.of(), List.of());

    public Unsaid {
      written = List.copyOf(written);
      meanings = List.copyOf(meanings);
      told = List.copyOf(told);
    }
  }

  /** What is meant by the values of a column; the names are written as in statements. */
  public record Meant(String table, String column, Meaning meaning) {}

  /**
   * What a class tells of a table or column; the names are written as in statements.
   *
   * @param column empty for the table itself
   */
  public record Told(String table, String column, What what, String text) {
    /** What the text is. */
    public enum What {
      /** The name that the table had before. */
      TABLE_RENAMED,
      /** The name that the column had before. */
      COLUMN_RENAMED,
      /** An expression for the rows that are there. */
      FILLED,
      /** The attribute that the column belongs to. */
      ATTRIBUTE
    }
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
