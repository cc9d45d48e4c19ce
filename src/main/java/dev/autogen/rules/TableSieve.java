package dev.autogen.rules;

import dev.autogen.diff.Children;
import dev.autogen.hook.DatabaseObject;
import dev.autogen.hook.ObjectKind;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
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
  private final String schema;
  private final Table wanted;
  private final Optional<Table> there;
  private final Set<Object> rejected = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> columns = new HashSet<>();
  private final Map<String, String> ignored = new TreeMap<>();

  TableSieve(Sieve.Judge judge, String schema, Table wanted, Optional<Table> there) {
    this.judge = judge;
    this.schema = schema;
    this.wanted = wanted;
    this.there = there;
  }

  /** What was rejected and is in the database, each with the word for what it is. */
  Map<String, String> ignored() {
    return ignored;
  }

  void judge() {
    Pair.of(
            wanted.columns(),
            there.map(Table::columns).orElse(List.of()),
            List.of(called(Column::name)))
        .forEach(each -> offer(ObjectKind.COLUMN, Column::name, each));
    Pair.of(
            standing(wanted.constraints()),
            standing(there.map(Table::constraints).orElse(List.of())),
            List.of(TableSieve::same, TableSieve::alike))
        .forEach(each -> offer(kind(each), Constraint::name, each));
    Pair.of(
            standingIndexes(wanted.indexes()),
            standingIndexes(there.map(Table::indexes).orElse(List.of())),
            List.of(called(Index::name), (ours, theirs) -> ours.named("").equals(theirs.named(""))))
        .forEach(each -> offer(ObjectKind.INDEX, Index::name, each));
  }

  /** The table, of either side, without what was rejected. */
  Table without(Table table) {
    if (rejected.isEmpty()) {
      return table;
    }
    return table
        .withColumns(kept(table.columns()))
        .withConstraints(kept(standing(table.constraints())))
        .withIndexes(kept(standingIndexes(table.indexes())));
  }

  private <T> List<T> kept(List<T> children) {
    return children.stream().filter(each -> !rejected.contains(each)).toList();
  }

  /** What speaks of a rejected column goes with it. */
  private List<Constraint> standing(List<Constraint> constraints) {
    return constraints.stream()
        .filter(each -> Collections.disjoint(Children.mentioned(each), columns))
        .toList();
  }

  private List<Index> standingIndexes(List<Index> indexes) {
    return indexes.stream()
        .filter(each -> Collections.disjoint(Children.mentioned(each), columns))
        .toList();
  }

  private <T> void offer(ObjectKind kind, Function<T, String> name, Pair<T> pair) {
    Optional<T> ours = pair.ours();
    Optional<T> theirs = pair.theirs();
    String shown = name.apply(theirs.or(() -> ours).orElseThrow());
    Optional<String> other = ours.map(name).filter(each -> !each.equals(shown));
    DatabaseObject object =
        new DatabaseObject(
            kind,
            schema,
            Optional.of(wanted.name().name()),
            shown,
            ours.map(Object.class::cast),
            theirs.map(Object.class::cast));
    if (judge.rejects(object, other)) {
      ours.ifPresent(rejected::add);
      theirs.ifPresent(rejected::add);
      theirs.ifPresent(
          each -> ignored.put(shown, kind.isConstraint() ? "constraint" : kind.word()));
      if (kind == ObjectKind.COLUMN) {
        columns.add(shown);
      }
    }
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
