package dev.autogen.hook;

import java.util.Optional;

/**
 * One object as entities and database have it; at least one of them does.
 *
 * <p>The sides are values of {@code dev.autogen.schema}, by kind: {@code Namespace}, {@code
 * Extension}, {@code UserType}, {@code Sequence}, {@code Table} or {@code View}, {@code Column},
 * {@code Constraint}, {@code Index}. Where the entities want a table of the name of a view, it is a
 * view, with a {@code Table} on the entities' side.
 *
 * @param schema the schema that it is in, the default one by its name too; for a schema its own
 *     name, for an extension empty
 * @param table the table that it belongs to; present exactly for columns, constraints and indexes
 * @param name its name: that of the database where there are two, as with constraints of the same
 *     meaning under different names
 * @param inEntities what the entities want; absent where they don't
 * @param inDatabase what is there; absent where it isn't
 */
public record DatabaseObject(
    ObjectKind kind,
    String schema,
    Optional<String> table,
    String name,
    Optional<Object> inEntities,
    Optional<Object> inDatabase) {

  /** The entities' side, if it is of that type. */
  public <T> Optional<T> inEntities(Class<T> type) {
    return inEntities.filter(type::isInstance).map(type::cast);
  }

  /** The database's side, if it is of that type. */
  public <T> Optional<T> inDatabase(Class<T> type) {
    return inDatabase.filter(type::isInstance).map(type::cast);
  }
}
