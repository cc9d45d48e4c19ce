package dev.autogen.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An index that no constraint owns, as in <a
 * href="https://www.postgresql.org/docs/current/sql-createindex.html">CREATE INDEX</a>. Its name is
 * unique within the schema of its table.
 *
 * @param method {@code btree} unless said otherwise
 * @param storage how it is kept and whether it can be used
 */
public record Index(
    String name,
    boolean unique,
    String method,
    List<IndexKey> keys,
    List<String> included,
    boolean nullsNotDistinct,
    Optional<String> predicate,
    IndexStorage storage) {
  public Index {
    keys = List.copyOf(keys);
    included = List.copyOf(included);
  }

  /** A btree index on columns, in ascending order. */
  public static Index index(String name, String... columns) {
    return index(name, Arrays.stream(columns).map(IndexKey::key).toArray(IndexKey[]::new));
  }

  /** A btree index on the keys given. */
  public static Index index(String name, IndexKey... keys) {
    return new Index(
        name,
        false,
        "btree",
        List.of(keys),
        List.of(),
        false,
        Optional.empty(),
        IndexStorage.DEFAULT);
  }

  /** The same index under another name, for comparing structure. */
  public Index named(String value) {
    return new Index(value, unique, method, keys, included, nullsNotDistinct, predicate, storage);
  }

  /** The same index, refusing duplicates. */
  public Index withUnique() {
    return new Index(name, true, method, keys, included, nullsNotDistinct, predicate, storage);
  }

  /** The same index with another access method. */
  public Index using(String value) {
    return new Index(name, unique, value, keys, included, nullsNotDistinct, predicate, storage);
  }

  /** The same index, carrying further columns. */
  public Index include(String... values) {
    return new Index(
        name, unique, method, keys, List.of(values), nullsNotDistinct, predicate, storage);
  }

  /** The same index, taking nulls for equal; PostgreSQL 15 and later. */
  public Index withNullsNotDistinct() {
    return new Index(name, unique, method, keys, included, true, predicate, storage);
  }

  /** The same index over the rows that keep a condition only. */
  public Index where(String condition) {
    return withPredicate(Optional.of(condition));
  }

  /** The same index with another predicate, or with none. */
  public Index withPredicate(Optional<String> value) {
    return new Index(name, unique, method, keys, included, nullsNotDistinct, value, storage);
  }

  /** The same index with other keys. */
  public Index withKeys(List<IndexKey> values) {
    return new Index(name, unique, method, values, included, nullsNotDistinct, predicate, storage);
  }

  /** The same index, kept in another way. */
  public Index storage(IndexStorage value) {
    return new Index(name, unique, method, keys, included, nullsNotDistinct, predicate, value);
  }

  /** The same index with storage parameters, each as {@code name=value}. */
  public Index with(String... parameters) {
    return storage(storage.with(List.of(parameters)));
  }

  /** The same index, left behind by a failed build. */
  public Index invalid() {
    return storage(storage.invalid());
  }

  /** The same index in a tablespace. */
  public Index tablespace(String value) {
    return storage(storage.tablespace(value));
  }
}
