package dev.autogen.jpa;

import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Every object of a database in the server's own words, one line each. */
final class CatalogFacts {
  private static final String OURS =
      " join pg_namespace n on n.oid = %s where n.nspname !~ '^pg_' and n.nspname <>"
          + " 'information_schema' ";

  private CatalogFacts() {}

  static List<String> of(TestDatabase database) {
    List<String> facts = new ArrayList<>();
    facts.addAll(
        database.query(
            "select 'schema', nspname from pg_namespace where nspname !~ '^pg_' order by 2"));
    facts.addAll(
        database.query(
            "select 'relation', n.nspname, relkind, relname, obj_description(c.oid, 'pg_class')"
                + " from pg_class c"
                + OURS.formatted("c.relnamespace")
                + "order by 2, 3, 4"));
    facts.addAll(columns(database));
    facts.addAll(
        database.query(
            "select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(c.oid)"
                + " from pg_constraint c"
                + OURS.formatted("c.connamespace")
                + "and contype <> 'n' order by 2, 3"));
    facts.addAll(
        database.query(
            "select 'index', pg_get_indexdef(indexrelid) from pg_index i"
                + " join pg_class c on c.oid = i.indexrelid"
                + OURS.formatted("c.relnamespace")
                + "order by 2"));
    facts.addAll(
        database.query(
            "select 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement,"
                + " seqmin, seqmax, seqcache, seqcycle from pg_sequence order by 2"));
    facts.addAll(
        database.query(
            "select 'enum', enumtypid::regtype, string_agg(enumlabel, ',' order by enumsortorder)"
                + " from pg_enum group by 2 order by 2"));
    facts.addAll(
        database.query(
            "select 'view', viewname, definition from pg_views where schemaname !~"
                + " '^(pg_|information)' order by 2"));
    return facts.stream().map(CatalogFacts::canonical).toList();
  }

  // A precision of six digits is what there is without one.
  private static String canonical(String fact) {
    return fact.replaceAll("\\b(timestamp|time|interval)\\(6\\)", "$1");
  }

  private static List<String> columns(TestDatabase database) {
    return database.query(
        "select 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod),"
            + " attnotnull, pg_get_expr(adbin, adrelid), attidentity, attgenerated,"
            + " col_description(c.oid, attnum), attcollation::regcollation from pg_attribute a join"
            + " pg_class c on c.oid = a.attrelid left join pg_attrdef on adrelid = attrelid and"
            + " adnum = attnum"
            + OURS.formatted("c.relnamespace")
            + "and attnum > 0 and c.relkind in ('r', 'p', 'c', 'v') order by 2, 3");
  }
}
