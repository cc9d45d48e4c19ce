package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Unique;
import java.util.List;
import java.util.Optional;

/** The constraints and indexes of a table as they are after a rename. */
record FollowedParts(NewNames names, QualifiedName table)
    implements Constraint.Visitor<Constraint> {

  @Override
  public Constraint visit(PrimaryKey key) {
    return new PrimaryKey(
        name(key), columns(key.columns()), columns(key.included()), key.deferrability());
  }

  @Override
  public Constraint visit(Unique unique) {
    return new Unique(
        name(unique),
        columns(unique.columns()),
        columns(unique.included()),
        unique.nullsNotDistinct(),
        unique.deferrability());
  }

  @Override
  public Constraint visit(ForeignKey key) {
    QualifiedName other = key.referenced().table();
    ForeignKeyRules rules = key.rules();
    return new ForeignKey(
        name(key),
        columns(key.columns()),
        new ForeignKey.Reference(
            names.relation(other),
            key.referenced().columns().stream().map(each -> names.column(other, each)).toList()),
        rules.onDelete(rules.onDelete(), columns(rules.onDeleteColumns())));
  }

  @Override
  public Constraint visit(Check check) {
    return check.named(name(check)).withExpression(text(check.expression()));
  }

  @Override
  public Constraint visit(Exclusion exclusion) {
    return new Exclusion(name(exclusion), text(exclusion.definition()));
  }

  Index index(Index index) {
    return new Index(
        names.index(table, index.name()),
        index.unique(),
        index.method(),
        index.keys().stream().map(this::key).toList(),
        columns(index.included()),
        index.nullsNotDistinct(),
        index.predicate().map(this::text),
        index.storage());
  }

  /** What follows the closing parenthesis: a partition key speaks of columns. */
  String options(String options) {
    String shape = Clauses.of(Optional.of(options)).shape();
    int key = shape.indexOf('(');
    return key < 0
        ? options
        : options.replace(shape, shape.substring(0, key) + text(shape.substring(key)));
  }

  private IndexKey key(IndexKey key) {
    return key.withTerm(key.expression() ? text(key.term()) : names.column(table, key.term()));
  }

  private String name(Constraint constraint) {
    return names.constraint(table, constraint.name());
  }

  private List<String> columns(List<String> columns) {
    return columns.stream().map(each -> names.column(table, each)).toList();
  }

  private String text(String expression) {
    return RenamedText.of(names, table, expression);
  }
}
