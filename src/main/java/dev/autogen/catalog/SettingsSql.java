package dev.autogen.catalog;

/**
 * What is said of tables and columns besides what entities describe, and what is lost with them:
 * privileges, owner, row security, replica identity; statistics target, storage; and what is said
 * of constraints and indexes: comments, clustering, statistics targets, storage parameters.
 *
 * <p>A privilege is granted again only where its role exists: other databases have other roles.
 */
final class SettingsSql {
  private SettingsSql() {}

  /** The few columns, indexes and constraints of which anything is said. */
  static final String SPOKEN_OF =
      """
      told_columns as materialized (
        select a.attrelid, a.attnum
        from pg_attribute a
        join pg_type t on t.oid = a.atttypid
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
          and (a.attacl is not null or coalesce(a.attstattarget::int, -1) >= 0
            or a.attstorage <> t.typstorage or a.attcompression <> '' or a.attoptions is not null)
        union select relid, attnum from inherited_here),
      told_indexes as materialized (
        select i.indexrelid
        from pg_index i join pg_class x on x.oid = i.indexrelid
        where i.indrelid >= 16384 and (i.indisclustered or i.indisreplident
          or i.indexprs is not null or x.reltablespace <> 0 or x.reloptions is not null
          or i.indexrelid in (select objoid from pg_description
            where classoid = 'pg_class'::regclass and objsubid = 0))),
      told_constraints as materialized (
        select k.oid from pg_constraint k
        where k.conrelid >= 16384 and k.contype <> 'n'
          and (k.conindid in (select indexrelid from told_indexes)
            or k.oid in (select objoid from pg_description
              where classoid = 'pg_constraint'::regclass))),
      """;

