package dev.autogen.dialect;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as a whole. */
final class TableSql {
  private TableSql() {}

  /** The table itself, then what {@code create table} cannot say. */
  static List<String> create(Table table) {
    List<String> statements = new ArrayList<>();
    statements.add(createTable(table));
    table.constraints().stream()
        .filter(constraint -> !ConstraintSql.validAtOnce(constraint))
        .map(constraint -> addConstraint(table.name(), constraint))
        .forEach(statements::add);
    table.comment().map(text -> CommentSql.ofTable(table.name(), text)).ifPresent(statements::add);
    table.columns().forEach(column -> statements.addAll(comments(table.name(), column)));
    return statements;
  }

  static String alter(QualifiedName table, String change) {
    return "alter table " + Sql.name(table) + " " + change;
  }

  /** One statement for several changes. */
  static String alter(QualifiedName table, List<String> changes) {
    String start = "alter table " + Sql.name(table) + (changes.size() > 1 ? "\n  " : " ");
    return start + String.join(",\n  ", changes);
  }

  /** Nothing where there is no parameter. */
  static List<String> parameters(QualifiedName table, String verb, List<String> parameters) {
    return parameters.isEmpty()
        ? List.of()
        : List.of(alter(table, verb + " (" + String.join(", ", parameters) + ")"));
  }

  static String addConstraint(QualifiedName table, Constraint constraint) {
    return alter(table, "add " + ConstraintSql.definition(constraint));
  }

  static List<String> addColumn(QualifiedName table, Column column) {
    String add = alter(table, addition(column));
    return Stream.concat(Stream.of(add), comments(table, column).stream()).toList();
  }

  static String addition(Column column) {
    return "add column " + ColumnSql.definition(column);
  }

  private static String createTable(Table table) {
    Stream<String> columns = table.columns().stream().map(ColumnSql::definition);
    Stream<String> constraints =
        table.constraints().stream()
            .filter(ConstraintSql::validAtOnce)
            .map(ConstraintSql::definition);
    String elements =
        Stream.concat(columns, constraints)
            .map(element -> "\n  " + element)
            .collect(Collectors.joining(","));
    return "create table "
        + Sql.name(table.name())
        + (elements.isEmpty() ? " ()" : " (" + elements + "\n)")
        + table.options().map(" "::concat).orElse("");
  }

  static List<String> comments(QualifiedName table, Column column) {
    return column.comment().stream()
        .map(text -> CommentSql.ofColumn(table, column.name(), text))
        .toList();
  }
}
