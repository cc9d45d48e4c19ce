package dev.autogen.scratch.rows;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Columns in which any two rows must differ.
 *
 * @param nullsNotDistinct whether two nulls count as equal
 */
record Key(List<String> columns, boolean nullsNotDistinct) {
  static final String NULL = "null";

  Key {
    columns = List.copyOf(columns);
  }

  /** All keys of a table; what is excluded or unique by an expression counts by its columns. */
  static List<Key> of(Table table) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    OfConstraint ofConstraint = new OfConstraint(names);
    Stream<Key> constraints =
        table.constraints().stream().flatMap(each -> each.accept(ofConstraint).stream());
    Stream<Key> indexes =
        table.indexes().stream().filter(Index::unique).map(each -> of(each, names));
    return Stream.concat(constraints, indexes).toList();
  }

  private record OfConstraint(List<String> names) implements Constraint.Visitor<Optional<Key>> {
    @Override
    public Optional<Key> visit(PrimaryKey key) {
      return Optional.of(new Key(key.columns(), true));
    }

    @Override
    public Optional<Key> visit(Unique unique) {
      return Optional.of(new Key(unique.columns(), unique.nullsNotDistinct()));
    }

    @Override
    public Optional<Key> visit(Exclusion exclusion) {
      return Optional.of(new Key(Mentions.of(exclusion.definition(), names), false));
    }

    @Override
    public Optional<Key> visit(ForeignKey key) {
      return Optional.empty();
    }

    @Override
    public Optional<Key> visit(Check check) {
      return Optional.empty();
    }
  }

  private static Key of(Index index, List<String> names) {
    List<String> columns =
        index.keys().stream().flatMap(each -> columns(each, names)).distinct().toList();
    return new Key(columns, index.nullsNotDistinct());
  }

  private static Stream<String> columns(IndexKey key, List<String> names) {
    return key.expression() ? Mentions.of(key.term(), names).stream() : Stream.of(key.term());
  }

  /** Whether one of the rows forbids another one. */
  boolean clashes(Map<String, String> row, Collection<Map<String, String>> rows) {
    List<String> value = value(row);
    boolean counts = nullsNotDistinct || !value.contains(NULL);
    return counts && rows.stream().anyMatch(other -> value(other).equals(value));
  }

  private List<String> value(Map<String, String> row) {
    return columns.stream().map(column -> row.getOrDefault(column, NULL)).toList();
  }
}
