package dev.autogen.schema;

import java.util.Optional;

/**
 * A sequence of its own, as in <a
 * href="https://www.postgresql.org/docs/current/sql-createsequence.html">CREATE SEQUENCE</a>. The
 * sequence behind an identity column is part of the column.
 *
 * @param owner the column that takes the sequence along when it is dropped, as {@code serial} does
 */
public record Sequence(QualifiedName name, SequenceOptions options, Optional<ColumnName> owner)
    implements SchemaObject {

  /**
   * A sequence with PostgreSQL's defaults; {@code name} as {@link QualifiedName#parse} reads it.
   */
  public static Sequence sequence(String name) {
    return sequence(name, SequenceOptions.sequenceOptions());
  }

  /** A sequence; {@code name} as {@link QualifiedName#parse} reads it. */
  public static Sequence sequence(String name, SequenceOptions options) {
    return new Sequence(QualifiedName.parse(name), options, Optional.empty());
  }

  /** The same sequence, dropped with the column given. */
  public Sequence ownedBy(String table, String column) {
    return new Sequence(
        name, options, Optional.of(new ColumnName(QualifiedName.parse(table), column)));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
