package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.number;
import static dev.autogen.codegen.Expression.sql;
import static dev.autogen.codegen.Expression.text;
import static dev.autogen.codegen.Expression.texts;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.schema.Cast;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java of types: those of columns by their factories, those that are created as a whole. */
final class TypeCode implements UserType.Visitor<Call> {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("smallint", "smallint"),
          Map.entry("integer", "integer"),
          Map.entry("bigint", "bigint"),
          Map.entry("real", "real"),
          Map.entry("double precision", "doublePrecision"),
          Map.entry("numeric", "numeric"),
          Map.entry("boolean", "bool"),
          Map.entry("varchar", "varchar"),
          Map.entry("text", "text"),
          Map.entry("bytea", "bytea"),
          Map.entry("uuid", "uuid"),
          Map.entry("json", "json"),
          Map.entry("jsonb", "jsonb"),
          Map.entry("date", "date"),
          Map.entry("time", "time"),
          Map.entry("timestamp", "timestamp"),
          Map.entry("timestamptz", "timestamptz"),
          Map.entry("interval", "interval"));

  private static final Map<String, String> MODIFIED =
      Map.of(
          "char(1)", "character",
          "varchar(1)", "varchar",
          "numeric(2)", "numeric",
          "timestamp(1)", "timestamp",
          "timestamptz(1)", "timestamptz");

  static Call of(ColumnType type) {
    Call element = element(type.element());
    return type.array() ? element.then("asArray") : element;
  }

  static Call of(Cast cast) {
    Call code =
        call(Cast.class, "cast", text(cast.source().toString()), text(cast.target().toString()));
    return switch (cast.context()) {
      case IMPLICIT -> code;
      case ASSIGNMENT -> code.then("asAssignment");
      case EXPLICIT -> code.then("onlyExplicit");
    };
  }

  private static Call element(ColumnType type) {
    List<String> modifiers = type.modifiers();
    if (modifiers.isEmpty() && PLAIN.containsKey(type.name())) {
      return call(ColumnType.class, PLAIN.getOrDefault(type.name(), ""));
    }
    String factory = MODIFIED.getOrDefault(type.name() + "(" + modifiers.size() + ")", "");
    if (factory.isEmpty() || !modifiers.stream().allMatch(each -> each.matches("-?\\d{1,9}"))) {
      return call(ColumnType.class, "type", text(type.toString()));
    }
    return call(
        ColumnType.class,
        factory,
        modifiers.stream().map(each -> number(Integer.parseInt(each))).toList());
  }

  @Override
  public Call visit(EnumType type) {
    return call(EnumType.class, "enumType", named(type.name(), texts(type.labels())));
  }

  @Override
  public Call visit(CompositeType type) {
    return call(
        CompositeType.class,
        "compositeType",
        named(type.name(), type.attributes().stream().map(TableCode::column).toList()));
  }

  @Override
  public Call visit(Domain domain) {
    ConstraintCode constraints = new ConstraintCode();
    List<Expression> arguments = new ArrayList<>();
    arguments.add(of(domain.type()));
    domain.checks().forEach(check -> arguments.add(constraints.visit(check)));
    Call code = call(Domain.class, "domain", named(domain.name(), arguments));
    code = domain.nullable() ? code : code.then("notNull");
    return domain.defaultExpression().isPresent()
        ? code.then("defaultTo", sql(domain.defaultExpression().get()))
        : code;
  }
}