  /**
   * One row for each table and each part of it that has any, of the form of the other dependents.
   */
  static final String ROWS =
      """
      union all
      select array['SETTINGS', n.nspname, c.relname, '',
        'alter table ' || w.name || ' no force row level security',
        s.statements[1], s.statements[2:]::text, '',
        (array[array['RELATION', n.nspname, c.relname, '']]::text[]
          || coalesce(z.uses, '{}'))::text]::text[]::text
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      left join places z on z.relid = c.oid and z.attnum = 0
      cross join me
      cross join lateral (select c.oid::regclass::text as name) w
      cross join lateral (select array(
          select 'alter table ' || w.name || ' enable row level security' where c.relrowsecurity
          union all select 'alter table ' || w.name || ' force row level security'
            where c.relforcerowsecurity
          union all select 'alter table ' || w.name || ' replica identity '
              || case c.relreplident when 'f' then 'full' else 'nothing' end
            where c.relreplident in ('f', 'n')
          union all select 'do ' || quote_literal('begin if to_regrole('
              || quote_literal(c.relowner::regrole) || ') is not null then alter table ' || w.name
              || ' owner to ' || c.relowner::regrole || '; end if; end')
            where c.relowner <> me.oid and pg_has_role(current_user, c.relowner, 'member')
          union all select 'revoke all on ' || w.name || ' from ' || c.relowner::regrole
            where c.relacl is not null and exists (
              select privilege_type from aclexplode(acldefault('r', c.relowner))
              where grantee = c.relowner
              except select privilege_type from aclexplode(c.relacl) where grantee = c.relowner)
          union all (select case g.grantee when 0 then e.grant || 'public' || e.option
              else 'do ' || quote_literal('begin if to_regrole('
                || quote_literal(g.grantee::regrole) || ') is not null then ' || e.grant
                || g.grantee::regrole || e.option || '; end if; end') end
            from (select grantee, is_grantable,
                string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
              from aclexplode(c.relacl)
              where not (grantee = c.relowner and not exists (
                select privilege_type from aclexplode(acldefault('r', c.relowner))
                where grantee = c.relowner
                except select privilege_type from aclexplode(c.relacl)
                where grantee = c.relowner))
              group by grantee, is_grantable) g
            cross join lateral (select 'grant ' || g.privileges || ' on ' || w.name || ' to '
                as grant, case when g.is_grantable then ' with grant option' else '' end
                as option) e
            order by g.grantee::regrole::text, g.is_grantable)) as statements) s
      where c.relkind in ('r', 'p') and c.oid >= 16384 and c.relpersistence <> 't'
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and cardinality(s.statements) > 0
        and not exists (select from pg_depend x
          where x.deptype = 'e' and x.classid = 'pg_class'::regclass and x.objid = c.oid)
      union all
      select array['SETTINGS', n.nspname, c.relname, a.attname,
        w.alter || 'set statistics -1',
        s.statements[1], s.statements[2:]::text, '',
        (array[array['COLUMN', n.nspname, c.relname, a.attname]]::text[]
          || coalesce(z.uses, '{}') || coalesce(y.uses, '{}'))::text]::text[]::text
      from told_columns o
      join pg_attribute a on a.attrelid = o.attrelid and a.attnum = o.attnum
      join pg_type t on t.oid = a.atttypid
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
        and c.oid >= 16384 and c.relpersistence <> 't'
      join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
        and n.nspname <> 'information_schema'
      left join places z on z.relid = c.oid and z.attnum = 0
      left join places y on y.relid = c.oid and y.attnum = a.attnum
      left join inherited_here b on b.relid = c.oid and b.attnum = a.attnum
      cross join lateral (select 'alter table ' || c.oid::regclass || ' alter column '
        || quote_ident(a.attname) || ' ' as alter) w
      cross join lateral (select array(
          select w.alter || coalesce('set default ' || b.standing, 'drop default')
            where b.standing is distinct from b.coming
          union all select 'do ' || quote_literal('begin if not exists (select from '
              || c.oid::regclass || ' where ' || quote_ident(a.attname) || ' is null) then '
              || w.alter || 'set not null; end if; end') where b.required
          union all select 'comment on column ' || c.oid::regclass || '.'
              || quote_ident(a.attname) || ' is ' || quote_literal(b.comment)
            where b.comment is not null
          union all
          select w.alter || 'set statistics ' || a.attstattarget
            where coalesce(a.attstattarget::int, -1) >= 0
          union all select w.alter || 'set storage ' || case a.attstorage when 'p' then 'plain'
              when 'e' then 'external' when 'm' then 'main' else 'extended' end
            where a.attstorage <> t.typstorage
          union all select w.alter || 'set compression '
              || case a.attcompression when 'l' then 'lz4' else 'pglz' end
            where a.attcompression <> ''
          union all select w.alter || 'set (' || array_to_string(a.attoptions, ', ') || ')'
            where a.attoptions is not null
          union all (select case g.grantee when 0 then e.grant || 'public' || e.option
              else 'do ' || quote_literal('begin if to_regrole('
                || quote_literal(g.grantee::regrole) || ') is not null then ' || e.grant
                || g.grantee::regrole || e.option || '; end if; end') end
            from (select grantee, is_grantable, string_agg(lower(privilege_type) || ' ('
                || quote_ident(a.attname) || ')', ', ' order by privilege_type) as privileges
              from aclexplode(a.attacl) group by grantee, is_grantable) g
            cross join lateral (select 'grant ' || g.privileges || ' on ' || c.oid::regclass
                || ' to ' as grant,
                case when g.is_grantable then ' with grant option' else '' end as option) e
            order by g.grantee::regrole::text, g.is_grantable)) as statements) s
      where cardinality(s.statements) > 0
      union all
      select array['SETTINGS', n.nspname, c.relname, lower(p.what) || ' ' || p.name,
        'comment on ' || lower(p.what) || ' ' || quote_ident(p.name) || case p.what
          when 'INDEX' then '' else ' on ' || c.oid::regclass end || ' is null',
        p.statements[1], p.statements[2:]::text, '',
        array[array[p.what, n.nspname, c.relname, p.name]]::text]::text[]::text
      from (select k.conrelid as relation, 'CONSTRAINT' as what, k.conname as name, array(
          select 'comment on constraint ' || quote_ident(k.conname) || ' on '
            || k.conrelid::regclass || ' is ' || quote_literal(d.description)
            from pg_description d
            where d.objoid = k.oid and d.classoid = 'pg_constraint'::regclass
          union all @index_settings
          union all select 'alter index ' || i.indexrelid::regclass || ' set ('
              || array_to_string(z.reloptions, ', ') || ')'
            where z.reloptions is not null and k.contype <> 'x'
          union all select 'alter index ' || i.indexrelid::regclass || ' set tablespace '
              || quote_ident(s.spcname) from pg_tablespace s
            where s.oid = z.reltablespace) as statements
        from told_constraints o
        join pg_constraint k on k.oid = o.oid
        left join pg_index i on i.indexrelid = k.conindid and i.indrelid = k.conrelid
          and k.contype <> 'f'
        left join pg_class z on z.oid = i.indexrelid
        union all select i.indrelid, 'INDEX', z.relname, array(@index_settings)
        from told_indexes o
        join pg_index i on i.indexrelid = o.indexrelid
        join pg_class z on z.oid = i.indexrelid
        where not exists (select from pg_constraint k
          where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))) p
      join pg_class c on c.oid = p.relation and c.relkind in ('r', 'p')
        and c.relpersistence <> 't' and not exists (select from parent where relid = c.oid)
      join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
        and n.nspname <> 'information_schema'
      where cardinality(p.statements) > 0
      """;
}
