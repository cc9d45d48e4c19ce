package dev.autogen.catalog;

/** Views, rules, triggers, policies, routines, statistics and publications, with what they use. */
final class UsesSql {
  private UsesSql() {}

  static final String EDGES =
      """
      edge as materialized (
        select d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
        from pg_depend d
        where d.objid >= 16384 and d.refobjid >= 16384 and d.deptype in ('n', 'a')
          and d.refclassid in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass,
            'pg_constraint'::regclass)
          and (d.classid in ('pg_rewrite'::regclass, 'pg_trigger'::regclass,
              'pg_policy'::regclass, 'pg_proc'::regclass, 'pg_statistic_ext'::regclass,
              'pg_publication_rel'::regclass)
            or d.refclassid = 'pg_proc'::regclass and d.classid <> 'pg_extension'::regclass
            or d.refclassid = 'pg_type'::regclass and d.classid = 'pg_class'::regclass
              and d.objsubid > 0)),
      """;

  static final String USES =
      """
      used as materialized (
        select e.classid, e.objid, e.objsubid, e.refclassid, e.refobjid, e.refobjsubid, e.deptype,
          array[
            case when e.refclassid = 'pg_proc'::regclass then 'ROUTINE'
              when e.refclassid = 'pg_constraint'::regclass then 'CONSTRAINT'
              when e.refclassid = 'pg_class'::regclass then
                case when e.refobjsubid > 0 then 'COLUMN' else 'RELATION' end
              when tc.oid is null then 'TYPE'
              when e.classid = 'pg_class'::regclass then 'ROW' else 'RELATION' end,
            n.nspname,
            coalesce(c.relname, kc.relname, tc.relname, t.typname,
              p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'),
            coalesce(a.attname, k.conname, '')]::text[] as use
        from edge e
        left join pg_class c on e.refclassid = 'pg_class'::regclass and c.oid = e.refobjid
        left join pg_attribute a on e.refclassid = 'pg_class'::regclass
          and a.attrelid = e.refobjid and a.attnum = e.refobjsubid and a.attnum > 0
        left join pg_constraint k on e.refclassid = 'pg_constraint'::regclass and k.oid = e.refobjid
        left join pg_class kc on kc.oid = k.conrelid
        left join pg_type ta on e.refclassid = 'pg_type'::regclass and ta.oid = e.refobjid
        left join pg_type t on t.oid = case when ta.typcategory = 'A' and ta.typelem <> 0
          then ta.typelem else ta.oid end
        left join pg_class tc on tc.oid = t.typrelid and tc.relkind <> 'c'
        left join pg_proc p on e.refclassid = 'pg_proc'::regclass and p.oid = e.refobjid
        join pg_namespace n on n.oid = coalesce(c.relnamespace, kc.relnamespace,
          tc.relnamespace, t.typnamespace, p.pronamespace)
        where not exists (select from pg_depend x
            where x.deptype = 'e' and x.classid = e.classid and x.objid = e.objid)
          and (p.oid is null or not exists (select from pg_depend x where x.deptype = 'e'
            and x.classid = 'pg_proc'::regclass and x.objid = p.oid))
          and not (e.classid = 'pg_class'::regclass and tc.oid is null)
          and n.nspname !~ '^pg_'),
      listed as materialized (
        select classid, objid, objsubid, array_agg(distinct use)::text as uses
        from (select classid, objid, objsubid, use from used
          union all select u.classid, u.objid, u.objsubid, p.use
            from used u join place p on p.relid = u.refobjid and p.attnum = u.refobjsubid
            where u.refclassid = 'pg_class'::regclass
              and (u.refobjsubid > 0 or u.deptype = 'a')) each_use
        group by classid, objid, objsubid),
      """;

  /** The same where nothing is used. */
  static final String NOTHING_LISTED =
      """
      listed as (select 0::oid as classid, 0::oid as objid, 0 as objsubid, '{}' as uses
        where false),
      """;

