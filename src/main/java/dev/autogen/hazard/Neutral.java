package dev.autogen.hazard;

import dev.autogen.diff.AllowedValues;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that says nothing, for rows whose own value is gone. */
record Neutral(Schema schema, Table table, Column column) {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("varchar", "''"),
          Map.entry("text", "''"),
          Map.entry("char", "''"),
          Map.entry("citext", "''"),
          Map.entry("name", "''"),
          Map.entry("bytea", "''"),
          Map.entry("smallint", "0"),
          Map.entry("integer", "0"),
          Map.entry("bigint", "0"),
          Map.entry("numeric", "0"),
          Map.entry("real", "0"),
          Map.entry("double precision", "0"),
          Map.entry("oid", "0"),
          Map.entry("money", "'0'"),
          Map.entry("boolean", "false"),
          Map.entry("date", "'1970-01-01'"),
          Map.entry("timestamp", "'1970-01-01 00:00:00'"),
          Map.entry("timestamptz", "'1970-01-01 00:00:00+00'"),
          Map.entry("time", "'00:00:00'"),
          Map.entry("timetz", "'00:00:00+00'"),
          Map.entry("interval", "'0'"),
          Map.entry("uuid", "'00000000-0000-0000-0000-000000000000'"),
          Map.entry("json", "'{}'"),
          Map.entry("jsonb", "'{}'"),
          Map.entry("hstore", "''"),
          Map.entry("ltree", "''"),
          Map.entry("tsvector", "''"),
          Map.entry("varbit", "''"),
          Map.entry("inet", "'0.0.0.0'"),
          Map.entry("cidr", "'0.0.0.0/32'"),
          Map.entry("int4range", "'empty'"),
          Map.entry("int8range", "'empty'"),
          Map.entry("numrange", "'empty'"),
          Map.entry("daterange", "'empty'"),
          Map.entry("tsrange", "'empty'"),
          Map.entry("tstzrange", "'empty'"));

  /** An SQL constant that every row of the table may have in the column, if there is one. */
  Optional<String> value() {
    if (table.constraints().stream().anyMatch(this::choosy)
        || table.indexes().stream().anyMatch(this::choosy)) {
      return Optional.empty();
    }
    List<Check> checks =
        constraints(Check.class)
            .filter(check -> Surroundings.speaksOf(check, column.name()))
            .toList();
    if (checks.isEmpty()) {
      return of(column.type());
    }
    return checks.size() > 1
        ? Optional.empty()
        : AllowedValues.of(checks.get(0).expression())
            .filter(allowed -> allowed.column().equals(column.name()))
            .map(allowed -> allowed.values().get(0));
  }

  /** Whether the constraint takes some values only for reasons that lie in other rows. */
  private boolean choosy(Constraint constraint) {
    return (constraint instanceof Unique unique && unique.columns().contains(column.name()))
        || (constraint instanceof PrimaryKey key && key.columns().contains(column.name()))
        || (constraint instanceof ForeignKey key && key.columns().contains(column.name()))
        || constraint instanceof Exclusion;
  }

  private boolean choosy(Index index) {
    return index.unique()
        && index.keys().stream()
            .anyMatch(key -> key.expression() || key.term().equals(column.name()));
  }

  private <C extends Constraint> Stream<C> constraints(Class<C> kind) {
    return table.constraints().stream().filter(kind::isInstance).map(kind::cast);
  }

  private Optional<String> of(ColumnType type) {
    if (type.array()) {
      return Optional.of("'{}'");
    }
    QualifiedName name = TypeNames.of(type);
    Optional<Domain> domain =
        schema.types().stream()
            .filter(each -> each.name().equals(name) && each instanceof Domain)
            .map(Domain.class::cast)
            .findFirst();
    if (domain.isPresent()) {
      return domain.filter(each -> each.checks().isEmpty()).flatMap(each -> of(each.type()));
    }
    return schema.types().stream()
        .filter(each -> each.name().equals(name) && each instanceof EnumType)
        .flatMap(each -> ((EnumType) each).labels().stream())
        .map(SqlText::literal)
        .findFirst()
        .or(() -> ofBits(type))
        .or(() -> Optional.ofNullable(VALUES.get(type.name())));
  }

  private static Optional<String> ofBits(ColumnType type) {
    return type.name().equals("bit")
        ? Optional.of(
            "'"
                + "0"
                    .repeat(
                        type.modifiers().isEmpty() ? 1 : Integer.parseInt(type.modifiers().get(0)))
                + "'")
        : Optional.empty();
  }
}
