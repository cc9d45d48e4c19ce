package dev.autogen.schema;

import java.util.List;

/**
 * A foreign key, as in <a
 * href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK">Foreign
 * Keys</a>.
 *
 * @param referenced the key of the other table; columns pair by position with {@code columns}
 * @param rules actions, match, time and validity
 */
public record ForeignKey(
    String name, List<String> columns, Reference referenced, ForeignKeyRules rules)
    implements Constraint {
  public ForeignKey {
    columns = List.copyOf(columns);
  }

  /**
   * The columns and the table of a foreign key; {@link #references} says what they point at.
   *
   * @param columns the referencing columns
   */
  public static Start foreignKey(String name, String... columns) {
    return new Start(name, List.of(columns));
  }

  /** A foreign key that does not point anywhere yet. */
  public record Start(String name, List<String> columns) {
    public Start {
      columns = List.copyOf(columns);
    }

    /** The foreign key to the columns of the table given, with SQL's default rules. */
    public ForeignKey references(String table, String... referenced) {
      return new ForeignKey(
          name,
          columns,
          new Reference(QualifiedName.parse(table), List.of(referenced)),
          ForeignKeyRules.DEFAULT);
    }
  }

  /** The table and the columns that a foreign key points at. */
  public record Reference(QualifiedName table, List<String> columns) {
    public Reference {
      columns = List.copyOf(columns);
    }
  }

  /** The same key with another action when the referenced row is deleted. */
  public ForeignKey onDelete(ReferentialAction action, String... columnsToSet) {
    return withRules(rules.onDelete(action, List.of(columnsToSet)));
  }

  /** The same key with another action when the referenced key changes. */
  public ForeignKey onUpdate(ReferentialAction action) {
    return withRules(rules.onUpdate(action));
  }

  /** The same key with {@code match full}. */
  public ForeignKey matchFull() {
    return withRules(rules.matchFull(true));
  }

  /** The same key, checked at another time. */
  public ForeignKey deferrability(Deferrability value) {
    return withRules(rules.deferrability(value));
  }

  /** The same key, not checked for the rows that were there before. */
  public ForeignKey notValid() {
    return withRules(rules.valid(false));
  }

  /** The same key with other rules. */
  public ForeignKey withRules(ForeignKeyRules value) {
    return new ForeignKey(name, columns, referenced, value);
  }

  @Override
  public ForeignKey named(String value) {
    return new ForeignKey(value, columns, referenced, rules);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
