package dev.autogen.diff;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UserType;
import java.util.Map;
import java.util.Set;

/**
 * Which types PostgreSQL converts into which by itself when a column's type changes: the implicit
 * and assignment casts of <a
 * href="https://www.postgresql.org/docs/current/catalog-pg-cast.html">pg_cast</a> between the types
 * that columns have, and the conversion of every type into a string.
 */
final class Casts {
  private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "bpchar");
  private static final Map<String, Set<String>> ASSIGNMENT =
      Map.ofEntries(
          cast(
              "bigint",
              "double precision",
              "integer",
              "money",
              "numeric",
              "oid",
              "real",
              "smallint"),
          cast("bit", "varbit"),
          cast("varbit", "bit"),
          cast("box", "polygon"),
          cast("cidr", "inet"),
          cast("date", "timestamptz", "timestamp"),
          cast("double precision", "bigint", "integer", "numeric", "real", "smallint"),
          cast("inet", "cidr"),
          cast(
              "integer",
              "bigint",
              "double precision",
              "money",
              "numeric",
              "oid",
              "real",
              "smallint"),
          cast("interval", "time"),
          cast("json", "jsonb"),
          cast("jsonb", "json"),
          cast("macaddr", "macaddr8"),
          cast("macaddr8", "macaddr"),
          cast("money", "numeric"),
          cast("numeric", "bigint", "double precision", "integer", "money", "real", "smallint"),
          cast("oid", "bigint", "integer"),
          cast("path", "polygon"),
          cast("point", "box"),
          cast("polygon", "path"),
          cast("real", "bigint", "double precision", "integer", "numeric", "smallint"),
          cast("smallint", "bigint", "double precision", "integer", "numeric", "oid", "real"),
          cast("timetz", "time"),
          cast("time", "interval", "timetz"),
          cast("timestamptz", "date", "timetz", "time", "timestamp"),
          cast("timestamp", "date", "time", "timestamptz"));

  /** Casts that are only made where they are written, apart from those out of a string. */
  private static final Map<String, Set<String>> EXPLICIT =
      Map.ofEntries(
          cast("bigint", "bit"),
          cast("bit", "bigint", "integer"),
          cast("boolean", "integer"),
          cast("box", "circle", "lseg", "point"),
          cast("circle", "box", "point", "polygon"),
          cast("integer", "bit", "boolean"),
          cast("jsonb", "bigint", "boolean", "double precision", "integer", "numeric", "real"),
          cast("lseg", "point"),
          cast("polygon", "box", "circle", "point"));

  /** Further types, none of which has a cast to or from another one but strings. */
  private static final Set<String> ALONE =
      Set.of(
          "uuid",
          "bytea",
          "boolean",
          "xml",
          "inet",
          "cidr",
          "tsvector",
          "tsquery",
          "line",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange");

  private final Map<QualifiedName, UserType> types;

  Casts(Map<QualifiedName, UserType> types) {
    this.types = types;
  }

  /** Whether a column of one type takes the other one without a {@code using}. */
  boolean assignable(ColumnType from, ColumnType to) {
    ColumnType source = base(from);
    ColumnType target = base(to);
    if (source.array() != target.array()) {
      return !target.array() && STRINGS.contains(target.name());
    }
    return kind(source).equals(kind(target))
        || STRINGS.contains(target.name())
        || ASSIGNMENT.getOrDefault(kind(source), Set.of()).contains(kind(target));
  }

  /**
   * The expression that makes the other type of a column's value where PostgreSQL doesn't do it by
   * itself; {@code oid} stands for a large object. Where there is no cast at all, the text decides:
   * rows that have values may well fail, and so does an array of several elements that becomes a
   * single one.
   */
  String using(String column, ColumnType from, ColumnType to) {
    if (to.array() && !from.array()) {
      String list = column + " like '{%}' then " + column + "::" + to + " when " + column;
      boolean text = STRINGS.contains(base(from).name());
      return "case when %s is not null then array[%s]::%s end"
          .formatted(text ? list : column, column, to);
    }
    if (from.equals(ColumnType.bytea()) && to.name().equals("oid")) {
      return "lo_from_bytea(0, " + column + ")";
    }
    if (from.name().equals("oid") && to.equals(ColumnType.bytea())) {
      return "lo_get(" + column + ")";
    }
    if (from.array() && !to.array()) {
      return only(column, from.element(), to);
    }
    boolean direct = from.array() == to.array() && castable(base(from), base(to));
    return column + (direct ? "" : "::text") + "::" + to;
  }

  /** The one element of an array; of several, the whole text, which is refused. */
  private String only(String column, ColumnType element, ColumnType to) {
    String text = castable(base(element), base(to)) ? "" : "::text";
    String first = "(" + column + ")[1]" + text + "::" + to;
    String all = column + "::text::" + to;
    return "case when cardinality(" + column + ") < 2 then " + first + " else " + all + " end";
  }

  /** Whether the type is an enumerated one, or an array of it. */
  boolean isEnum(ColumnType type) {
    return types.get(Expressions.typeName(type)) instanceof EnumType;
  }

  private boolean castable(ColumnType from, ColumnType to) {
    boolean known = builtIn(from) && builtIn(to);
    return !known
        || STRINGS.contains(from.name())
        || assignable(from, to)
        || EXPLICIT.getOrDefault(kind(from), Set.of()).contains(kind(to));
  }

  /** The type's name in pg_cast, where the fields of an interval make no other type. */
  private static String kind(ColumnType type) {
    return type.name().startsWith("interval ") ? "interval" : type.name();
  }

  private boolean builtIn(ColumnType type) {
    String name = kind(type);
    return STRINGS.contains(name)
        || ASSIGNMENT.containsKey(name)
        || EXPLICIT.containsKey(name)
        || ALONE.contains(name)
        || types.containsKey(QualifiedName.of(name));
  }

  private ColumnType base(ColumnType type) {
    UserType named = types.get(Expressions.typeName(type));
    return named instanceof Domain domain && !type.array() ? base(domain.type()) : type;
  }

  private static Map.Entry<String, Set<String>> cast(String from, String... to) {
    return Map.entry(from, Set.of(to));
  }
}
