package dev.autogen.diff;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexStorage;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Unique;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wanted of a constraint or index, completed by what is there wherever the wish is silent:
 * equal to what is there exactly if there is nothing to do.
 */
final class Merge {
  private final Common common;
  private final QualifiedName table;

  Merge(Common common, QualifiedName table) {
    this.common = common;
    this.table = table;
  }

  /** The wish, completed by the constraint that is there; untouched if that is of another kind. */
  Constraint of(Constraint desired, Constraint actual) {
    if (desired.getClass() != actual.getClass()) {
      return desired;
    }
    return desired.accept(new ByKind(actual));
  }

  /** The wish, completed by the index that is there. */
  Index of(Index desired, Index actual) {
    IndexStorage storage = desired.storage();
    boolean silent =
        !common.says(Aspect.INDEX_STORAGE)
            && storage.parameters().isEmpty()
            && storage.tablespace().isEmpty();
    return desired.storage(
        new IndexStorage(
            silent ? actual.storage().parameters() : storage.parameters(),
            silent || usual(storage, actual.storage())
                ? actual.storage().tablespace()
                : storage.tablespace(),
            true));
  }

  /** What is in the database's own tablespace has none in the catalog. */
  private static boolean usual(IndexStorage desired, IndexStorage actual) {
    return actual.tablespace().isEmpty()
        && desired.tablespace().filter("pg_default"::equals).isPresent();
  }

  private List<String> columns(List<String> desired, List<String> actual) {
    boolean sameSet =
        desired.size() == actual.size() && new HashSet<>(desired).equals(new HashSet<>(actual));
    return sameSet && !common.says(Aspect.KEY_ORDER) ? actual : desired;
  }

  private boolean silent(List<String> included, Deferrability deferrability) {
    return !common.says(Aspect.KEY_DETAILS)
        && included.isEmpty()
        && deferrability == Deferrability.NOT_DEFERRABLE;
  }

  private final class ByKind implements Constraint.Visitor<Constraint> {
    private final Constraint actual;

    private ByKind(Constraint actual) {
      this.actual = actual;
    }

    @Override
    public Constraint visit(PrimaryKey key) {
      PrimaryKey there = (PrimaryKey) actual;
      PrimaryKey details = silent(key.included(), key.deferrability()) ? there : key;
      return new PrimaryKey(
          key.name(),
          columns(key.columns(), there.columns()),
          details.included(),
          details.deferrability());
    }

    @Override
    public Constraint visit(Unique unique) {
      Unique there = (Unique) actual;
      boolean silent =
          silent(unique.included(), unique.deferrability()) && !unique.nullsNotDistinct();
      Unique details = silent ? there : unique;
      return new Unique(
          unique.name(),
          columns(unique.columns(), there.columns()),
          details.included(),
          details.nullsNotDistinct(),
          details.deferrability());
    }

    @Override
    public Constraint visit(ForeignKey key) {
      ForeignKey there = (ForeignKey) actual;
      ForeignKey ordered = key;
      if (pairs(key).equals(pairs(there)) && key.columns().size() == there.columns().size()) {
        ordered = new ForeignKey(key.name(), there.columns(), there.referenced(), key.rules());
      }
      return ordered.withRules(rules(key, there));
    }

    @Override
    public Constraint visit(Check check) {
      boolean silent = !common.says(Aspect.KEY_DETAILS) && check.inherited();
      boolean inherited = silent ? ((Check) actual).inherited() : check.inherited();
      return new Check(check.name(), check.expression(), check.valid(), inherited);
    }

    @Override
    public Constraint visit(Exclusion exclusion) {
      return exclusion;
    }
  }

  /** What is done on delete is always said. */
  private ForeignKeyRules rules(ForeignKey desired, ForeignKey actual) {
    ForeignKeyRules wish = desired.rules();
    ForeignKeyRules there = actual.rules();
    ForeignKeyRules rules = wish.onDelete(wish.onDelete(), toSet(desired, actual));
    if (!silent(desired)) {
      return rules;
    }
    if (wish.onUpdate() == ReferentialAction.NO_ACTION) {
      rules = rules.onUpdate(there.onUpdate());
    }
    if (wish.deferrability() == Deferrability.NOT_DEFERRABLE) {
      rules = rules.deferrability(there.deferrability());
    }
    return rules.matchFull(wish.matchFull() || there.matchFull());
  }

  private boolean silent(ForeignKey desired) {
    return !common.says(Aspect.KEY_DETAILS) && !common.written(table, desired.name());
  }

  private static Map<String, String> pairs(ForeignKey key) {
    Map<String, String> pairs = new HashMap<>();
    List<String> referenced = key.referenced().columns();
    for (int i = 0; i < key.columns().size() && i < referenced.size(); i++) {
      pairs.put(key.columns().get(i), key.referenced().table() + "\0" + referenced.get(i));
    }
    return pairs;
  }

  /** Naming no column and naming all of them mean the same, and their order means nothing. */
  private List<String> toSet(ForeignKey desired, ForeignKey actual) {
    boolean sameAction = desired.rules().onDelete() == actual.rules().onDelete();
    boolean silent = silent(desired) && desired.rules().onDeleteColumns().isEmpty();
    return sameAction && (silent || toSet(desired).equals(toSet(actual)))
        ? actual.rules().onDeleteColumns()
        : desired.rules().onDeleteColumns();
  }

  private static Set<String> toSet(ForeignKey key) {
    List<String> named = key.rules().onDeleteColumns();
    return new HashSet<>(named.isEmpty() ? key.columns() : named);
  }
}
