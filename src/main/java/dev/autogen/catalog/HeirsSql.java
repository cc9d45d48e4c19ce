package dev.autogen.catalog;

/**
 * What stands on the heirs of tables: on partitions, and on what inherits. Entities describe none
 * of it, and it goes without a word when a column of the table above, or a partitioned table, is
 * dropped. What stands in the way of a drop is here as well: heirs that are no partitions, and
 * foreign keys.
 */
final class HeirsSql {
  private HeirsSql() {}

  /** What a column of an heir, or at number 0 an heir as a whole, goes with. */
  static final String PLACES =
      """
      with recursive parent as materialized (
        select h.inhrelid as relid, h.inhparent as above, c.relispartition as within
        from pg_inherits h join pg_class c on c.oid = h.inhrelid and c.relkind in ('r', 'p', 'f')),
      whole (relid, above) as (
        select relid, above from parent where within
        union select w.relid, p.above from whole w join parent p on p.relid = w.above and p.within),
      inherited (relid, attnum, above, number) as (
        select p.relid, a.attnum, p.above, b.attnum
        from parent p
        join pg_attribute a on a.attrelid = p.relid and a.attnum > 0 and not a.attisdropped
          and not a.attislocal and a.attinhcount = 1
        join pg_attribute b on b.attrelid = p.above and b.attname = a.attname and b.attnum > 0
        union
        select i.relid, i.attnum, p.above, b.attnum
        from inherited i
        join parent p on p.relid = i.above
        join pg_attribute a on a.attrelid = p.relid and a.attnum = i.number
          and not a.attislocal and a.attinhcount = 1
        join pg_attribute b on b.attrelid = p.above and b.attname = a.attname and b.attnum > 0),
      computed as materialized (
        select a.attrelid as relid, a.attnum, d.refobjsubid as source
        from parent p
        join pg_attribute a on a.attrelid = p.relid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated <> '' and a.attinhcount = 0
        join pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
        join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid
          and d.refobjsubid > 0 and d.refobjsubid <> a.attnum
          and (d.classid = 'pg_attrdef'::regclass and d.objid = e.oid
            or d.classid = 'pg_class'::regclass and d.objid = a.attrelid
              and d.objsubid = a.attnum)
        where not p.within),
      resting as materialized (
        select relid, attnum, above, number from inherited
        union select k.relid, k.attnum, i.above, i.number
        from computed k join inherited i on i.relid = k.relid and i.attnum = k.source),
      place as materialized (
        select i.relid, i.attnum, array['COLUMN', n.nspname, c.relname, a.attname]::text[] as use
        from resting i
        join pg_class c on c.oid = i.above
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = i.above and a.attnum = i.number
        union all
        select w.relid, 0, array['WHOLE', n.nspname, c.relname, '']::text[]
        from whole w
        join pg_class c on c.oid = w.above
        join pg_namespace n on n.oid = c.relnamespace),
      places as materialized (
        select relid, attnum, array_agg(use) as uses from place group by relid, attnum),
      inherited_here as materialized (
        select p.relid, a.attnum, a.attnotnull and not b.attnotnull as required,
          pg_get_expr(d.adbin, d.adrelid) as standing, pg_get_expr(e.adbin, e.adrelid) as coming,
          col_description(p.relid, a.attnum) as comment
        from parent p
        join pg_attribute a on a.attrelid = p.relid and a.attnum > 0 and not a.attisdropped
          and not a.attislocal and a.attinhcount = 1 and a.attgenerated = '' and a.attidentity = ''
        join pg_attribute b on b.attrelid = p.above and b.attname = a.attname and b.attnum > 0
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join pg_attrdef e on e.adrelid = b.attrelid and e.adnum = b.attnum
        where a.attnotnull and not b.attnotnull
          or pg_get_expr(d.adbin, d.adrelid) is distinct from pg_get_expr(e.adbin, e.adrelid)
          or col_description(p.relid, a.attnum) is not null),
      """;

  /** The same where nothing inherits, which the server need not look for. */
  static final String NO_PLACES =
      """
      with parent as (select 0::oid as relid, 0::oid as above, false as within where false),
      whole as (select relid, above from parent),
      place as (select relid, 0::smallint as attnum, '{}'::text[] as use from parent),
      places as (select relid, attnum, array_agg(use) as uses from place group by relid, attnum),
      inherited_here as (
        select relid, 0::smallint as attnum, false as required, '' as standing, '' as coming,
          '' as comment
        from parent),
      """;

