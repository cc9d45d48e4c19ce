package dev.autogen.schema;

/**
 * A cast through the text of a value, {@code with inout}, as Hibernate creates them between {@code
 * varchar} and the enumerated types of entities; other casts are never described. See <a
 * href="https://www.postgresql.org/docs/current/sql-createcast.html">CREATE CAST</a>.
 */
public record Cast(ColumnType source, ColumnType target, CastContext context)
    implements SchemaObject {

  /**
   * A cast that is made implicitly; the types in any spelling that {@link ColumnType#type} reads.
   */
  public static Cast cast(String source, String target) {
    return new Cast(ColumnType.type(source), ColumnType.type(target), CastContext.IMPLICIT);
  }

  /** The same cast, made by itself only where a value is stored in a column. */
  public Cast asAssignment() {
    return new Cast(source, target, CastContext.ASSIGNMENT);
  }

  /** The same cast, made only where it is written. */
  public Cast onlyExplicit() {
    return new Cast(source, target, CastContext.EXPLICIT);
  }

  /** What {@link #name()} is for a cast between two types. */
  public static QualifiedName nameOf(ColumnType source, ColumnType target) {
    return QualifiedName.of(source + " as " + target);
  }

  /** {@code varchar as mood}: PostgreSQL knows a cast by its types and puts it into no schema. */
  @Override
  public QualifiedName name() {
    return nameOf(source, target);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
