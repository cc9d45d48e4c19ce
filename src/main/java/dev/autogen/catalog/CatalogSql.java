package dev.autogen.catalog;

import java.util.List;

/**
 * The bulk statements over {@code pg_catalog}. What belongs to a table reaches us in the table's
 * own row, as arrays of text that the server builds: few and wide rows, since SchemaCrawler's work
 * grows with their number. An empty text stands where there is nothing.
 */
record CatalogSql(List<String> schemas, int major) {

  /** One row for every schema to read, whether it exists or not. */
  String schemata() {
    return "select null as CATALOG_NAME, s as SCHEMA_NAME from unnest("
        + Literal.array(schemas)
        + ") s";
  }

  /** One row for every table, view, materialized view and foreign table. */
  String tables() {
    return complete(RELATIONS + COLUMNS + CONSTRAINTS + INDEXES + TABLES);
  }

  /** One row for every sequence that is not the inside of an identity column. */
  String sequences() {
    return complete(SEQUENCES);
  }

  /** One row for every enumerated, composite, domain and range type, with its casts. */
  String types() {
    return complete(TYPES);
  }

  /** One row for every extension, and one for every schema read that exists. */
  String containers() {
    return complete(CONTAINERS);
  }

  private String complete(String sql) {
    return sql.replace("@schemas", Literal.array(schemas))
        .replace("@nulls_not_distinct", major >= 15 ? "i.indnullsnotdistinct" : "false")
        .replace("@set_columns", major >= 15 ? "k.confdelsetcols" : "null::smallint[]")
        .replace("@temporal", major >= 18 ? "k.conperiod" : "false");
  }

  private static final String RELATIONS =
      """
      with relation as materialized (
        select c.*, n.nspname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (@schemas)
          and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relpersistence <> 't'),
      """;

  private static final String COLUMNS =
      """
      listed_columns as (
        select a.attrelid, array_agg(array[
            a.attnum::text,
            a.attcollation::text,
            a.attname,
            format_type(a.atttypid, a.atttypmod),
            (not a.attnotnull)::text,
            coalesce(pg_get_expr(d.adbin, d.adrelid), ''),
            a.attidentity::text,
            case when a.attidentity = '' then '' else coalesce((
              select array[format_type(s.seqtypid, null), s.seqstart::text, s.seqincrement::text,
                  s.seqmin::text, s.seqmax::text, s.seqcache::text, s.seqcycle::text]::text[]::text
              from pg_depend i join pg_sequence s on s.seqrelid = i.objid
              where i.refclassid = 'pg_class'::regclass and i.refobjid = a.attrelid
                and i.refobjsubid = a.attnum and i.deptype = 'i'
                and i.classid = 'pg_class'::regclass), '') end,
            a.attgenerated::text,
            case when a.attcollation in (0, t.typcollation) then ''
              else a.attcollation::regcollation::text end,
            coalesce(r.description, '')]::text[]
          order by a.attnum)::text as list
        from relation
        join pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join pg_description r on r.objoid = a.attrelid
          and r.classoid = 'pg_class'::regclass and r.objsubid = a.attnum
        where relation.relkind in ('r', 'p', 'v')
        group by a.attrelid),
      """;

  private static final String CONSTRAINTS =
      """
      listed_constraints as (
        select k.conrelid, array_agg(array[
            case when @temporal then 'x' else k.contype::text end,
            k.conname,
            coalesce(k.conkey::text, ''),
            k.condeferrable::text,
            k.condeferred::text,
            k.convalidated::text,
            (not k.connoinherit)::text,
            case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid)
              when k.contype = 'x' or @temporal then pg_get_constraintdef(k.oid) else '' end,
            coalesce(i.indkey::text, ''),
            coalesce(i.indnkeyatts::text, '0'),
            coalesce(@nulls_not_distinct, false)::text,
            coalesce(fn.nspname, ''),
            coalesce(f.relname, ''),
            case when k.contype <> 'f' then ''
              else (select array_agg(a.attname order by p.place)::text
                from unnest(k.confkey) with ordinality p(number, place)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.number) end,
            k.confdeltype::text,
            coalesce(@set_columns::text, ''),
            k.confupdtype::text,
            k.confmatchtype::text]::text[]
          order by position(k.contype::text in 'pufcx'), k.conname)::text as list
        from relation
        join pg_constraint k on k.conrelid = relation.oid
        left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
        left join pg_class f on f.oid = k.confrelid
        left join pg_namespace fn on fn.oid = f.relnamespace
        where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conparentid = 0
          and relation.relkind in ('r', 'p')
        group by k.conrelid),
      """;