  static final String ROWS =
      """
      union all
      select array[case c.relkind when 'm' then 'MATERIALIZED_VIEW' else 'VIEW' end,
        n.nspname, c.relname, '', '',
        rtrim(pg_get_viewdef(c.oid), ';')
          || case when c.relkind = 'm' and not c.relispopulated then E'\\nwith no data' else '' end,
        array(
          select 'alter ' || w.word || ' ' || w.name || ' set (' || string_agg(
              split_part(o, '=', 1) || '=' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ')
              || ')' from unnest(c.reloptions) o having count(*) > 0
          union all select 'alter materialized view ' || w.name || ' set tablespace '
              || quote_ident(spcname) from pg_tablespace s where s.oid = c.reltablespace
          union all select 'alter view ' || w.name || ' alter column ' || quote_ident(a.attname)
              || ' set default ' || pg_get_expr(d.adbin, d.adrelid)
            from pg_attrdef d join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum
            where d.adrelid = c.oid
          union all (select pg_get_indexdef(i.indexrelid, 0, true)
            from pg_index i where i.indrelid = c.oid order by i.indexrelid::regclass::text)
          union all select 'comment on ' || w.word || ' ' || w.name || ' is '
              || quote_literal(d.description)
            from pg_description d where d.classoid = 'pg_class'::regclass
              and d.objoid = c.oid and d.objsubid = 0
          union all (select 'comment on column ' || w.name || '.' || quote_ident(a.attname)
              || ' is ' || quote_literal(d.description)
            from pg_description d join pg_attribute a on a.attrelid = c.oid
              and a.attnum = d.objsubid
            where d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid > 0
            order by a.attnum)
          union all (select 'comment on index ' || i.indexrelid::regclass || ' is '
              || quote_literal(d.description)
            from pg_index i join pg_description d on d.objoid = i.indexrelid
              and d.classoid = 'pg_class'::regclass
            where i.indrelid = c.oid order by i.indexrelid::regclass::text)
          union all select 'alter ' || w.word || ' ' || w.name || ' owner to '
              || c.relowner::regrole from me where me.oid <> c.relowner
          union all (select distinct 'revoke all on ' || w.name || ' from '
              || case g.grantee when 0 then 'public' else g.grantee::regrole::text end
            from pg_default_acl f, me, aclexplode(f.defaclacl) g
            where f.defaclobjtype = 'r' and f.defaclnamespace in (0, c.relnamespace)
              and f.defaclrole = me.oid and g.grantee <> me.oid)
          union all select 'revoke all on ' || w.name || ' from ' || c.relowner::regrole
            where c.relacl is not null and exists (
              select privilege_type from aclexplode(acldefault('r', c.relowner))
              where grantee = c.relowner
              except select privilege_type from aclexplode(c.relacl) where grantee = c.relowner)
          union all (select 'grant ' || string_agg(lower(g.privilege_type), ', '
                order by g.privilege_type) || ' on ' || w.name || ' to '
              || case g.grantee when 0 then 'public' else g.grantee::regrole::text end
              || case when g.is_grantable then ' with grant option' else '' end
            from aclexplode(c.relacl) g
            where not (g.grantee = c.relowner and not exists (
              select privilege_type from aclexplode(acldefault('r', c.relowner))
              where grantee = c.relowner
              except select privilege_type from aclexplode(c.relacl) where grantee = c.relowner))
            group by g.grantee, g.is_grantable
            order by g.grantee::regrole::text, g.is_grantable)
          union all (select 'grant ' || string_agg(lower(g.privilege_type) || ' ('
                || quote_ident(a.attname) || ')', ', ' order by g.privilege_type, a.attnum)
              || ' on ' || w.name || ' to '
              || case g.grantee when 0 then 'public' else g.grantee::regrole::text end
              || case when g.is_grantable then ' with grant option' else '' end
            from pg_attribute a, aclexplode(a.attacl) g
            where a.attrelid = c.oid and a.attacl is not null
            group by g.grantee, g.is_grantable
            order by g.grantee::regrole::text, g.is_grantable))::text,
        case when not pg_has_role(current_user, c.relowner, 'member')
            then 'it belongs to ' || c.relowner::regrole || ', whose member the connection is not'
          when exists (select from aclexplode(c.relacl) g where g.grantor <> c.relowner)
            or exists (select from pg_attribute a, aclexplode(a.attacl) g
              where a.attrelid = c.oid and g.grantor <> c.relowner)
            then 'a privilege on it was granted by somebody who is not its owner'
          when exists (select from pg_seclabels l where l.objoid = c.oid
            and l.classoid = 'pg_class'::regclass) then 'it has a security label'
          else '' end,
        u.uses]::text[]::text
      from listed u
      join pg_rewrite r on u.classid = 'pg_rewrite'::regclass and r.oid = u.objid
        and r.rulename = '_RETURN'
      join pg_class c on c.oid = r.ev_class
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select c.oid::regclass::text as name,
        case c.relkind when 'm' then 'materialized view' else 'view' end as word) w
      where c.relpersistence <> 't' and not exists (select from pg_depend x
        where x.deptype = 'e' and x.classid = 'pg_class'::regclass and x.objid = c.oid)
      union all
      select array['RULE', n.nspname, c.relname, r.rulename,
        'drop rule ' || quote_ident(r.rulename) || ' on ' || c.oid::regclass,
        rtrim(pg_get_ruledef(r.oid, true), ';'),
        @restored,
        '', u.uses]::text[]::text
      from listed u
      join pg_rewrite r on u.classid = 'pg_rewrite'::regclass and r.oid = u.objid
        and r.rulename <> '_RETURN'
      join pg_class c on c.oid = r.ev_class
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select 'rule' as word, r.rulename as name, r.ev_enabled as enabled) o
      union all
      select array['TRIGGER', n.nspname, c.relname, t.tgname,
        'drop trigger ' || quote_ident(t.tgname) || ' on ' || c.oid::regclass,
        pg_get_triggerdef(t.oid, true),
        @restored,
        '', u.uses]::text[]::text
      from listed u
      join pg_trigger t on u.classid = 'pg_trigger'::regclass and t.oid = u.objid
        and not t.tgisinternal and t.tgparentid = 0
      join pg_class c on c.oid = t.tgrelid and c.relpersistence <> 't'
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select 'trigger' as word, t.tgname as name, t.tgenabled as enabled) o
      union all
      select array['POLICY', n.nspname, c.relname, p.polname,
        'drop policy ' || quote_ident(p.polname) || ' on ' || c.oid::regclass,
        'create policy ' || quote_ident(p.polname) || ' on ' || c.oid::regclass
          || case when p.polpermissive then '' else ' as restrictive' end
          || case p.polcmd when 'r' then ' for select' when 'a' then ' for insert'
            when 'w' then ' for update' when 'd' then ' for delete' else '' end
          || case when p.polroles = '{0}' then '' else ' to ' || (select string_agg(
            case o when 0 then 'public' else o::regrole::text end, ', ')
            from unnest(p.polroles) o) end
          || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
          || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
        @restored,
        '', u.uses]::text[]::text
      from listed u
      join pg_policy p on u.classid = 'pg_policy'::regclass and p.oid = u.objid
      join pg_class c on c.oid = p.polrelid
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select 'policy' as word, p.polname as name, 'O' as enabled) o
      union all
      select array['ROUTINE', n.nspname,
        p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', '',
        case p.prokind when 'p' then 'drop procedure ' else 'drop function ' end
          || p.oid::regprocedure,
        case when p.prokind = 'a' then '' when pg_function_is_visible(p.oid)
          then replace(pg_get_functiondef(p.oid),
            ' ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(',
            ' ' || quote_ident(p.proname) || '(')
          else pg_get_functiondef(p.oid) end,
        array(
          select 'alter routine ' || p.oid::regprocedure || ' owner to '
              || p.proowner::regrole from me where me.oid <> p.proowner
          union all select 'revoke all on routine ' || p.oid::regprocedure || ' from public'
            where p.proacl is not null
          union all (select 'grant execute on routine ' || p.oid::regprocedure || ' to '
              || case g.grantee when 0 then 'public' else g.grantee::regrole::text end
              || case when g.is_grantable then ' with grant option' else '' end
            from aclexplode(p.proacl) g where g.grantee <> p.proowner
            order by g.grantee::regrole::text)
          union all select 'comment on routine ' || p.oid::regprocedure || ' is '
              || quote_literal(d.description)
            from pg_description d where d.objoid = p.oid
              and d.classoid = 'pg_proc'::regclass)::text,
        case when p.prokind = 'a' then 'it is an aggregate'
          when not pg_has_role(current_user, p.proowner, 'member')
            then 'it belongs to ' || p.proowner::regrole || ', whose member the connection is not'
          when exists (select from aclexplode(p.proacl) g where g.grantor <> p.proowner)
            then 'a privilege on it was granted by somebody who is not its owner'
          else '' end,
        u.uses]::text[]::text
      from listed u
      join pg_proc p on u.classid = 'pg_proc'::regclass and p.oid = u.objid
      join pg_namespace n on n.oid = p.pronamespace
      union all
      select array['STATISTICS', n.nspname, s.stxname, '',
        'drop statistics ' || w.name,
        'create statistics ' || w.name || case when s.stxkind @> '{d,f,m}' then ''
            else coalesce((select ' (' || string_agg(case k when 'd' then 'ndistinct'
                when 'f' then 'dependencies' else 'mcv' end, ', ' order by k) || ')'
              from unnest(s.stxkind) k where k <> 'e'), '') end
          || ' on ' || concat_ws(', ', (select string_agg(quote_ident(a.attname), ', '
                order by a.attname) from unnest(s.stxkeys::int2[]) k
              join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k),
            (select string_agg('(' || x || ')', ', ')
              from unnest(pg_get_statisticsobjdef_expressions(s.oid)) x))
          || ' from ' || s.stxrelid::regclass,
        array(
          select 'alter statistics ' || w.name || ' set statistics ' || @target
            where @target <> -1
          union all select 'alter statistics ' || w.name || ' owner to '
              || s.stxowner::regrole from me where me.oid <> s.stxowner
          union all select 'comment on statistics ' || w.name || ' is '
              || quote_literal(d.description)
            from pg_description d where d.objoid = s.oid
              and d.classoid = 'pg_statistic_ext'::regclass)::text,
        '', u.uses]::text[]::text
      from listed u
      join pg_statistic_ext s on u.classid = 'pg_statistic_ext'::regclass and s.oid = u.objid
      join pg_namespace n on n.oid = s.stxnamespace
      cross join lateral (select case when pg_statistics_obj_is_visible(s.oid) then ''
        else quote_ident(n.nspname) || '.' end || quote_ident(s.stxname) as name) w
      """;

