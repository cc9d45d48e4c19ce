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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes expressions as their author did. Comparing needs the server's spelling, {@code
 * ((status)::text = ANY (…))}; a reviewer wants {@code status in ('NEW', 'PAID')}, which the server
 * understands as the same.
 *
 * <p>Only an expression that the server spells as it does the author's is written so, whatever the
 * name of what has it.
 */
final class Spelling extends Rewriter {
  private final Map<QualifiedName, Words> words = new HashMap<>();

  /** The same schema twice: as the server spells it and as its author does. */
  Spelling(Schema canonical, Schema authored) {
    Map<QualifiedName, Table> tables = new HashMap<>();
    authored.tables().forEach(table -> tables.put(table.name(), table));
    canonical
        .tables()
        .forEach(
            table ->
                Optional.ofNullable(tables.get(table.name()))
                    .ifPresent(author -> words.put(table.name(), Words.of(table, author))));
  }

  @Override
  public Operation visit(Operation.CreateTable create) {
    return new Operation.CreateTable(table(create.table()));
  }

  @Override
  public Operation visit(Operation.AddColumn add) {
    return new Operation.AddColumn(add.table(), column(add.column(), words(add.table())));
  }

  @Override
  public Operation visit(Operation.AlterColumn alter) {
    return alter.accept(new OfColumn(alter.column(), words(alter.table())));
  }

  @Override
  public Operation visit(Operation.AddConstraint add) {
    return new Operation.AddConstraint(
        add.table(), constraint(add.constraint(), words(add.table())));
  }

  @Override
  public Operation visit(Operation.CreateIndex create) {
    return new Operation.CreateIndex(create.table(), index(create.index(), words(create.table())));
  }

  /** The schema with the author's expressions. */
  Schema of(Schema schema) {
    return schema.withObjects(
        schema.objects().stream()
            .map(each -> each instanceof Table table ? withIndexes(table(table)) : each)
            .toList());
  }

  private Words words(QualifiedName table) {
    return words.getOrDefault(table, Words.NONE);
  }

  private Table withIndexes(Table table) {
    Words author = words(table.name());
    return table.withIndexes(table.indexes().stream().map(each -> index(each, author)).toList());
  }

  private Table table(Table table) {
    Words author = words(table.name());
    return table
        .withColumns(table.columns().stream().map(each -> column(each, author)).toList())
        .withConstraints(
            table.constraints().stream().map(each -> constraint(each, author)).toList());
  }

  private static Column column(Column column, Words author) {
    return column
        .withDefault(column.defaultExpression().map(each -> author.ofColumn(column.name(), each)))
        .withGenerated(
            column
                .generated()
                .map(
                    generated ->
                        new Generated(
                            author.ofColumn(column.name(), generated.expression()),
                            generated.stored())));
  }

  private static Constraint constraint(Constraint constraint, Words author) {
    return constraint instanceof Check check
        ? check.withExpression(author.ofTable(check.expression()))
        : constraint;
  }

  private static Index index(Index index, Words author) {
    return index.predicate().map(each -> index.where(author.ofTable(each))).orElse(index);
  }

  /**
   * What the author wrote, by what the server makes of it.
   *
   * @param columns of defaults and generated expressions, by the column that they are of, as the
   *     same words can mean another thing for another type
   * @param table of conditions
   */
  private record Words(Map<String, Map<String, String>> columns, Map<String, String> table) {
    static final Words NONE = new Words(Map.of(), Map.of());

    static Words of(Table canonical, Table authored) {
      Words words = new Words(new HashMap<>(), new HashMap<>());
      for (Column column : canonical.columns()) {
        authored.column(column.name()).ifPresent(author -> words.learn(column, author));
      }
      for (Constraint constraint : canonical.constraints()) {
        if (constraint instanceof Check check
            && authored.constraint(check.name()).orElse(check) instanceof Check author) {
          words.table.putIfAbsent(check.expression(), author.expression());
        }
      }
      for (Index index : canonical.indexes()) {
        authored
            .index(index.name())
            .flatMap(Index::predicate)
            .ifPresent(
                author ->
                    index.predicate().ifPresent(each -> words.table.putIfAbsent(each, author)));
      }
      return words;
    }

    private void learn(Column column, Column author) {
      Map<String, String> own = new HashMap<>();
      author
          .defaultExpression()
          .ifPresent(
              written -> column.defaultExpression().ifPresent(each -> own.put(each, written)));
      author
          .generated()
          .map(Generated::expression)
          .ifPresent(
              written -> column.generated().ifPresent(each -> own.put(each.expression(), written)));
      columns.put(column.name(), own);
    }

    String ofColumn(String column, String expression) {
      return columns.getOrDefault(column, Map.of()).getOrDefault(expression, expression);
    }

    String ofTable(String expression) {
      return table.getOrDefault(expression, expression);
    }
  }

  /** The changes of one column, with its author's expressions. */
  private static final class OfColumn extends Rewriter {
    private final String column;
    private final Words author;

    OfColumn(String column, Words author) {
      this.column = column;
      this.author = author;
    }

    @Override
    public ColumnChange visit(ColumnChange.SetDefault change) {
      return ColumnChange.setDefault(author.ofColumn(column, change.expression()));
    }

    @Override
    public ColumnChange visit(ColumnChange.SetExpression change) {
      return ColumnChange.setExpression(author.ofColumn(column, change.expression()));
    }
  }
}