  private static final String INDEXES =
      """
      listed_indexes as (
        select i.indrelid, array_agg(array[
            ic.relname,
            i.indisunique::text,
            m.amname,
            i.indkey::text,
            i.indnkeyatts::text,
            i.indoption::text,
            i.indcollation::text,
            case when e.special then (
              select array_agg(case when l in (0, 100) then '' else l::regcollation::text end
                order by p)::text
              from unnest(i.indcollation::oid[]) with ordinality c(l, p)) else '' end,
            case when e.special then (
              select array_agg(case when o.opcdefault and a.attoptions is null then ''
                else case when pg_opclass_is_visible(o.oid) then ''
                    else quote_ident(n.nspname) || '.' end || quote_ident(o.opcname)
                  || coalesce('(' || array_to_string(a.attoptions, ', ') || ')', '') end
                order by p)::text
              from unnest(i.indclass::oid[]) with ordinality c(l, p)
              join pg_opclass o on o.oid = c.l
              join pg_namespace n on n.oid = o.opcnamespace
              join pg_attribute a on a.attrelid = i.indexrelid and a.attnum = p) else '' end,
            coalesce(pg_get_expr(i.indexprs, i.indrelid), ''),
            case when i.indexprs is null then '' else (
              select array_agg(pg_get_indexdef(i.indexrelid, p::int, false) order by p)::text
              from unnest(i.indkey::smallint[]) with ordinality c(l, p)
              where l = 0 and p <= i.indnkeyatts) end,
            case when i.indexprs is null then '' else pg_get_indexdef(i.indexrelid) end,
            coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
            @nulls_not_distinct::text,
            coalesce(ic.reloptions::text, ''),
            coalesce(s.spcname, ''),
            (i.indisvalid and i.indisready and i.indislive)::text]::text[]
          order by ic.relname)::text as list
        from relation
        join pg_index i on i.indrelid = relation.oid
        join pg_class ic on ic.oid = i.indexrelid
        join pg_am m on m.oid = ic.relam
        left join pg_tablespace s on s.oid = ic.reltablespace
        left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid
          and k.contype in ('p', 'u', 'x')
        cross join lateral (select m.amname <> 'btree' or i.indexprs is not null
          or exists (select from unnest(i.indcollation::oid[]) l where l not in (0, 100))
          or i.indclass::oid[] && array(select oid from pg_opclass where not opcdefault)
          as special) e
        where relation.relkind in ('r', 'p') and k.oid is null and ic.relispartition = false
        group by i.indrelid)
      """;

  private static final String TABLES =
      """
      select null as TABLE_CAT,
        c.nspname as TABLE_SCHEM,
        quote_ident(c.relname) as TABLE_NAME,
        case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED VIEW'
          when 'f' then 'FOREIGN TABLE' else 'TABLE' end as TABLE_TYPE,
        null as REMARKS,
        array[
          c.nspname,
          c.relname,
          c.relkind::text,
          coalesce((select x.extname
            from pg_depend e join pg_extension x on x.oid = e.refobjid
            where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.objsubid = 0
              and e.deptype = 'e'), ''),
          coalesce(pn.nspname, ''),
          coalesce(p.relname, ''),
          c.relispartition::text,
          coalesce(case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end, ''),
          case when c.relkind not in ('r', 'p') then ''
            else coalesce(nullif(am.amname, current_setting('default_table_access_method')), '') end,
          coalesce(c.reloptions::text, ''),
          coalesce(t.reloptions::text, ''),
          coalesce(s.spcname, ''),
          coalesce(obj_description(c.oid, 'pg_class'), ''),
          case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) else '' end]::text[]::text as FACTS,
        coalesce(lc.list, '') as TABLE_COLUMNS,
        coalesce(lk.list, '') as TABLE_CONSTRAINTS,
        coalesce(li.list, '') as TABLE_INDEXES
      from relation c
      left join listed_columns lc on lc.attrelid = c.oid
      left join listed_constraints lk on lk.conrelid = c.oid
      left join listed_indexes li on li.indrelid = c.oid
      left join pg_am am on am.oid = c.relam
      left join pg_class t on t.oid = c.reltoastrelid and c.reltoastrelid <> 0
      left join pg_tablespace s on s.oid = c.reltablespace
      left join pg_inherits h on h.inhrelid = c.oid and h.inhseqno = 1
      left join pg_class p on p.oid = h.inhparent
      left join pg_namespace pn on pn.oid = p.relnamespace
      """;

