package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.ColumnType;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written down about casts is what the server does. */
final class CastsIT {
  private static final List<String> TYPES =
      List.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "numeric(10,2)",
          "money",
          "boolean",
          "char(3)",
          "varchar(20)",
          "varchar",
          "text",
          "bytea",
          "uuid",
          "json",
          "jsonb",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamp(3)",
          "timestamptz",
          "interval",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "bit(3)",
          "varbit",
          "xml",
          "oid",
          "point",
          "box",
          "path",
          "polygon",
          "circle",
          "lseg",
          "int4range",
          "tsvector");

  private static final String ACCEPTS =
      """
      create function accepts(source text, target text, conversion text) returns boolean
      language plpgsql as $$
      begin
        execute format('create temp table probe (c %s)', source);
        execute format('alter table probe alter column c type %s %s', target, conversion);
        drop table probe;
        return true;
      exception when others then
        return false;
      end $$
      """;

  @Test
  @DisplayName("D065 D068 a using stands exactly where the server refuses to do without")
  void knowsWhereAUsingIsNeeded() {
    Casts casts = new Casts(Map.of());
    List<String> tried = new ArrayList<>();
    for (String from : TYPES) {
      for (String to : TYPES) {
        boolean assignable = casts.assignable(ColumnType.type(from), ColumnType.type(to));
        String using = casts.using("c", ColumnType.type(from), ColumnType.type(to));
        tried.add("('" + from + "', '" + to + "', " + assignable + ", '" + using + "')");
      }
    }
    try (TestDatabase database = TestDatabase.fresh()) {
      database.execute(ACCEPTS);
      List<String> wrong =
          database.query(
              "select source, target, assignable from (values "
                  + String.join(", ", tried)
                  + ") tried (source, target, assignable, conversion)"
                  + " where accepts(source, target, '') <> assignable"
                  + " or not accepts(source, target, 'using ' || conversion)");
      assertThat(wrong).isEmpty();
    }
  }
}
