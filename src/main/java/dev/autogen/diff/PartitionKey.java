package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns that a table is partitioned by. PostgreSQL keeps them as they are, and wants them in
 * every key of the table.
 */
record PartitionKey(Set<String> columns, Decisions decisions) {

  static PartitionKey of(Table actual, Decisions decisions) {
    String shape = Clauses.of(actual).shape();
    Set<String> columns = new LinkedHashSet<>();
    if (shape.toLowerCase(Locale.ROOT).startsWith("partition")) {
      Set<String> words = Expressions.identifiers(shape.substring(shape.indexOf('(') + 1));
      actual.columns().stream().map(Column::name).filter(words::contains).forEach(columns::add);
    }
    return new PartitionKey(columns, decisions);
  }

  /** Whether the column has to stay although nobody wants it. */
  boolean holds(Table table, Column column) {
    boolean holds = columns.contains(column.name());
    if (holds) {
      decisions.note(
          "%s.%s stays, as PostgreSQL drops no column that a table is partitioned by"
              .formatted(table.name(), column.name()));
    }
    return holds;
  }

  /** What is wanted of a column, with the type that is there if it is one of these. */
  Column typed(Table table, Column wish, Column there) {
    boolean same = wish.type().equals(there.type()) && wish.collation().equals(there.collation());
    if (same || !columns.contains(there.name())) {
      return wish;
    }
    decisions.note(
        "%s.%s stays %s where %s is wanted, as PostgreSQL changes no type that a table is partitioned by"
            .formatted(table.name(), there.name(), there.type(), wish.type()));
    return new Column(
        there.name(),
        there.type(),
        wish.nullable(),
        there.defaultExpression(),
        there.identity(),
        there.generated(),
        there.collation(),
        wish.comment());
  }

  /** A key has these columns, whether it names them or not. */
  Constraint completed(Constraint wish) {
    if (wish instanceof PrimaryKey key) {
      return new PrimaryKey(
          key.name(), completed(key.columns()), key.included(), key.deferrability());
    }
    if (wish instanceof Unique unique) {
      return new Unique(
          unique.name(),
          completed(unique.columns()),
          unique.included(),
          unique.nullsNotDistinct(),
          unique.deferrability());
    }
    return wish;
  }

  private List<String> completed(List<String> key) {
    List<String> all = new ArrayList<>(key);
    columns.stream().filter(column -> !key.contains(column)).forEach(all::add);
    return all;
  }
}
