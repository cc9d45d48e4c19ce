package dev.autogen.catalog;

import dev.autogen.schema.Cast;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.UserType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the desired expressions may name and the database does not have yet: it is created for the
 * transaction, temporary where it belongs to the default schema.
 */
final class Stage implements UserType.Visitor<String> {
  private final Schema desired;
  private final Schema actual;

  Stage(Schema desired, Schema actual) {
    this.desired = desired;
    this.actual = actual;
  }

  /**
   * Creates what is missing. What cannot be created is left out: an expression that needs it is
   * rejected later, with its place.
   */
  void build(CatalogTransaction transaction) throws SQLException {
    List<String> statements = statements();
    if (!statements.isEmpty() && !transaction.keep(String.join(";\n", statements))) {
      for (String statement : statements) {
        transaction.keep(statement);
      }
    }
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    Set<QualifiedName> extensions = names(actual.extensions());
    desired.extensions().stream()
        .map(SchemaObject::name)
        .filter(name -> !extensions.contains(name))
        .map(name -> "create extension if not exists " + Literal.identifier(name.name()))
        .forEach(statements::add);
    addTypes(statements);
    Set<QualifiedName> sequences = names(actual.sequences());
    desired.sequences().stream()
        .map(Sequence::name)
        .filter(name -> !sequences.contains(name))
        .forEach(name -> add(name, "create sequence if not exists " + spelled(name), statements));
    return statements;
  }

  private void addTypes(List<String> statements) {
    Set<QualifiedName> types = names(actual.types());
    desired.types().stream()
        .filter(type -> !types.contains(type.name()))
        .forEach(
            type -> add(type.name(), type.accept((UserType.Visitor<String>) this), statements));
    desired.casts().stream()
        .filter(cast -> !types.containsAll(userTypes(cast)))
        .map(Stage::sql)
        .forEach(statements::add);
  }

  /** The types of the desired schema that the cast leads from or to. */
  private Set<QualifiedName> userTypes(Cast cast) {
    return desired.types().stream()
        .map(SchemaObject::name)
        .filter(
            name ->
                Stream.of(cast.source(), cast.target())
                    .anyMatch(type -> type.name().equals(name.toString())))
        .collect(Collectors.toSet());
  }

  private static String sql(Cast cast) {
    String context =
        switch (cast.context()) {
          case IMPLICIT -> " as implicit";
          case ASSIGNMENT -> " as assignment";
          case EXPLICIT -> "";
        };
    return "create cast (%s as %s) with inout%s".formatted(cast.source(), cast.target(), context);
  }

  private static void add(QualifiedName name, String statement, List<String> statements) {
    name.schema()
        .map(schema -> "create schema if not exists " + Literal.identifier(schema))
        .filter(schema -> !statements.contains(schema))
        .ifPresent(statements::add);
    statements.add(statement);
  }

  private static Set<QualifiedName> names(List<? extends SchemaObject> objects) {
    return objects.stream().map(SchemaObject::name).collect(Collectors.toCollection(HashSet::new));
  }

  private static String spelled(QualifiedName name) {
    String schema = name.schema().map(Literal::identifier).orElse("pg_temp");
    return schema + "." + Literal.identifier(name.name());
  }

  @Override
  public String visit(EnumType type) {
    return type.labels().stream()
        .map(Literal::text)
        .collect(
            Collectors.joining(", ", "create type " + spelled(type.name()) + " as enum (", ")"));
  }

  @Override
  public String visit(CompositeType type) {
    return type.attributes().stream()
        .map(attribute -> Literal.identifier(attribute.name()) + " " + attribute.type())
        .collect(Collectors.joining(", ", "create type " + spelled(type.name()) + " as (", ")"));
  }

  @Override
  public String visit(Domain domain) {
    return "create domain " + spelled(domain.name()) + " as " + domain.type();
  }
}
