package dev.autogen.dialect;

import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** Statements about the rows that are there. */
final class RowsSql {
  // Names that no column has: within the query a column would be meant.
  private static final String CHECK =
      """
      do %1$s
      #variable_conflict use_column
      declare
        autogen_key text[] := array(
          select a.attname
          from pg_catalog.pg_index i
          cross join lateral unnest(i.indkey::smallint[]) with ordinality as k(number, place)
          join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
          where i.indrelid = %2$s::regclass and i.indisprimary and k.place <= i.indnkeyatts
          order by k.place);
        autogen_count bigint;
        autogen_examples text;
      begin
        select count(*), string_agg(coalesce(each.key, each.line), ', ') filter (where each.number <= 5)
        into autogen_count, autogen_examples
        from (
          select row_number() over () as number,
            (select string_agg(k || ' = ' || (to_jsonb(%3$s.*) ->> k), ' and ')
              from unnest(autogen_key) as k) as key,
            left((%3$s.*)::text, 200) as line
          from %4$s
          where %5$s
        ) as each;
        if autogen_count > 0 then
          raise exception using
            errcode = '23ROW',
            message = case autogen_count when 1 then '1 row' else autogen_count || ' rows' end
              || %6$s,
            detail = autogen_examples
              || case when autogen_count > 5 then ' and ' || autogen_count - 5 || ' more' else '' end,
            hint = %7$s;
        end if;
      end %1$s\
      """;

  private RowsSql() {}

  static List<String> backfill(Operation.Backfill operation) {
    if (operation.assignments().isEmpty()) {
      return List.of();
    }
    String values =
        operation.assignments().stream().map(RowsSql::value).collect(Collectors.joining(", "));
    String where = operation.where().map(condition -> " where " + condition).orElse("");
    return List.of("update %s set %s%s".formatted(Sql.name(operation.table()), values, where));
  }

  static String check(Operation.ExpectNoRows operation) {
    QualifiedName table = operation.table();
    String name = Sql.name(table);
    String tag = "$$";
    for (int i = 0; (operation.condition() + operation.reason() + name).contains(tag); i++) {
      tag = "$check" + i + "$";
    }
    return CHECK.formatted(
        tag,
        Sql.literal(name),
        Sql.identifier(table.name()),
        name,
        operation.condition(),
        Sql.literal(" of " + table + " in the way: " + operation.reason()),
        Sql.literal("select * from " + name + " where " + operation.condition()));
  }

  private static String value(Assignment assignment) {
    return Sql.identifier(assignment.column()) + " = " + closed(assignment.expression());
  }

  /** A comment at the end of an author's SQL must not swallow what follows. */
  private static String closed(String sql) {
    return sql.contains("--") ? sql + "\n" : sql;
  }
}
