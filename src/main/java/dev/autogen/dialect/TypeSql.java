package dev.autogen.dialect;

import dev.autogen.schema.Cast;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types that somebody creates, and casts between them. */
final class TypeSql implements UserType.Visitor<List<String>> {
  static String create(Cast cast) {
    return "create cast "
        + between(cast.source(), cast.target())
        + " with inout"
        + switch (cast.context()) {
          case IMPLICIT -> " as implicit";
          case ASSIGNMENT -> " as assignment";
          case EXPLICIT -> "";
        };
  }

  /** By what a cast is known. */
  static String between(ColumnType source, ColumnType target) {
    return "(" + source + " as " + target + ")";
  }

  @Override
  public List<String> visit(EnumType type) {
    String labels = type.labels().stream().map(Sql::literal).collect(Collectors.joining(", "));
    return List.of("create type " + Sql.name(type.name()) + " as enum (" + labels + ")");
  }

  @Override
  public List<String> visit(CompositeType type) {
    String attributes =
        type.attributes().stream().map(ColumnSql::attribute).collect(Collectors.joining(", "));
    List<String> statements = new ArrayList<>();
    statements.add("create type " + Sql.name(type.name()) + " as (" + attributes + ")");
    for (Column attribute : type.attributes()) {
      attribute
          .comment()
          .map(text -> CommentSql.ofColumn(type.name(), attribute.name(), text))
          .ifPresent(statements::add);
    }
    return statements;
  }

  @Override
  public List<String> visit(Domain domain) {
    String name = Sql.name(domain.name());
    String checks =
        domain.checks().stream()
            .filter(Check::valid)
            .map(check -> " " + ConstraintSql.definition(check))
            .collect(Collectors.joining());
    String create =
        "create domain %s as %s%s%s%s"
            .formatted(
                name,
                domain.type(),
                domain.defaultExpression().map(" default "::concat).orElse(""),
                domain.nullable() ? "" : " not null",
                checks);
    Stream<String> later =
        domain.checks().stream()
            .filter(check -> !check.valid())
            .map(check -> "alter domain " + name + " add " + ConstraintSql.definition(check));
    return Stream.concat(Stream.of(create), later).toList();
  }
}
