package dev.autogen.diff;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UserType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which types PostgreSQL converts into which by itself when a column's type changes: the implicit
 * and assignment casts of <a
 * href="https://www.postgresql.org/docs/current/catalog-pg-cast.html">pg_cast</a> between the types
 * that columns have, and the conversion of every type into a string.
 */
final class Casts {
  /** Takes the text of every value, and gives its own to every type. */
  private static final Set<String> STRINGS =
      Set.of("text", "varchar", "char", "bpchar", "name", "citext");

  /** The names of objects, which are their numbers. */
  private static final Set<String> REFERENCES =
      Set.of(
          "oid",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype");

  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

  private static final Set<String> NUMBERS =
      Set.of("smallint", "bigint", "real", "double precision", "numeric");

  private static final Map<String, Set<String>> ASSIGNMENT =
      Map.ofEntries(
          cast("bigint", "double precision", "integer", "money", "numeric", "real", "smallint"),
          cast("bit", "varbit"),
          cast("varbit", "bit"),
          cast("box", "polygon"),
          cast("bpchar", "\"char\""),
          cast("char", "\"char\""),
          cast("cidr", "inet"),
          cast("date", "timestamptz", "timestamp"),
          cast("double precision", "bigint", "integer", "numeric", "real", "smallint"),
          cast("inet", "cidr"),
          cast("integer", "bigint", "double precision", "money", "numeric", "real", "smallint"),
          cast("interval", "time"),
          cast("json", "jsonb"),
          cast("jsonb", "json"),
          cast("macaddr", "macaddr8"),
          cast("macaddr8", "macaddr"),
          cast("money", "numeric"),
          cast("numeric", "bigint", "double precision", "integer", "money", "real", "smallint"),
          cast("path", "polygon"),
          cast("point", "box"),
          cast("polygon", "path"),
          cast("real", "bigint", "double precision", "integer", "numeric", "smallint"),
          cast("smallint", "bigint", "double precision", "integer", "numeric", "real"),
          cast("text", "\"char\"", "regclass"),
          cast("timetz", "time"),
          cast("time", "interval", "timetz"),
          cast("timestamptz", "date", "timetz", "time", "timestamp"),
          cast("timestamp", "date", "time", "timestamptz"),
          cast("varchar", "\"char\"", "regclass"));

  /** Casts that are only made where they are written, apart from those out of a string. */
  private static final Map<String, Set<String>> EXPLICIT =
      Map.ofEntries(
          cast("\"char\"", "integer"),
          cast("bigint", "bit"),
          cast("bit", "bigint", "integer"),
          cast("boolean", "integer"),
          cast("box", "circle", "lseg", "point"),
          cast("circle", "box", "point", "polygon"),
          cast("daterange", "datemultirange"),
          cast("geography", "geometry"),
          cast("geometry", "geography"),
          cast("halfvec", "sparsevec", "vector"),
          cast("hstore", "json", "jsonb"),
          cast("int4range", "int4multirange"),
          cast("int8range", "int8multirange"),
          cast("integer", "\"char\"", "bit", "boolean"),
          cast(
              "jsonb",
              "bigint",
              "boolean",
              "double precision",
              "integer",
              "numeric",
              "real",
              "smallint"),
          cast("lseg", "point"),
          cast("numrange", "nummultirange"),
          cast("polygon", "box", "circle", "point"),
          cast("sparsevec", "halfvec", "vector"),
          cast("tsrange", "tsmultirange"),
          cast("tstzrange", "tstzmultirange"),
          cast("vector", "halfvec", "sparsevec"),
          cast("xid8", "xid"));

  private final Map<QualifiedName, UserType> types;

  Casts(Map<QualifiedName, UserType> types) {
    this.types = types;
  }

  /** Whether the type takes the text of every value. */
  static boolean isString(ColumnType type) {
    return STRINGS.contains(type.name()) && !type.array();
  }

  /** Whether a column of one type takes the other one without a {@code using}. */
  boolean assignable(ColumnType from, ColumnType to) {
    ColumnType source = base(from);
    ColumnType target = base(to);
    if (source.array() != target.array()) {
      return !target.array() && STRINGS.contains(target.name());
    }
    return source.name().equals(target.name())
        || STRINGS.contains(target.name())
        || numbered(source.name(), target.name())
        || ASSIGNMENT.getOrDefault(source.name(), Set.of()).contains(target.name());
  }

  /** Whether every value stays what it is without a {@code using}. */
  boolean keeps(ColumnType from, ColumnType to) {
    return assignable(from, to) && content("", from, to).isEmpty();
  }

  private static boolean numbered(String from, String to) {
    boolean into = REFERENCES.contains(to) && (WHOLE.contains(from) || from.equals("oid"));
    boolean number = to.equals("oid") || to.equals("integer") || to.equals("bigint");
    return into || (REFERENCES.contains(from) && number);
  }

  /**
   * The expression that makes the other type of a column's value where PostgreSQL doesn't do it by
   * itself; {@code oid} stands for a large object. Where there is no cast at all, the text decides:
   * rows that have values may well fail, and so does an array of several elements that becomes a
   * single one.
   */
  String using(String column, ColumnType from, ColumnType to) {
    if (to.array() && !from.array()) {
      return list(column, from, to);
    }
    if (from.array() && !to.array()) {
      return only(column, from.element(), to);
    }
    Optional<String> meant = content(column, from, to).or(() -> value(column, from, to));
    if (meant.isPresent()) {
      return meant.get();
    }
    boolean direct = from.array() == to.array() && castable(base(from), base(to));
    return column + (direct ? "" : "::text") + "::" + to;
  }

  /** What a large object holds, or one that holds the value. */
  private static Optional<String> content(String column, ColumnType from, ColumnType to) {
    if (from.array() || to.array()) {
      return Optional.empty();
    }
    if (to.name().equals("oid")) {
      boolean text = STRINGS.contains(from.name());
      String bytes = text ? "convert_to(" + column + ", 'UTF8')" : column;
      return text || from.equals(ColumnType.bytea())
          ? Optional.of("lo_from_bytea(0, " + bytes + ")")
          : Optional.empty();
    }
    if (!from.name().equals("oid")) {
      return Optional.empty();
    }
    String bytes = "lo_get(" + column + ")";
    if (STRINGS.contains(to.name())) {
      return Optional.of("convert_from(" + bytes + ", 'UTF8')");
    }
    return to.equals(ColumnType.bytea()) ? Optional.of(bytes) : Optional.empty();
  }

  /** The same value where neither a cast nor the text gives it. */
  private static Optional<String> value(String column, ColumnType from, ColumnType to) {
    if (from.array() || to.array()) {
      return Optional.empty();
    }
    return switch (from.name() + " " + to.name()) {
      case "uuid bytea" -> Optional.of("uuid_send(" + column + ")");
      case "bytea uuid" -> Optional.of("encode(" + column + ", 'hex')::uuid");
      default -> truth(column, from, to);
    };
  }

  /** One for what is true and zero for what is false, in numbers other than the integer. */
  private static Optional<String> truth(String column, ColumnType from, ColumnType to) {
    if (from.name().equals("boolean") && NUMBERS.contains(to.name())) {
      return Optional.of(column + "::integer::" + to);
    }
    return to.name().equals("boolean") && NUMBERS.contains(from.name())
        ? Optional.of("(" + column + " <> 0)")
        : Optional.empty();
  }

  /** An array of the one value, unless its text is an array already. */
  private String list(String column, ColumnType from, ColumnType to) {
    boolean text = STRINGS.contains(base(from).name());
    String list = column + " like '{%}' then " + column + "::" + to + " when " + column;
    String one = column + (castable(base(from), base(to.element())) ? "" : "::text");
    return "case when %s is not null then array[%s]::%s end"
        .formatted(text ? list : column, one, to);
  }

  /** The one element of an array; of several, the whole text, which is refused. */
  private String only(String column, ColumnType element, ColumnType to) {
    String text = castable(base(element), base(to)) ? "" : "::text";
    String first = "(" + column + ")[1]" + text + "::" + to;
    String all = column + "::text::" + to;
    return "case when cardinality(" + column + ") < 2 then " + first + " else " + all + " end";
  }

  /** Whether there is a cast, be it one that has to be written. */
  boolean convertible(ColumnType from, ColumnType to) {
    return assignable(from, to) || (from.array() == to.array() && castable(base(from), base(to)));
  }

  private boolean castable(ColumnType from, ColumnType to) {
    return STRINGS.contains(from.name())
        || assignable(from, to)
        || EXPLICIT.getOrDefault(from.name(), Set.of()).contains(to.name());
  }

  /** What a domain, or an array of it, is made of; an interval of whichever fields. */
  private ColumnType base(ColumnType type) {
    if (types.get(Expressions.typeName(type)) instanceof Domain domain) {
      ColumnType base = base(domain.type());
      return type.array() && !base.array() ? base.asArray() : base;
    }
    boolean interval = type.name().startsWith("interval ");
    return interval ? new ColumnType("interval", List.of(), type.array()) : type;
  }

  private static Map.Entry<String, Set<String>> cast(String from, String... to) {
    return Map.entry(from, Set.of(to));
  }
}
