package dev.autogen.diff;

import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Source;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A database as PostgreSQL has it after a rename, where everything that speaks of the old name
 * speaks of the new one. Only queries of views, and the statements that put back what was made by
 * hand, are as they were: see {@link Stale}.
 */
final class Followed implements SchemaObject.Visitor<SchemaObject>, UserType.Visitor<UserType> {
  private final NewNames names;

  private Followed(NewNames names) {
    this.names = names;
  }

  static Schema by(Rename rename, Schema schema) {
    Followed followed = new Followed(new NewNames(rename));
    List<SchemaObject> objects =
        schema.objects().stream().map(each -> each.accept(followed)).toList();
    return new Schema(objects, followed.source(schema.source()));
  }

  static Function<Rename, Schema> with(Schema schema) {
    return rename -> by(rename, schema);
  }

  @Override
  public SchemaObject visit(Namespace namespace) {
    return Namespace.namespace(names.schema(namespace.name().name()));
  }

  @Override
  public SchemaObject visit(Extension extension) {
    return extension;
  }

  @Override
  public SchemaObject visit(UserType type) {
    return type.accept((UserType.Visitor<UserType>) this);
  }

  @Override
  public UserType visit(EnumType type) {
    return new EnumType(
        names.type(type.name()),
        type.labels().stream().map(label -> names.label(type.name(), label)).toList());
  }

  @Override
  public UserType visit(CompositeType type) {
    return new CompositeType(
        names.type(type.name()),
        type.attributes().stream().map(each -> each.ofType(type(each.type()))).toList());
  }

  @Override
  public UserType visit(Domain domain) {
    return new Domain(
        names.type(domain.name()),
        type(domain.type()),
        domain.nullable(),
        domain.defaultExpression().map(each -> text(domain.name(), each)),
        domain.checks().stream().map(each -> check(domain.name(), each)).toList());
  }

  @Override
  public SchemaObject visit(Cast cast) {
    return new Cast(type(cast.source()), type(cast.target()), cast.context());
  }

  @Override
  public SchemaObject visit(Sequence sequence) {
    return new Sequence(
        names.relation(sequence.name()), sequence.options(), sequence.owner().map(names::column));
  }

  @Override
  public SchemaObject visit(Table table) {
    QualifiedName old = table.name();
    FollowedParts parts = new FollowedParts(names, old);
    return new Table(
        names.relation(old),
        table.columns().stream().map(each -> column(old, each)).toList(),
        table.constraints().stream().map(each -> each.accept(parts)).toList(),
        table.indexes().stream().map(parts::index).toList(),
        table.options().map(each -> parts.options(each)),
        table.comment());
  }

  @Override
  public SchemaObject visit(View view) {
    return new View(names.inSchema(view.name()), view.query(), view.materialized(), view.columns());
  }

  @Override
  public SchemaObject visit(Dependent dependent) {
    QualifiedName owner = dependent.owner();
    return new Dependent(
        dependent.kind(),
        dependent.kind() == Dependent.Kind.OTHER ? owner : names.relation(owner),
        dependent.child(),
        dependent.way(),
        dependent.uses().stream().map(this::use).toList());
  }

  @Override
  public SchemaObject visit(SeedRow row) {
    return new SeedRow(
        names.relation(row.table()),
        row.columns().stream().map(each -> names.column(row.table(), each)).toList(),
        row.values());
  }

  @Override
  public SchemaObject visit(Auxiliary auxiliary) {
    return auxiliary;
  }

  private Dependent.Use use(Dependent.Use use) {
    return switch (use.what()) {
      case COLUMN ->
          new Dependent.Use(
              use.what(), names.relation(use.name()), names.column(use.name(), use.child()));
      case CONSTRAINT ->
          new Dependent.Use(
              use.what(), names.relation(use.name()), names.constraint(use.name(), use.child()));
      case INDEX ->
          new Dependent.Use(
              use.what(), names.relation(use.name()), names.index(use.name(), use.child()));
      case SCHEMA ->
          new Dependent.Use(use.what(), QualifiedName.of(names.schema(use.name().name())), "");
      case RELATION, ROW, WHOLE ->
          new Dependent.Use(use.what(), names.relation(use.name()), use.child());
      case TYPE -> new Dependent.Use(use.what(), names.type(use.name()), use.child());
      case ROUTINE -> new Dependent.Use(use.what(), names.inSchema(use.name()), use.child());
    };
  }

  private Column column(QualifiedName table, Column column) {
    return column
        .named(names.column(table, column.name()))
        .ofType(type(column.type()))
        .withDefault(column.defaultExpression().map(each -> text(table, each)))
        .withGenerated(
            column
                .generated()
                .map(
                    each ->
                        new dev.autogen.schema.Generated(
                            text(table, each.expression()), each.stored())));
  }

  private Check check(QualifiedName owner, Check check) {
    return check.withExpression(text(owner, check.expression()));
  }

  private String text(QualifiedName owner, String expression) {
    return RenamedText.of(names, owner, expression);
  }

  private ColumnType type(ColumnType type) {
    if (names.renames(ObjectName.Kind.TYPE)) {
      QualifiedName old = Expressions.typeName(type);
      return names.type(old).equals(old)
          ? type
          : new ColumnType(SqlText.name(names.type(old)), type.modifiers(), type.array());
    }
    String prefix = SqlText.identifier(names.rename().from()) + ".";
    if (!names.renames(ObjectName.Kind.SCHEMA) || !type.name().startsWith(prefix)) {
      return type;
    }
    String name =
        SqlText.identifier(names.rename().to()) + "." + type.name().substring(prefix.length());
    return new ColumnType(name, type.modifiers(), type.array());
  }

  private Source source(Source source) {
    Map<ColumnName, Meaning> meanings = new HashMap<>();
    source.meanings().forEach((column, meaning) -> meanings.put(names.column(column), meaning));
    return new Source(
        source.says(),
        children(source.generatedNames()),
        source.leftOut().stream().map(names::relation).collect(Collectors.toSet()),
        children(source.written()),
        meanings);
  }

  private Set<ChildName> children(Set<ChildName> children) {
    return children.stream().map(names::child).collect(Collectors.toSet());
  }
}
