package dev.autogen.catalog;

import java.util.List;

/**
 * The statement over what rests on tables and types and is nothing that entities describe, with the
 * statements that take each away and put it back. It looks at the whole database: a view in a
 * schema that nobody manages stands in the way as well.
 *
 * @param schemas those whose tables are read as such, with their foreign keys
 * @param present which kinds there are: for the others the server is not even asked to plan
 */
record DependentsSql(int major, List<String> schemas, Present present) {

  /**
   * Which kinds of dependents a database has.
   *
   * @param heirs whether any table inherits from another one or is a partition of it
   * @param uses views, triggers and the like
   * @param foreignKeys foreign keys of tables that are not read
   * @param settings of tables and their parts
   * @param grants on sequences, types and schemas, and comments of theirs
   */
  record Present(
      boolean heirs, boolean uses, boolean foreignKeys, boolean settings, boolean grants) {

    static Present read(Fields row) {
      return new Present(row.flag(), row.flag(), row.flag(), row.flag(), row.flag());
    }

    boolean any() {
      return heirs || uses || foreignKeys || settings || grants;
    }
  }

  /** One row with the flags of {@link Present}, in their order. */
  static String presence(List<String> schemas) {
    return (HeirsSql.NO_PLACES + UsesSql.EDGES + SettingsSql.SPOKEN_OF + ME + PRESENCE)
        .replace("@schemas", Literal.array(schemas));
  }

  /** One row for every dependent; some kind must be present. */
  String dependents() {
    String rows =
        (present.uses() ? UsesSql.ROWS + UsesSql.PUBLICATIONS + UsesSql.OTHERS : "")
            + (present.heirs() ? HeirsSql.ROWS : "")
            + (present.heirs() || present.foreignKeys() ? FOREIGN_KEYS : "")
            + (present.heirs() || present.settings() ? SettingsSql.ROWS : "")
            + (present.grants() ? GrantsSql.rows() : "");
    return ((present.heirs() ? HeirsSql.PLACES : HeirsSql.NO_PLACES)
            + (present.uses() ? UsesSql.EDGES + UsesSql.USES : UsesSql.NOTHING_LISTED)
            + (present.heirs() ? HeirsSql.HELD : "")
            + SettingsSql.SPOKEN_OF
            + ME
            + "select FACTS from ("
            + rows.substring(UNION.length())
            + ") dependent (FACTS)")
        .replace("@index_settings", HeirsSql.INDEX_SETTINGS)
        .replace("@restored", UsesSql.RESTORED)
        .replace("@published", major >= 15 ? UsesSql.PUBLISHED : "")
        .replace("@target", major >= 17 ? "coalesce(s.stxstattarget, -1)" : "s.stxstattarget")
        .replace("@schemas", Literal.array(schemas));
  }

  private static final String UNION = "union all\n";

  private static final String PRESENCE =
      """
      select array[
        exists (select from pg_inherits h join pg_class c on c.oid = h.inhrelid
          and c.relkind in ('r', 'p', 'f')),
        exists (select from edge e
          left join pg_type t on e.refclassid = 'pg_type'::regclass and t.oid = e.refobjid
          left join pg_type x on x.oid = t.typelem
          where e.classid <> 'pg_class'::regclass or t.typrelid > 0 or x.typrelid > 0),
        exists (select from pg_constraint k
          join pg_class c on c.oid = k.conrelid
          join pg_namespace n on n.oid = c.relnamespace
          where k.contype = 'f' and k.conparentid = 0 and (n.nspname <> all (@schemas)
            or exists (select from pg_depend x where x.deptype = 'e'
              and x.classid = 'pg_class'::regclass and x.objid = c.oid))),
        exists (select from told_columns) or exists (select from told_indexes)
          or exists (select from told_constraints)
          or exists (select from pg_class c cross join me
            where c.oid >= 16384 and c.relkind in ('r', 'p') and c.relpersistence <> 't'
              and (c.relrowsecurity or c.relforcerowsecurity or c.relreplident in ('f', 'n')
                or c.relacl is not null or c.relowner <> me.oid)),
        exists (select from pg_class c cross join me
            where c.oid >= 16384 and c.relkind = 'S'
              and (c.relacl is not null or c.relowner <> me.oid))
          or exists (select from pg_type t cross join me
            where t.oid >= 16384 and t.typtype in ('e', 'd', 'c')
              and (t.typacl is not null or t.typowner <> me.oid))
          or exists (select from pg_namespace n cross join me
            where n.oid >= 16384 and (n.nspacl is not null or n.nspowner <> me.oid))
          or exists (select from pg_description d
            left join pg_class c on c.oid = d.objoid
            where d.objoid >= 16384 and d.objsubid = 0
              and (d.classoid in ('pg_type'::regclass, 'pg_namespace'::regclass)
                or d.classoid = 'pg_class'::regclass and c.relkind = 'S'))
        ]::text[]::text as FACTS
      """;

  private static final String ME =
      """
      me as (select oid, rolname from pg_roles where rolname = current_user)
      """;

  /** The foreign keys of tables that are not read; those of the others are known with them. */
  private static final String FOREIGN_KEYS =
      """
      union all
      select array['FOREIGN_KEY', n.nspname, c.relname, k.conname,
        'alter table ' || c.oid::regclass || ' drop constraint ' || quote_ident(k.conname),
        'alter table ' || c.oid::regclass || ' add constraint ' || quote_ident(k.conname) || ' '
          || pg_get_constraintdef(k.oid),
        array(select 'comment on constraint ' || quote_ident(k.conname) || ' on '
            || c.oid::regclass || ' is ' || quote_literal(r.description)
          from pg_description r where r.objoid = k.oid
            and r.classoid = 'pg_constraint'::regclass)::text,
        '',
        (array[array['RELATION', fn.nspname, f.relname, '']]::text[]
          || (select array_agg(array['COLUMN', fn.nspname, f.relname, a.attname]::text[])
            from pg_attribute a where a.attrelid = f.oid and a.attnum = any (k.confkey))
          || coalesce((select array_agg(
              array['CONSTRAINT', fn.nspname, f.relname, r.conname]::text[])
            from pg_constraint r where r.conindid = k.conindid and r.conrelid = f.oid
              and r.contype in ('p', 'u')), '{}')
          || coalesce(z.uses, '{}'))::text]::text[]::text
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_class f on f.oid = k.confrelid and f.oid <> c.oid
      join pg_namespace fn on fn.oid = f.relnamespace
      left join places z on z.relid = f.oid and z.attnum = 0
      where k.contype = 'f' and k.conparentid = 0
        and (n.nspname <> all (@schemas) or z.relid is not null
          or exists (select from parent p where p.relid = c.oid)
          or exists (select from pg_depend x where x.deptype = 'e'
            and x.classid = 'pg_class'::regclass and x.objid = c.oid))
        and not exists (select from whole w where w.relid = c.oid and w.above = f.oid)
      """;
}
