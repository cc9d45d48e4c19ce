package dev.autogen.dialect;

import dev.autogen.schema.QualifiedName;

/**
 * Takes along what PostgreSQL itself named after a table and its columns and what is part of a
 * column: its not null constraint, which has a name since PostgreSQL 18, and the sequence of its
 * identity. The statement does nothing where there is no such name, so that it runs on every
 * server; a name that was cut, or whose successor is taken, stays.
 */
final class NamedBySql {
  private static final String FOLLOW =
      """

      declare
        change text;
      begin
        -- Not null constraints and identity sequences that PostgreSQL named by itself.
        for change in
          with part as (
            select conkey[1] as number, conname as name, '_not_null' as word,
              format('alter table %s rename constraint %I to ', conrelid::regclass, conname) as start
            from pg_constraint
            where conrelid = TABLE::regclass and contype = 'n' and coninhcount = 0
            union all
            select refobjsubid, relname, '_seq',
              format('alter sequence %s rename to ', s.oid::regclass)
            from pg_depend join pg_class s on s.oid = objid and s.relkind = 'S'
            where refobjid = TABLE::regclass and deptype = 'i'
              and classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass
          )
          select start || quote_ident(NEW || word)
          from part join pg_attribute a on attrelid = TABLE::regclass and attnum = number
          where name = OLD || word and octet_length(NEW || word) < 64
        loop
          begin
            execute change;
          exception when duplicate_object or duplicate_table then
            null;
          end;
        end loop;
      end \
      """;

  private NamedBySql() {}

  /** After a table got another name. */
  static String table(QualifiedName table, String to) {
    return statement(table.sibling(to), prefix(table.name()), prefix(to));
  }

  /** After a column got another name. */
  static String column(QualifiedName table, String column, String to) {
    String old =
        "case attname when %s then %s end".formatted(Sql.literal(to), literal(table, column));
    return statement(table, "(" + old + ")", literal(table, to));
  }

  private static String prefix(String table) {
    return "(" + Sql.literal(table + "_") + " || attname)";
  }

  private static String literal(QualifiedName table, String column) {
    return Sql.literal(table.name() + "_" + column);
  }

  private static String statement(QualifiedName table, String old, String now) {
    StringBuilder body = new StringBuilder();
    for (String part :
        FOLLOW.split("(?<=\\b(?:TABLE|OLD|NEW)\\b)|(?=\\b(?:TABLE|OLD|NEW)\\b)", -1)) {
      body.append(
          switch (part) {
            case "TABLE" -> Sql.literal(Sql.name(table));
            case "OLD" -> old;
            case "NEW" -> now;
            default -> part;
          });
    }
    return body.indexOf("$") < 0 ? "do $$" + body + "$$" : "do " + Sql.literal(body.toString());
  }
}
