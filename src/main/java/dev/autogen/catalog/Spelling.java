package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.UserType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is spelled canonically without asking the server. */
final class Spelling {
  private static final Set<String> BUILT_IN =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "boolean",
          "char",
          "varchar",
          "bpchar",
          "text",
          "bytea",
          "uuid",
          "json",
          "jsonb",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "name",
          "\"char\"",
          "jsonpath",
          "xml",
          "bit",
          "varbit",
          "money",
          "oid",
          "tsvector",
          "tsquery",
          "point",
          "line",
          "box",
          "path",
          "polygon",
          "circle",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "tsmultirange",
          "tstzmultirange",
          "datemultirange",
          "smallserial",
          "serial",
          "bigserial");

  private Spelling() {}

  /** Whether there is nothing in the desired schema that the server could spell otherwise. */
  static boolean isCertain(Schema desired, Schema actual) {
    return !Expressions.arePresent(desired)
        && unknownTypes(desired, actual).isEmpty()
        && desired.tables().stream().allMatch(table -> table.options().isEmpty());
  }

  /** The types of columns that neither PostgreSQL brings nor either schema has. */
  static Set<ColumnType> unknownTypes(Schema desired, Schema actual) {
    Set<String> known = new HashSet<>(BUILT_IN);
    Stream.concat(desired.types().stream(), actual.types().stream())
        .map(UserType::name)
        .forEach(name -> known.add(SqlText.name(name)));
    Set<ColumnType> there = types(actual).map(ColumnType::element).collect(Collectors.toSet());
    return types(desired)
        .map(ColumnType::element)
        .filter(type -> !known.contains(type.name()) && !there.contains(type))
        .collect(Collectors.toSet());
  }

  private static Stream<ColumnType> types(Schema schema) {
    return schema.tables().stream().flatMap(table -> table.columns().stream()).map(Column::type);
  }
}
