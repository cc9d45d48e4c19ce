package dev.autogen.catalog;

import java.util.Map;

/** Owner, privileges and comment of sequences, types and schemas, which are lost with them. */
final class GrantsSql {
  private GrantsSql() {}

  /** One row for each that has any, of the form of the other dependents. */
  static String rows() {
    return SEQUENCES.replace("@said", said("S", "pg_class", "c.oid", "c.relacl", "c.relowner"))
        + TYPES.replace("@said", said("T", "pg_type", "t.oid", "t.typacl", "t.typowner"))
        + SCHEMAS.replace("@said", said("n", "pg_namespace", "n.oid", "n.nspacl", "n.nspowner"));
  }

  private static String said(String letter, String catalog, String oid, String acl, String owner) {
    String sql = SAID;
    Map<String, String> parts =
        Map.of("@letter", letter, "@catalog", catalog, "@oid", oid, "@acl", acl, "@owner", owner);
    for (Map.Entry<String, String> part : parts.entrySet()) {
      sql = sql.replace(part.getKey(), part.getValue());
    }
    return sql;
  }

  private static final String SAID =
      """
      cross join lateral (select array(
          select 'comment on ' || w.name || ' is ' || quote_literal(d.description)
            from pg_description d where d.objoid = @oid and d.objsubid = 0
              and d.classoid = '@catalog'::regclass
          union all select 'do ' || quote_literal('begin if to_regrole('
              || quote_literal(@owner::regrole) || ') is not null then alter ' || w.name
              || ' owner to ' || @owner::regrole || '; end if; end')
            where @owner <> me.oid and pg_has_role(current_user, @owner, 'member')
          union all (select distinct 'revoke all on ' || w.name || ' from '
              || case e.grantee when 0 then 'public' else e.grantee::regrole::text end
            from aclexplode(acldefault('@letter', @owner)) e
            where @acl is not null and not exists (select from aclexplode(@acl) g
              where g.grantee = e.grantee and g.privilege_type = e.privilege_type))
          union all (select case g.grantee when 0 then e.grant || 'public' || e.option
              else 'do ' || quote_literal('begin if to_regrole('
                || quote_literal(g.grantee::regrole) || ') is not null then ' || e.grant
                || g.grantee::regrole || e.option || '; end if; end') end
            from (select grantee, is_grantable,
                string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
              from aclexplode(@acl) group by grantee, is_grantable) g
            cross join lateral (select 'grant ' || g.privileges || ' on ' || w.name || ' to '
                as grant, case when g.is_grantable then ' with grant option' else '' end
                as option) e
            where g.grantee <> @owner or exists (
              select privilege_type from aclexplode(acldefault('@letter', @owner))
              where grantee = @owner
              except select privilege_type from aclexplode(@acl) where grantee = @owner)
            order by g.grantee::regrole::text, g.is_grantable)) as statements) s
      where cardinality(s.statements) > 0 and @oid >= 16384
        and not exists (select from pg_depend x
          where x.deptype = 'e' and x.classid = '@catalog'::regclass and x.objid = @oid)
      """;

  private static final String SEQUENCES =
      """
      union all
      select array['SETTINGS', n.nspname, c.relname, '', 'comment on ' || w.name || ' is null',
        s.statements[1], s.statements[2:]::text, '',
        (array[array['RELATION', n.nspname, c.relname, '']]::text[]
          || coalesce((select array_agg(array['COLUMN', tn.nspname, t.relname, a.attname]::text[])
            from pg_depend o
            join pg_class t on t.oid = o.refobjid
            join pg_namespace tn on tn.oid = t.relnamespace
            join pg_attribute a on a.attrelid = t.oid and a.attnum = o.refobjsubid
            where o.classid = 'pg_class'::regclass and o.objid = c.oid
              and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i')),
            '{}'))::text]::text[]::text
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
      cross join me
      cross join lateral (select 'sequence ' || c.oid::regclass as name) w
      @said
        and c.relkind = 'S' and c.relpersistence <> 't'
        and not exists (select from pg_depend o
          join pg_class t on t.oid = o.refobjid
          join pg_attribute a on a.attrelid = t.oid and a.attnum = o.refobjsubid
          where o.classid = 'pg_class'::regclass and o.objid = c.oid and o.deptype = 'i'
            and c.relname <> t.relname || '_' || a.attname || '_seq')
      """;

  private static final String TYPES =
      """
      union all
      select array['SETTINGS', n.nspname, t.typname, 'as a type',
        'comment on ' || w.name || ' is null',
        s.statements[1], s.statements[2:]::text, '',
        array[array['TYPE', n.nspname, t.typname, '']]::text]::text[]::text
      from pg_type t
      join pg_namespace n on n.oid = t.typnamespace and n.nspname !~ '^pg_'
        and n.nspname <> 'information_schema'
      left join pg_class c on c.oid = t.typrelid
      cross join me
      cross join lateral (select case t.typtype when 'd' then 'domain ' else 'type ' end
        || t.oid::regtype as name) w
      @said
        and (t.typtype in ('e', 'd') or t.typtype = 'c' and c.relkind = 'c')
      """;

  private static final String SCHEMAS =
      """
      union all
      select array['SETTINGS', '', n.nspname, 'as a schema',
        'comment on ' || w.name || ' is null',
        s.statements[1], s.statements[2:]::text, '',
        array[array['SCHEMA', '', n.nspname, '']]::text]::text[]::text
      from pg_namespace n
      cross join me
      cross join lateral (select 'schema ' || quote_ident(n.nspname) as name) w
      @said
        and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema')
      """;
}
