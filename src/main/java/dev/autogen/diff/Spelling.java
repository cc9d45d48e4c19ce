package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Rewriter;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes expressions as their author did. Comparing needs the server's spelling, {@code
 * ((status)::text = ANY (…))}; a reviewer wants {@code status in ('NEW', 'PAID')}, which the server
 * understands as the same.
 */
final class Spelling extends Rewriter {
  private final Map<QualifiedName, Table> spelled;

  Spelling(Schema spelled) {
    this.spelled =
        spelled.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));
  }

  @Override
  public Operation visit(Operation.CreateTable create) {
    return new Operation.CreateTable(table(create.table()));
  }

  @Override
  public Operation visit(Operation.AddColumn add) {
    return new Operation.AddColumn(add.table(), column(add.table(), add.column()));
  }

  @Override
  public Operation visit(Operation.AlterColumn alter) {
    Optional<Column> author = table(alter.table()).flatMap(found -> found.column(alter.column()));
    return author.map(column -> alter.accept(new OfColumn(column))).orElse(alter);
  }

  @Override
  public Operation visit(Operation.AddConstraint add) {
    return new Operation.AddConstraint(add.table(), constraint(add.table(), add.constraint()));
  }

  @Override
  public Operation visit(Operation.CreateIndex create) {
    return new Operation.CreateIndex(create.table(), index(create.table(), create.index()));
  }

  /** The schema with the author's expressions. */
  Schema of(Schema schema) {
    return schema.withObjects(
        schema.objects().stream()
            .map(each -> each instanceof Table table ? withIndexes(table(table)) : each)
            .toList());
  }

  private Table withIndexes(Table table) {
    return table.withIndexes(
        table.indexes().stream().map(each -> index(table.name(), each)).toList());
  }

  private Table table(Table table) {
    return table
        .withColumns(table.columns().stream().map(each -> column(table.name(), each)).toList())
        .withConstraints(
            table.constraints().stream().map(each -> constraint(table.name(), each)).toList());
  }

  private Column column(QualifiedName table, Column column) {
    Optional<Column> author = table(table).flatMap(found -> found.column(column.name()));
    if (author.isEmpty()) {
      return column;
    }
    return column
        .withDefault(either(column.defaultExpression(), author.get().defaultExpression()))
        .withGenerated(
            column
                .generated()
                .map(
                    generated ->
                        new Generated(
                            either(
                                generated.expression(),
                                author.get().generated().map(Generated::expression)),
                            generated.stored())));
  }

  private Constraint constraint(QualifiedName table, Constraint constraint) {
    return constraint instanceof Check check
        ? check.withExpression(
            either(
                check.expression(),
                table(table)
                    .flatMap(found -> found.constraint(check.name()))
                    .filter(Check.class::isInstance)
                    .map(author -> ((Check) author).expression())))
        : constraint;
  }

  private Index index(QualifiedName table, Index index) {
    Optional<Index> author =
        table(table)
            .flatMap(found -> found.index(index.name()))
            .filter(found -> found.keys().size() == index.keys().size());
    Optional<String> predicate = author.flatMap(Index::predicate);
    return index.predicate().isPresent() && predicate.isPresent()
        ? index.where(predicate.get())
        : index;
  }

  private Optional<Table> table(QualifiedName name) {
    return Optional.ofNullable(spelled.get(name));
  }

  private static Optional<String> either(Optional<String> canonical, Optional<String> author) {
    return canonical.map(expression -> either(expression, author));
  }

  private static String either(String canonical, Optional<String> author) {
    return author.orElse(canonical);
  }

  /** The changes of one column, with its author's expressions. */
  private static final class OfColumn extends Rewriter {
    private final Column author;

    OfColumn(Column author) {
      this.author = author;
    }

    @Override
    public ColumnChange visit(ColumnChange.SetDefault change) {
      return ColumnChange.setDefault(either(change.expression(), author.defaultExpression()));
    }

    @Override
    public ColumnChange visit(ColumnChange.SetExpression change) {
      return ColumnChange.setExpression(
          either(change.expression(), author.generated().map(Generated::expression)));
    }
  }
}
