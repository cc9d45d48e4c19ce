package dev.autogen.diff;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to become of a table that is there and wanted. */
final class TableTarget {
  private final Table desired;
  private final Table actual;
  private final Common common;
  private final Decisions decisions;
  private final Pairing<Constraint> constraints;
  private final Pairing<Index> indexes;
  private final PartitionKey partitioned;
  private final Set<String> lostColumns = new HashSet<>();
  private final Set<String> unwritten = new HashSet<>();

  /** Both tables have their columns in the one way to say them. */
  TableTarget(Table desired, Table actual, Common common, Decisions decisions) {
    this.desired = desired;
    this.actual = actual;
    this.common = common;
    this.decisions = decisions;
    this.partitioned = PartitionKey.of(actual, decisions);
    Merge merge = merge();
    constraints =
        new Pairing<>(constraintShape(), common, actual.name())
            .between(
                desired.constraints().stream().map(partitioned::completed).toList(),
                actual.constraints());
    indexes =
        new Pairing<>(new Shape.Indexes(merge), common, actual.name())
            .between(desired.indexes(), actual.indexes());
  }

  Table table() {
    List<Column> columns = columns();
    pair();
    keepLeftovers(constraints, constraintShape());
    keepLeftovers(indexes, new Shape.Indexes(merge()));
    decisions.renames(actual.name(), constraints.renames());
    decisions.renames(actual.name(), indexes.renames());
    Table target =
        new Table(
            actual.name(),
            columns,
            constraints.target(),
            indexes.target(),
            new OptionsTarget(common.says(Aspect.TABLE_OPTIONS), decisions).of(desired, actual),
            desired.comment());
    return ColumnTarget.normal(target);
  }

  private Merge merge() {
    return new Merge(common, actual.name());
  }

  private Shape.Constraints constraintShape() {
    return new Shape.Constraints(
        merge(),
        common.says(Aspect.EXCLUSIONS),
        name -> decisions.defers(ObjectName.of(ObjectName.Kind.CONSTRAINT, actual.name(), name)));
  }

  private List<Column> columns() {
    Map<String, Column> wishes = new LinkedHashMap<>();
    desired.columns().forEach(column -> wishes.put(column.name(), column));
    ColumnTarget target = new ColumnTarget(common);
    List<Column> columns = new ArrayList<>();
    for (Column column : actual.columns()) {
      Column wish = wishes.remove(column.name());
      if (wish != null) {
        columns.add(partitioned.typed(actual, target.of(wish, column), column));
      } else if (goesAlong(column)) {
        lostColumns.add(column.name());
      } else if (!decisions.drops(name(column)) || partitioned.holds(actual, column)) {
        columns.add(decisions.waits(name(column)) ? unwritten(column) : column);
      } else {
        lostColumns.add(column.name());
      }
    }
    columns.addAll(wishes.values());
    return columns;
  }

  /** Whether it is computed from a column that is dropped, so that PostgreSQL wants it gone. */
  private boolean goesAlong(Column column) {
    Set<String> used =
        column.generated().map(Generated::expression).map(Expressions::columns).orElse(Set.of());
    Optional<String> lost =
        actual.columns().stream()
            .filter(this::isLost)
            .map(Column::name)
            .filter(used::contains)
            .findFirst();
    lost.filter(name -> !decisions.loses(name(column)))
        .ifPresent(
            name ->
                decisions.note(
                    "%1$s.%2$s is dropped along with %1$s.%3$s, which it is computed from"
                        .formatted(actual.name(), column.name(), name)));
    return lost.isPresent();
  }

  private boolean isLost(Column column) {
    return desired.column(column.name()).isEmpty()
        && !partitioned.columns().contains(column.name())
        && decisions.loses(name(column));
  }

  /** The names that the entities chose. */
  private Set<String> chosen() {
    return Stream.concat(
            desired.constraints().stream().map(Constraint::name),
            desired.indexes().stream().map(Index::name))
        .filter(name -> common.chosen(actual.name(), name))
        .collect(Collectors.toSet());
  }

  private ObjectName name(Column column) {
    return ObjectName.of(ObjectName.Kind.COLUMN, actual.name(), column.name());
  }