  private static final String SEQUENCES =
      """
      select null as SEQUENCE_CATALOG,
        n.nspname as SEQUENCE_SCHEMA,
        quote_ident(c.relname) as SEQUENCE_NAME,
        array[
          n.nspname,
          c.relname,
          coalesce(x.extname, ''),
          format_type(s.seqtypid, null), s.seqstart::text, s.seqincrement::text,
          s.seqmin::text, s.seqmax::text, s.seqcache::text, s.seqcycle::text,
          coalesce(tn.nspname, ''),
          coalesce(t.relname, ''),
          coalesce(a.attname, '')]::text[]::text as FACTS
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_sequence s on s.seqrelid = c.oid
      left join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = c.oid
        and o.objsubid = 0 and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i')
      left join pg_class t on t.oid = o.refobjid
      left join pg_namespace tn on tn.oid = t.relnamespace
      left join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
      left join pg_depend e on e.classid = 'pg_class'::regclass and e.objid = c.oid
        and e.objsubid = 0 and e.deptype = 'e'
      left join pg_extension x on x.oid = e.refobjid
      where n.nspname = any (@schemas) and c.relkind = 'S' and c.relpersistence <> 't'
        and o.deptype is distinct from 'i'
      """;

  private static final String TYPES =
      """
      select array[
          n.nspname,
          t.typname,
          t.typtype::text,
          coalesce(x.extname, ''),
          coalesce((select array_agg(array[format_type(k.castsource, null),
              format_type(k.casttarget, null), k.castcontext::text]::text[])::text
            from pg_cast k
            where t.oid in (k.castsource, k.casttarget) and k.castmethod = 'i' and k.oid >= 16384
              and not exists (select from pg_depend o where o.classid = 'pg_cast'::regclass
                and o.objid = k.oid and o.deptype = 'e')), ''),
          coalesce((select array_agg(l.enumlabel order by l.enumsortorder)::text
            from pg_enum l where l.enumtypid = t.oid), ''),
          coalesce((select array_agg(array[a.attname, format_type(a.atttypid, a.atttypmod),
              case when a.attcollation in (0, b.typcollation) then ''
                else a.attcollation::regcollation::text end,
              coalesce(d.description, '')]::text[] order by a.attnum)::text
            from pg_attribute a join pg_type b on b.oid = a.atttypid
            left join pg_description d on d.objoid = a.attrelid
              and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), ''),
          case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) else '' end,
          (not t.typnotnull)::text,
          coalesce(pg_get_expr(t.typdefaultbin, 0), ''),
          coalesce((select array_agg(array[k.conname, pg_get_expr(k.conbin, 0),
              k.convalidated::text]::text[] order by k.conname)::text
            from pg_constraint k where k.contypid = t.oid and k.contype = 'c'), '')]::text[]::text as FACTS
      from pg_type t
      join pg_namespace n on n.oid = t.typnamespace
      left join pg_class c on c.oid = t.typrelid
      left join pg_depend e on e.classid = 'pg_type'::regclass and e.objid = t.oid
        and e.deptype = 'e'
      left join pg_extension x on x.oid = e.refobjid
      where n.nspname = any (@schemas)
        and (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c')
      """;

  private static final String CONTAINERS =
      """
      select array['extension', extname]::text[]::text as FACTS from pg_extension
      union all
      select array['namespace', nspname]::text[]::text from pg_namespace where nspname = any (@schemas)
      """;
}