  /** The indexes and constraints of heirs with what they go with. */
  static final String HELD =
      """
      held as materialized (
        select classid, objid, array_agg(distinct use)::text as uses
        from (
          select d.classid, d.objid, array['COLUMN', n.nspname, c.relname, a.attname]::text[] as use
          from pg_depend d
          join pg_class c on c.oid = d.refobjid
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
          where d.deptype = 'a' and d.refclassid = 'pg_class'::regclass
            and d.classid in ('pg_class'::regclass, 'pg_constraint'::regclass)
            and d.refobjid in (select relid from parent)
          union all
          select d.classid, d.objid, p.use
          from pg_depend d
          join place p on p.relid = d.refobjid and p.attnum in (0, d.refobjsubid)
          where d.deptype = 'a' and d.refclassid = 'pg_class'::regclass
            and d.classid in ('pg_class'::regclass, 'pg_constraint'::regclass)) each_use
        group by classid, objid),
      """;

  /** What is said of the index {@code i} besides its definition. */
  static final String INDEX_SETTINGS =
      """
      select 'comment on index ' || i.indexrelid::regclass || ' is ' || quote_literal(d.description)
          from pg_description d where d.objoid = i.indexrelid and d.objsubid = 0
            and d.classoid = 'pg_class'::regclass
        union all select 'alter table ' || i.indrelid::regclass || ' cluster on '
            || quote_ident(x.relname)
          from pg_class x where x.oid = i.indexrelid and i.indisclustered
        union all select 'alter table ' || i.indrelid::regclass || ' replica identity using index '
            || quote_ident(x.relname)
          from pg_class x where x.oid = i.indexrelid and i.indisreplident
        union all select 'alter index ' || i.indexrelid::regclass || ' alter column ' || t.attnum
            || ' set statistics ' || t.attstattarget
          from pg_attribute t
          where t.attrelid = i.indexrelid and coalesce(t.attstattarget::int, -1) >= 0
      """
          .strip();