  /** The column as it lets an application insert rows that knows nothing of it. */
  private Column unwritten(Column column) {
    boolean filled =
        column.defaultExpression().isPresent()
            || column.identity().isPresent()
            || column.generated().isPresent();
    if (filled || partitioned.columns().contains(column.name())) {
      return column;
    }
    unwritten.add(column.name());
    return column.nullable(true);
  }

  private void pair() {
    Set<String> chosen = chosen();
    constraints.claiming(chosen);
    indexes.claiming(chosen);
    Set<String> taken = new HashSet<>();
    actual.constraints().forEach(each -> taken.add(each.name()));
    actual.indexes().forEach(each -> taken.add(each.name()));
    constraints.pairSame();
    indexes.pairSame();
    constraints.pairElsewhere(taken);
    indexes.pairElsewhere(taken);
    pairUniqueWithIndex(chosen);
    constraints.pairChanged();
    indexes.pairChanged();
    makeRoom();
    constraints.pairRelated(this::related);
  }

  /** A unique constraint and a unique index of no chosen name do each other's work. */
  private void pairUniqueWithIndex(Set<String> chosen) {
    for (Constraint wish : constraints.wishes()) {
      if (wish instanceof Unique unique && !common.chosen(actual.name(), unique.name())) {
        indexes.leftovers().stream()
            .filter(there -> Children.likeUnique(there) && alike(unique, there))
            .filter(there -> !chosen.contains(there.name()))
            .findFirst()
            .flatMap(there -> indexes.takeActual(there.name()))
            .ifPresent(
                there -> {
                  constraints.takeWish(unique.name());
                  indexes.keep(there);
                });
      }
    }
    for (Index wish : indexes.wishes()) {
      if (Children.likeUnique(wish) && !common.chosen(actual.name(), wish.name())) {
        constraints.leftovers().stream()
            .filter(there -> there instanceof Unique unique && alike(unique, wish))
            .filter(there -> !chosen.contains(there.name()))
            .findFirst()
            .flatMap(there -> constraints.takeActual(there.name()))
            .ifPresent(
                there -> {
                  indexes.takeWish(wish.name());
                  constraints.keep(there);
                });
      }
    }
  }

  private boolean alike(Unique unique, Index index) {
    List<String> columns = Children.key(index);
    boolean sameColumns =
        common.says(Aspect.KEY_ORDER)
            ? columns.equals(unique.columns())
            : Set.copyOf(columns).equals(Set.copyOf(unique.columns()));
    return sameColumns
        && unique.nullsNotDistinct() == index.nullsNotDistinct()
        && index.storage().valid();
  }

  /** What is of another kind makes room for what is wanted under its name. */
  private void makeRoom() {
    constraints.wishes().forEach(wish -> indexes.takeActual(wish.name()));
    indexes.wishes().forEach(wish -> constraints.takeActual(wish.name()));
  }

  /** Whether one is the old shape of the other although the names differ. */
  private boolean related(Constraint wish, Constraint there) {
    if (wish instanceof PrimaryKey) {
      return there instanceof PrimaryKey;
    }
    if (wish instanceof ForeignKey key) {
      return there instanceof ForeignKey other
          && Set.copyOf(key.columns()).equals(Set.copyOf(other.columns()));
    }
    return wish instanceof Check check
        && there instanceof Check
        && !common.chosen(actual.name(), check.name())
        && columnsOf(wish).equals(columnsOf(there));
  }

  private Set<String> columnsOf(Constraint constraint) {
    Set<String> columns = new HashSet<>(Children.mentioned(constraint));
    columns.retainAll(actual.columns().stream().map(Column::name).toList());
    return columns;
  }

  private <T> void keepLeftovers(Pairing<T> pairing, Shape<T> shape) {
    for (T there : pairing.leftovers()) {
      ObjectName name = ObjectName.of(shape.kind(), actual.name(), shape.name().apply(there));
      boolean drops =
          shape.canWait(there, unwritten)
              ? decisions.drops(name, shape.silence(there))
              : decisions.dropsAtOnce(name, shape.silence(there));
      if (!shape.mentionsAny(there, lostColumns) && !drops) {
        pairing.keep(there);
      }
    }
  }
}
