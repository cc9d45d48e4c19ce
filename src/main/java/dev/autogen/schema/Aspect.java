package dev.autogen.schema;

/** Something about a schema that one source states and another may be unable to. */
public enum Aspect {
  /** The order of a table's columns. */
  COLUMN_ORDER,
  /** The order of the columns in primary keys and unique constraints. */
  KEY_ORDER,
  /** The names of primary keys. */
  PRIMARY_KEY_NAMES,
  /**
   * Columns carried by the index of a key or unique constraint, when constraints are checked, and
   * what else a foreign key does than pointing and acting on delete.
   */
  KEY_DETAILS,
  /** Whether a generated column is stored or virtual. */
  GENERATED_STORAGE,
  /** Exclusion constraints. */
  EXCLUSIONS,
  /** What follows the closing parenthesis of {@code create table}, where nothing is given. */
  TABLE_OPTIONS,
  /** How indexes are kept, where nothing is given. */
  INDEX_STORAGE,
  /** How many values of a sequence a session takes at once, where nothing is given. */
  SEQUENCE_CACHE,
  /** Which column a sequence belongs to. */
  SEQUENCE_OWNERS,
  /** The queries behind views. */
  VIEWS,
  /** Whether a type that is there already is to have casts. */
  CASTS,
  /** Domains. */
  DOMAINS,
  /** Extensions beyond those named. */
  EXTENSIONS
}
