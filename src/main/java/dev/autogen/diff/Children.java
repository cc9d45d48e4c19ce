package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.IndexStorage;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Unique;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions about constraints and indexes that have the same answer everywhere. */
public final class Children {
  private Children() {}

  /** Whether a constraint has an index of its own, and thereby a name among the relations. */
  static boolean hasIndex(Constraint constraint) {
    return !(constraint instanceof ForeignKey) && !(constraint instanceof Check);
  }

  /** The columns that a foreign key can point at, or none. */
  static List<String> key(Constraint constraint) {
    if (constraint instanceof PrimaryKey primary) {
      return primary.columns();
    }
    return constraint instanceof Unique unique ? unique.columns() : List.of();
  }

  /** The columns that a foreign key can point at, or none. */
  static List<String> key(Index index) {
    boolean plain = index.unique() && index.predicate().isEmpty();
    return plain && index.keys().stream().noneMatch(IndexKey::expression)
        ? index.keys().stream().map(IndexKey::term).toList()
        : List.of();
  }

  /** Whether the index is what a unique constraint on the same columns would have. */
  static boolean likeUnique(Index index) {
    return !key(index).isEmpty()
        && index.method().equals("btree")
        && index.keys().stream().allMatch(key -> key.equals(IndexKey.key(key.term())));
  }

  /** Names of columns, and of whatever else the definition mentions. */
  public static Set<String> mentioned(Constraint constraint) {
    return constraint.accept(new Mentioned());
  }

  /** Names of columns, and of whatever else the definition mentions. */
  public static Set<String> mentioned(Index index) {
    Set<String> names = new HashSet<>(index.included());
    for (IndexKey key : index.keys()) {
      if (key.expression()) {
        names.addAll(Expressions.identifiers(key.term()));
      } else {
        names.add(key.term());
      }
    }
    index.predicate().ifPresent(given -> names.addAll(Expressions.identifiers(given)));
    return names;
  }

  /** Names of columns, and of whatever else an author's expression mentions. */
  public static Set<String> mentioned(String expression) {
    Set<String> names = new HashSet<>();
    for (String each : Expressions.identifiers(expression)) {
      names.add(each);
      names.add(SqlText.folded(each));
    }
    return names;
  }

  /** Whether an expression would have to be understood again if a column changed its type. */
  static boolean hasExpression(Index index) {
    return index.predicate().isPresent() || index.keys().stream().anyMatch(IndexKey::expression);
  }

  /** The index as if its build had not failed. */
  static Index usable(Index index) {
    IndexStorage storage = index.storage();
    return storage.valid()
        ? index
        : index.storage(new IndexStorage(storage.parameters(), storage.tablespace(), true));
  }
}
