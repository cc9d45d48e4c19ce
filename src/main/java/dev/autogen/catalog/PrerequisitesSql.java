package dev.autogen.catalog;

import java.util.List;

/** The statement over what the tables, views and types of some schemas rest on. */
final class PrerequisitesSql {
  private PrerequisitesSql() {}

  /** One row for every pair of somebody who needs and what is needed, the oldest first. */
  static String of(List<String> schemas) {
    return (OWNERS + NEEDED + ROWS)
        .replace("@schemas", Literal.array(schemas))
        .replace("@default", Literal.text(schemas.get(0)));
  }

  /** What belongs to each table, view and type, by the catalog that it is in. */
  private static final String OWNERS =
      """
      with recursive relation as materialized (
        select c.oid, n.nspname, c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (@schemas) and c.relkind in ('r', 'p', 'v', 'm', 'c')),
      owner (classid, objid, nspname, name) as (
        select 'pg_class'::regclass::oid, r.oid, r.nspname, r.relname from relation r
        union all
        select 'pg_class'::regclass, i.indexrelid, r.nspname, r.relname
        from relation r join pg_index i on i.indrelid = r.oid
        union all
        select 'pg_attrdef'::regclass, d.oid, r.nspname, r.relname
        from relation r join pg_attrdef d on d.adrelid = r.oid
        union all
        select 'pg_rewrite'::regclass, w.oid, r.nspname, r.relname
        from relation r join pg_rewrite w on w.ev_class = r.oid
        union all
        select 'pg_trigger'::regclass, g.oid, r.nspname, r.relname
        from relation r join pg_trigger g on g.tgrelid = r.oid and not g.tgisinternal
        union all
        select 'pg_constraint'::regclass, k.oid, r.nspname, r.relname
        from relation r join pg_constraint k on k.conrelid = r.oid
        union all
        select 'pg_type'::regclass, t.oid, n.nspname, t.typname
        from pg_type t join pg_namespace n on n.oid = t.typnamespace
        where n.nspname = any (@schemas) and t.typtype in ('d', 'e')
        union all
        select 'pg_constraint'::regclass, k.oid, n.nspname, t.typname
        from pg_constraint k join pg_type t on t.oid = k.contypid
        join pg_namespace n on n.oid = t.typnamespace
        where n.nspname = any (@schemas)),
      """;

  /** Members of extensions lead to these and no further. */
  private static final String NEEDED =
      """
      edge as materialized (
        select d.classid, d.objid, d.deptype, d.refclassid,
          case when t.oid is null then d.refobjid else t.typelem end as refobjid
        from pg_depend d
        left join pg_type t on d.refclassid = 'pg_type'::regclass and t.oid = d.refobjid
          and t.typcategory = 'A' and t.typelem <> 0
        where d.refobjid >= 16384 and d.deptype in ('n', 'a', 'e')
          and d.refclassid in ('pg_type'::regclass, 'pg_proc'::regclass, 'pg_operator'::regclass,
            'pg_opclass'::regclass, 'pg_opfamily'::regclass, 'pg_collation'::regclass,
            'pg_am'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
            'pg_extension'::regclass)),
      member as materialized (
        select classid, objid from edge where deptype = 'e'),
      needed as (
        select o.nspname, o.name, e.refclassid as classid, e.refobjid as objid
        from owner o join edge e on e.classid = o.classid and e.objid = o.objid
          and e.deptype <> 'e'
        union
        select n.nspname, n.name, e.refclassid, e.refobjid
        from needed n join edge e on e.classid = n.classid and e.objid = n.objid
        left join member m on m.classid = n.classid and m.objid = n.objid
        where e.deptype = 'e' or m.objid is null)
      """;

  private static final String ROWS =
      """
      select nspname, name, kind, schema, needed, made, dropped from (
        select n.nspname, n.name, 'extension' as kind, '' as schema, x.extname as needed,
          '' as made, '' as dropped, x.oid
        from needed n join pg_extension x on n.classid = 'pg_extension'::regclass and x.oid = n.objid
        where x.extname <> 'plpgsql'
        union all
        select n.nspname, n.name, 'routine', s.nspname,
          p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
          case when s.nspname = @default
            then regexp_replace(btrim(pg_get_functiondef(p.oid), E'\\n'),
              '^(CREATE OR REPLACE [A-Z]+ )("([^"]|"")*"|[^".]+)\\.', '\\1')
            else btrim(pg_get_functiondef(p.oid), E'\\n') end,
          'drop ' || case p.prokind when 'p' then 'procedure ' else 'function ' end
            || case when s.nspname = @default then '' else quote_ident(s.nspname) || '.' end
            || quote_ident(p.proname) || '(' || pg_get_function_identity_arguments(p.oid) || ')',
          p.oid
        from needed n join pg_proc p on n.classid = 'pg_proc'::regclass and p.oid = n.objid
        join pg_namespace s on s.oid = p.pronamespace
        left join member m on m.classid = n.classid and m.objid = n.objid
        where m.objid is null and p.prokind in ('f', 'p')) found
      order by kind, oid, nspname, name
      """;
}
