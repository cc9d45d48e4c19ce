package dev.autogen.rules;

import dev.autogen.diff.Children;
import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectKind;
import dev.autogen.rules.Present.Known;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Takes rejected columns, constraints and indexes out of a wanted table and of what is there. */
final class TableSieve {
  private final Sieve.Judge judge;
  private final String defaultSchema;
  private final Table wanted;
  private final Optional<Table> there;
  private final Optional<Table> later;
  private final IdentityHashMap<Object, Object> before = new IdentityHashMap<>();
  private final Set<Object> rejected = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> unwanted = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, String> ignored = new TreeMap<>();

  /** A wanted table and the one that is there for it. */
  TableSieve(Sieve.Judge judge, String defaultSchema, Table wanted, Optional<Known> there) {
    this.judge = judge;
    this.defaultSchema = defaultSchema;
    this.wanted = wanted;
    this.there = there.map(each -> (Table) each.now());
    this.later = there.map(each -> (Table) each.later());
    remember(Table::columns);
    remember(Table::constraints);
    remember(Table::indexes);
  }

  private void remember(Function<Table, List<? extends Object>> children) {
    List<? extends Object> now = there.<List<? extends Object>>map(children).orElse(List.of());
    List<? extends Object> then = later.<List<? extends Object>>map(children).orElse(List.of());
    for (int i = 0; i < now.size(); i++) {
      before.put(then.get(i), now.get(i));
    }
  }

  /** What was rejected and is in the database, each with the word for what it is. */
  Map<String, String> ignored() {
    return ignored;
  }

  void judge() {
    Pair.of(wanted.columns(), theirs(Table::columns), List.of(called(Column::name)))
        .forEach(each -> offer(ObjectKind.COLUMN, Column::name, each));
    Pair.of(
            standing(wanted.constraints(), Children::mentioned, unwanted),
            standing(theirs(Table::constraints), Children::mentioned, hidden),
            List.of(TableSieve::same, TableSieve::alike))
        .forEach(each -> offer(kind(each), Constraint::name, each));
    Pair.of(
            standing(wanted.indexes(), Children::mentioned, unwanted),
            standing(theirs(Table::indexes), Children::mentioned, hidden),
            List.of(called(Index::name), (ours, theirs) -> ours.named("").equals(theirs.named(""))))
        .forEach(each -> offer(ObjectKind.INDEX, Index::name, each));
  }

  private <T> List<T> theirs(Function<Table, List<T>> children) {
    return later.map(children).orElse(List.of());
  }

  /** The table, of either side, without what was rejected. */
  Table without(Table table) {
    if (rejected.isEmpty()) {
      return table;
    }
    return table
        .withColumns(kept(table.columns()))
        .withConstraints(kept(table.constraints()))
        .withIndexes(kept(table.indexes()));
  }

  /** The constraints and indexes of a table that were rejected. */
  Table hidden(Table table) {
    return table
        .withColumns(List.of())
        .withConstraints(table.constraints().stream().filter(rejected::contains).toList())
        .withIndexes(table.indexes().stream().filter(rejected::contains).toList());
  }

  private <T> List<T> kept(List<T> children) {
    return children.stream().filter(each -> !rejected.contains(each)).toList();
  }

  /** What speaks of a rejected column goes with it. */
  private <T> List<T> standing(
      List<T> children, Function<T, ? extends Collection<String>> mentioned, Set<String> columns) {
    List<T> standing = new ArrayList<>();
    for (T each : children) {
      if (Collections.disjoint(mentioned.apply(each), columns)) {
        standing.add(each);
      } else {
        rejected.add(before.getOrDefault(each, each));
      }
    }
    return standing;
  }

  private <T> void offer(ObjectKind kind, Function<T, String> name, Pair<T> pair) {
    Optional<Object> ours = pair.ours().map(Object.class::cast);
    Optional<Object> theirs = pair.theirs().map(before::get);
    String called = pair.ours().or(pair::theirs).map(name).orElseThrow();
    String shown = pair.theirs().map(each -> name.apply(now(each))).orElse(called);
    Table now = there.orElse(wanted);
    if (judge.rejects(
        object(kind, now, shown, ours, theirs), object(kind, wanted, called, ours, theirs))) {
      ours.ifPresent(rejected::add);
      theirs.ifPresent(rejected::add);
      theirs.ifPresent(
          each -> ignored.put(shown, kind.isConstraint() ? "constraint" : kind.word()));
      if (kind == ObjectKind.COLUMN) {
        unwanted.add(called);
        hidden.add(pair.theirs().map(name).orElse(called));
      }
    }
  }

  /** What was before the renames what this is after them. */
  @SuppressWarnings("unchecked")
  private <T> T now(T later) {
    return (T) before.getOrDefault(later, later);
  }

  private DatabaseObject object(
      ObjectKind kind, Table table, String name, Optional<Object> ours, Optional<Object> theirs) {
    return new DatabaseObject(
        kind,
        table.name().schema().orElse(defaultSchema),
        Optional.of(table.name().name()),
        name,
        ours,
        theirs);
  }

  private static <T> BiPredicate<T, T> called(Function<T, String> name) {
    return (ours, theirs) -> name.apply(ours).equals(name.apply(theirs));
  }

  private static boolean same(Constraint ours, Constraint theirs) {
    return ours.name().equals(theirs.name()) && ours.getClass() == theirs.getClass();
  }

  private static ObjectKind kind(Pair<Constraint> pair) {
    return pair.theirs().or(pair::ours).orElseThrow().accept(KIND);
  }

  private static boolean alike(Constraint ours, Constraint theirs) {
    if (ours instanceof PrimaryKey && theirs instanceof PrimaryKey) {
      return true;
    }
    if (ours instanceof ForeignKey key && theirs instanceof ForeignKey other) {
      return key.columns().equals(other.columns()) && key.referenced().equals(other.referenced());
    }
    return ours.named("").equals(theirs.named(""));
  }

  private static final Constraint.Visitor<ObjectKind> KIND =
      new Constraint.Visitor<>() {
        @Override
        public ObjectKind visit(PrimaryKey key) {
          return ObjectKind.PRIMARY_KEY;
        }

        @Override
        public ObjectKind visit(Unique unique) {
          return ObjectKind.UNIQUE;
        }

        @Override
        public ObjectKind visit(ForeignKey key) {
          return ObjectKind.FOREIGN_KEY;
        }

        @Override
        public ObjectKind visit(Check check) {
          return ObjectKind.CHECK;
        }

        @Override
        public ObjectKind visit(Exclusion exclusion) {
          return ObjectKind.EXCLUSION;
        }
      };
}
