package dev.autogen.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table with all that belongs to it alone.
 *
 * @param indexes those that no constraint owns
 * @param options what follows the closing parenthesis of {@code create table}: {@code partition
 *     by}, {@code with}, {@code tablespace}; empty where there is nothing
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    Optional<String> options,
    Optional<String> comment)
    implements SchemaObject {
  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
  }

  /** A table of the elements given; {@code name} as {@link QualifiedName#parse} reads it. */
  public static Table table(String name, TableElement... elements) {
    return new Table(
        QualifiedName.parse(name),
        elements(Column.class, elements),
        elements(Constraint.class, elements),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The column of the name given, if there is one. */
  public Optional<Column> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /** The constraint of the name given, if there is one. */
  public Optional<Constraint> constraint(String constraint) {
    return constraints.stream().filter(each -> each.name().equals(constraint)).findFirst();
  }

  /** The index of the name given, if there is one. */
  public Optional<Index> index(String index) {
    return indexes.stream().filter(each -> each.name().equals(index)).findFirst();
  }

  /** The primary key, if there is one. */
  public Optional<PrimaryKey> primaryKey() {
    return constraints.stream()
        .filter(PrimaryKey.class::isInstance)
        .map(PrimaryKey.class::cast)
        .findFirst();
  }

  /** The same table under another name. */
  public Table named(QualifiedName value) {
    return new Table(value, columns, constraints, indexes, options, comment);
  }

  /** The same table with further columns and constraints behind those that it has. */
  public Table and(TableElement... elements) {
    List<Column> moreColumns = new ArrayList<>(columns);
    moreColumns.addAll(elements(Column.class, elements));
    List<Constraint> moreConstraints = new ArrayList<>(constraints);
    moreConstraints.addAll(elements(Constraint.class, elements));
    return new Table(name, moreColumns, moreConstraints, indexes, options, comment);
  }

  /** The same table with other columns. */
  public Table withColumns(List<Column> values) {
    return new Table(name, values, constraints, indexes, options, comment);
  }

  /** The same table with other constraints. */
  public Table withConstraints(List<? extends Constraint> values) {
    return new Table(name, columns, List.copyOf(values), indexes, options, comment);
  }

  /** The same table with other indexes. */
  public Table withIndexes(List<Index> values) {
    return new Table(name, columns, constraints, values, options, comment);
  }

  /** The same table with other indexes. */
  public Table withIndexes(Index... values) {
    return withIndexes(List.of(values));
  }

  /** The same table with a comment. */
  public Table comment(String value) {
    return withComment(Optional.of(value));
  }

  /** The same table with the comment given, or without one. */
  public Table withComment(Optional<String> value) {
    return new Table(name, columns, constraints, indexes, options, value);
  }

  /** The same table with what follows the closing parenthesis of {@code create table}. */
  public Table options(String value) {
    return withOptions(Optional.of(value));
  }

  /** The same table with the options given, or without any. */
  public Table withOptions(Optional<String> value) {
    return new Table(name, columns, constraints, indexes, value, comment);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  private static <T extends TableElement> List<T> elements(Class<T> kind, TableElement... all) {
    return Arrays.stream(all).filter(kind::isInstance).map(kind::cast).toList();
  }
}