  /** What is said of a part of a table besides its definition; {@code o} is that part. */
  static final String RESTORED =
      """
      array(
          select 'alter table ' || c.oid::regclass || case o.enabled when 'D' then ' disable'
              when 'R' then ' enable replica' else ' enable always' end || ' ' || o.word || ' '
              || quote_ident(o.name) where o.enabled <> 'O'
          union all select 'comment on ' || o.word || ' ' || quote_ident(o.name) || ' on '
              || c.oid::regclass || ' is ' || quote_literal(d.description)
            from pg_description d where d.objoid = u.objid and d.classoid = u.classid)::text
      """
          .strip();

  static final String PUBLICATIONS =
      """
      union all
      select array['PUBLICATION', n.nspname, c.relname, p.pubname,
        'alter publication ' || quote_ident(p.pubname) || ' drop table ' || c.oid::regclass,
        'alter publication ' || quote_ident(p.pubname) || ' add table ' || c.oid::regclass
          @published,
        '{}',
        case when not pg_has_role(current_user, p.pubowner, 'member')
          then 'it belongs to ' || p.pubowner::regrole || ', whose member the connection is not'
          else '' end,
        u.uses]::text[]::text
      from listed u
      join pg_publication_rel r on u.classid = 'pg_publication_rel'::regclass and r.oid = u.objid
      join pg_publication p on p.oid = r.prpubid
      join pg_class c on c.oid = r.prrelid
      join pg_namespace n on n.oid = c.relnamespace
      """;

  /** What is published of a table; before 15 all of it. */
  static final String PUBLISHED =
      """
      || coalesce(' (' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
        from unnest(r.prattrs::int2[]) k join pg_attribute a on a.attrelid = c.oid
          and a.attnum = k) || ')', '')
      || coalesce(' where (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')
      """;

  static final String OTHERS =
      """
      union all
      select array['OTHER', '', '', pg_describe_object(u.classid, u.objid, u.objsubid),
        '', '', '{}', 'nothing is known that puts it back', u.uses]::text[]::text
      from listed u
      where u.classid not in ('pg_rewrite'::regclass, 'pg_trigger'::regclass,
        'pg_policy'::regclass, 'pg_proc'::regclass, 'pg_statistic_ext'::regclass,
        'pg_publication_rel'::regclass)
      """;
}
