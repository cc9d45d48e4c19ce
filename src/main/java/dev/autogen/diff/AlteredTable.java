package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A table after one of its parts has changed. */
final class AlteredTable {
  private AlteredTable() {}

  /** Constraints and indexes in the order in which a catalog is read. */
  static Table ordered(Table table) {
    return table
        .withConstraints(table.constraints().stream().sorted(ConstraintOrder.AS_READ).toList())
        .withIndexes(table.indexes().stream().sorted(Comparator.comparing(Index::name)).toList());
  }

  static Table with(Table table, Column column) {
    return ColumnTarget.normal(
        table.withColumns(
            and(table.columns().stream().filter(each -> !isCalled(each, column.name())), column)));
  }

  /** Takes along what mentions the column, as PostgreSQL does without being asked. */
  static Table withoutColumn(Table table, String column) {
    return table
        .withColumns(table.columns().stream().filter(each -> !isCalled(each, column)).toList())
        .withConstraints(
            table.constraints().stream()
                .filter(each -> !Children.mentioned(each).contains(column))
                .toList())
        .withIndexes(
            table.indexes().stream()
                .filter(each -> !Children.mentioned(each).contains(column))
                .toList());
  }

  static Table withColumn(Table table, String column, UnaryOperator<Column> change) {
    return table.withColumns(
        table.columns().stream()
            .map(each -> isCalled(each, column) ? change.apply(each) : each)
            .toList());
  }

  /** The columns of a primary key refuse nulls from now on. */
  static Table with(Table table, Constraint constraint) {
    return ColumnTarget.normal(
        table.withConstraints(
            and(withoutConstraint(table, constraint.name()).constraints().stream(), constraint)));
  }

  static Table withoutConstraint(Table table, String constraint) {
    return table.withConstraints(
        table.constraints().stream().filter(each -> !each.name().equals(constraint)).toList());
  }

  static Table validated(Table table, String constraint) {
    return table.withConstraints(
        table.constraints().stream()
            .map(each -> each.name().equals(constraint) ? Validity.valid(each) : each)
            .toList());
  }

  static Table with(Table table, Index index) {
    return table.withIndexes(and(withoutIndex(table, index.name()).indexes().stream(), index));
  }

  static Table withoutIndex(Table table, String index) {
    return table.withIndexes(
        table.indexes().stream().filter(each -> !each.name().equals(index)).toList());
  }

  /** With storage parameters, each as {@code name=value}. */
  static Table withParameters(Table table, List<String> parameters) {
    Clauses clauses = Clauses.of(table);
    Map<String, String> values = new TreeMap<>(clauses.parameters());
    String written = "with (" + String.join(", ", parameters) + ")";
    values.putAll(Clauses.of(Optional.of(written)).parameters());
    return table.withOptions(clauses.with(values).text());
  }

  static Table withoutParameters(Table table, Collection<String> names) {
    Clauses clauses = Clauses.of(table);
    Map<String, String> values = new TreeMap<>(clauses.parameters());
    values.keySet().removeAll(names);
    return table.withOptions(clauses.with(values).text());
  }

  private static boolean isCalled(Column column, String name) {
    return column.name().equals(name);
  }

  private static <T> List<T> and(Stream<T> others, T last) {
    List<T> all = new ArrayList<>(others.toList());
    all.add(last);
    return all;
  }
}