  static final String ROWS =
      """
      union all
      select array['INDEX', n.nspname, c.relname, x.relname,
        'drop index ' || i.indexrelid::regclass,
        replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '),
        array(@index_settings
          union all select 'alter index ' || i.indexrelid::regclass || ' set tablespace '
              || quote_ident(spcname) from pg_tablespace s where s.oid = x.reltablespace)::text,
        '', h.uses]::text[]::text
      from held h
      join pg_index i on h.classid = 'pg_class'::regclass and i.indexrelid = h.objid
      join pg_class x on x.oid = i.indexrelid and not x.relispartition
      join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      where not exists (select from pg_constraint k where k.conindid = i.indexrelid
        and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x'))
      union all
      select array['CONSTRAINT', n.nspname, c.relname, k.conname,
        'alter table ' || c.oid::regclass || ' drop constraint ' || quote_ident(k.conname),
        'alter table ' || c.oid::regclass || ' add constraint ' || quote_ident(k.conname) || ' '
          || pg_get_constraintdef(k.oid),
        array(select 'comment on constraint ' || quote_ident(k.conname) || ' on '
            || c.oid::regclass || ' is ' || quote_literal(r.description)
          from pg_description r where r.objoid = k.oid and r.classoid = 'pg_constraint'::regclass
          union all @index_settings
          union all select 'alter index ' || x.oid::regclass || ' set ('
              || array_to_string(x.reloptions, ', ') || ')'
            from pg_class x where x.oid = i.indexrelid and x.reloptions is not null
          union all select 'alter index ' || i.indexrelid::regclass || ' set tablespace '
              || quote_ident(s.spcname) from pg_class x join pg_tablespace s
              on s.oid = x.reltablespace where x.oid = i.indexrelid)::text,
        '', h.uses]::text[]::text
      from held h
      join pg_constraint k on h.classid = 'pg_constraint'::regclass and k.oid = h.objid
        and k.contype in ('p', 'u', 'x', 'c', 'f') and k.conparentid = 0 and k.coninhcount = 0
      join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_index i on i.indexrelid = k.conindid and i.indrelid = k.conrelid
        and k.contype <> 'f'
      union all
      select array['COLUMN', n.nspname, c.relname, a.attname,
        w.alter || 'drop column ' || quote_ident(a.attname),
        w.alter || 'add column ' || quote_ident(a.attname) || ' '
          || format_type(a.atttypid, a.atttypmod)
          || case when a.attcollation <> t.typcollation
            then ' collate ' || a.attcollation::regcollation else '' end
          || ' generated always as (' || pg_get_expr(e.adbin, e.adrelid) || ')'
          || case a.attgenerated when 's' then ' stored' else ' virtual' end
          || case when a.attnotnull then ' not null' else '' end,
        array(select 'comment on column ' || c.oid::regclass || '.' || quote_ident(a.attname)
            || ' is ' || quote_literal(r.description)
          from pg_description r where r.objoid = c.oid and r.objsubid = a.attnum
            and r.classoid = 'pg_class'::regclass)::text,
        '', z.uses::text]::text[]::text
      from (select distinct relid, attnum from computed) k
      join places z on z.relid = k.relid and z.attnum = k.attnum
      join pg_attribute a on a.attrelid = k.relid and a.attnum = k.attnum
      join pg_type t on t.oid = a.atttypid
      join pg_attrdef e on e.adrelid = k.relid and e.adnum = k.attnum
      join pg_class c on c.oid = k.relid
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select 'alter table ' || c.oid::regclass || ' ' as alter) w
      union all
      select array['SETTINGS', n.nspname, c.relname, 'index ' || x.relname,
        'alter index ' || x.oid::regclass || ' reset (fillfactor)',
        s.statements[1], s.statements[2:]::text,
        '', array[array['INDEX', an.nspname, ac.relname, ax.relname]]::text]::text[]::text
      from parent q
      join pg_class c on c.oid = q.relid and q.within
      join pg_namespace n on n.oid = c.relnamespace
      join pg_index i on i.indrelid = c.oid
      join pg_class x on x.oid = i.indexrelid and x.relispartition
      join pg_class ax on ax.oid = pg_partition_root(x.oid)
      join pg_index ai on ai.indexrelid = ax.oid
      join pg_class ac on ac.oid = ai.indrelid
      join pg_namespace an on an.oid = ac.relnamespace
      cross join lateral (select c.relname || '_' || string_agg(a.attname, '_' order by a.attnum)
          || '_idx' as usual
        from pg_attribute a where a.attrelid = x.oid) u
      cross join lateral (select not case when length(u.usual) > 63 then x.relname ~ '_idx\\d*$'
          else rtrim(x.relname, '0123456789') = u.usual end as chosen) v
      cross join lateral (select array(
          select 'do ' || quote_literal('declare made regclass := (select i.indexrelid from'
              || ' pg_partition_tree(' || quote_literal(ax.oid::regclass)
              || ') p join pg_index i on i.indexrelid = p.relid where i.indrelid = '
              || quote_literal(c.oid::regclass) || '::regclass); begin if made is not null and made is distinct from to_regclass('
              || quote_literal(x.oid::regclass) || ') then execute format(''alter index %s rename to %I'', made, '
              || quote_literal(x.relname) || '); end if; end') where v.chosen
          union all @index_settings
          union all select 'alter index ' || x.oid::regclass || ' set ('
              || array_to_string(x.reloptions, ', ') || ')'
            where x.reloptions is distinct from ax.reloptions and x.reloptions is not null)
        as statements) s
      where (v.chosen or x.oid in (select indexrelid from told_indexes))
        and cardinality(s.statements) > 0
        and not exists (select from pg_constraint k where k.conindid = x.oid
          and k.contype in ('p', 'u', 'x'))
      union all
      select array['PARTITION', n.nspname, c.relname, '',
        'drop table ' || w.name,
        'create ' || case when c.relkind = 'f' then 'foreign '
            when c.relpersistence = 'u' then 'unlogged ' else '' end
          || 'table ' || w.name || ' partition of ' || p.above::regclass || ' '
          || pg_get_expr(c.relpartbound, c.oid)
          || coalesce(' partition by ' || pg_get_partkeydef(c.oid), '')
          || coalesce(' with (' || array_to_string(c.reloptions || (
            select array_agg('toast.' || o) from pg_class x, unnest(x.reloptions) o
            where x.oid = c.reltoastrelid), ', ') || ')', '')
          || coalesce(' tablespace ' || quote_ident(s.spcname), '')
          || coalesce(' server ' || quote_ident(v.srvname) || coalesce(' options ('
            || (select string_agg(quote_ident(o.option_name) || ' '
              || quote_literal(o.option_value), ', ') from pg_options_to_table(f.ftoptions) o)
            || ')', ''), ''),
        array(select 'comment on ' || case when c.relkind = 'f' then 'foreign ' else '' end
            || 'table ' || w.name || ' is ' || quote_literal(d.description)
          from pg_description d where d.objoid = c.oid and d.objsubid = 0
            and d.classoid = 'pg_class'::regclass)::text,
        '', z.uses::text]::text[]::text
      from parent p
      join pg_class c on c.oid = p.relid and p.within
      join pg_namespace n on n.oid = c.relnamespace
      join places z on z.relid = c.oid and z.attnum = 0
      left join pg_tablespace s on s.oid = c.reltablespace
      left join pg_foreign_table f on f.ftrelid = c.oid
      left join pg_foreign_server v on v.oid = f.ftserver
      cross join lateral (select c.oid::regclass::text as name) w
      union all
      select array['HEIR', n.nspname, c.relname, '',
        'alter table ' || c.oid::regclass || ' no inherit ' || p.above::regclass,
        'alter table ' || c.oid::regclass || ' inherit ' || p.above::regclass, '{}', '',
        array[array['RELATION', an.nspname, a.relname, '']]::text]::text[]::text
      from parent p
      join pg_class c on c.oid = p.relid and not p.within
      join pg_namespace n on n.oid = c.relnamespace
      join pg_class a on a.oid = p.above
      join pg_namespace an on an.oid = a.relnamespace
      """;
}
