package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenOn;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.hazard.HazardKind;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL drops along with a table or a column without a word comes back with it. */
class LostSilentlyIT {
  private static final String ACCESS =
      "select c.relname, (select array_agg(g::text order by g::text) from unnest(c.relacl) g),"
          + " c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity, c.relreplident from"
          + " pg_class c where c.relname in ('gone', 't') order by c.relname";

  private static final String COLUMNS =
      "select a.attname, a.attacl, coalesce(nullif(a.attstattarget, -1), 0), a.attstorage,"
          + " a.attoptions from pg_attribute a where a.attrelid = 't'::regclass and a.attnum > 0"
          + " and not a.attisdropped order by a.attname";

  private static final String PARTS =
      "select 'c', conname, obj_description(oid, 'pg_constraint') from pg_constraint"
          + " where conrelid::regclass::text in ('gone', 't') and contype <> 'n'"
          + " union all select 'i', indexrelid::regclass::text, obj_description(indexrelid,"
          + " 'pg_class') || indisclustered from pg_index"
          + " where indrelid::regclass::text in ('gone', 't')"
          + " union all select 'r', rulename, '' from pg_rules where tablename = 'gone'"
          + " union all select 't', tgname, tgenabled::text from pg_trigger where not tgisinternal"
          + " union all select 'p', polname, polroles::regrole[]::text from pg_policy"
          + " union all select 'b', pubname, tablename from pg_publication_tables"
          + " union all select 's', stxname, '' from pg_statistic_ext order by 1, 2, 3";

  private static final String[] BY_HAND = {
    "do 'begin if to_regrole(''shop_reader'') is null then create role shop_reader; end if; end'",
    "create table t (id bigint primary key, a varchar(20), b integer, c text, unique (a, b))",
    "create statistics st on a, b from t",
    "create index ix on t (a, b)",
    "comment on index ix is 'found often'",
    "alter table t alter a set statistics 7, alter c set storage external",
    "alter table t alter b set (n_distinct = 5)",
    "grant select (a), update (a, b) on t to shop_reader",
    "grant select (c) on t to public",
    "create table gone (id bigint constraint gone_pk primary key, b integer)",
    "comment on constraint gone_pk on gone is 'the key'",
    "create index gone_b on gone (b)",
    "comment on index gone_b is 'by b'",
    "alter table gone cluster on gone_b",
    "alter table gone replica identity full",
    "alter table gone enable row level security",
    "alter table gone force row level security",
    "create policy mine on gone for select to shop_reader using (b > 1)",
    "grant select, insert on gone to shop_reader with grant option",
    "grant select on gone to public",
    "create rule quiet as on delete to gone do instead nothing",
    "create function touched() returns trigger language plpgsql as 'begin return new; end'",
    "create trigger touch before update on gone for each row execute function touched()",
    "alter table gone disable trigger touch",
    "create publication feed for table gone"
  };

  @Entity(name = "T")
  @Table(name = "t")
  static class Left {
    @Id Long id;
  }

  @Test
  @DisplayName(
      "D025, D034: privileges and the like of what is dropped are there after the way back")
  void comesBackWithItsPrivileges() {
    given(BY_HAND)
        .under(DiffPolicy.droppingUnmanaged(name -> true, TestDatabase.USUAL_MAJOR))
        .restoring(ACCESS)
        .restoring(COLUMNS)
        .restoring(PARTS)
        .and(Left.class)
        .andArrivesAndReturns();
  }

  private static final String COUNTERS =
      "select s.*, (select count(*) from pg_depend where objid = s.seqrelid and deptype = 'a')"
          + " from (select seqrelid, seqrelid::regclass::text as name, seqtypid, seqstart,"
          + " seqincrement, seqmax, seqmin, seqcache, seqcycle from pg_sequence) s order by name";

  @Test
  @DisplayName("D034: a sequence that belongs to a column is dropped before it, by name")
  void aSequenceOfAColumnIsNamed() {
    given(
            "create table t (id bigint primary key, b integer, c serial, d integer)",
            "create sequence by_hand as integer increment 5 maxvalue 500 cycle owned by t.b",
            "create table gone (id bigint primary key, b integer)",
            "create sequence also_by_hand start 7 owned by gone.b",
            "create sequence shared owned by t.d",
            "create table kept (id bigint primary key, n bigint default nextval('shared'))")
        .under(
            new DiffPolicy(
                name -> !name.name().name().equals("kept"), false, TestDatabase.USUAL_MAJOR))
        .restoring(COUNTERS.replace("s.*", "name, seqincrement, seqmax, seqcycle, seqstart"))
        .and(Left.class)
        .drafts(
            """
            op.execute("alter sequence shared owned by none");
            op.dropColumn("t", "c");
            op.dropColumn("t", "d");
            op.dropSequence("also_by_hand");
            op.dropTable("gone");
            op.dropSequence("by_hand");
            op.dropColumn("t", "b");
            """)
        .warns(HazardKind.DELETES_DATA, HazardKind.BREAKS_RUNNING_APPLICATION)
        .andArrivesAndReturns();
  }

  private static final String OF_INDEXES =
      """
      select indexrelid::regclass::text as name, obj_description(indexrelid, 'pg_class') as said,
        indisclustered::text, indisreplident::text, reloptions, (select string_agg(
          coalesce(attstattarget::int, -1)::text, ',' order by attnum)
          from pg_attribute where attrelid = indexrelid)
      from pg_index join pg_class c on c.oid = indexrelid
      where indrelid >= 16384 and c.relname !~ '^pg_toast'
      union all select relname, obj_description(c.oid, 'pg_class'), relowner::regrole::text,
        relkind::text, (select reloptions from pg_class t where t.oid = c.reltoastrelid),
        relacl::text
      from pg_class c where c.oid >= 16384 and relkind in ('r', 'S')
      union all select typname, obj_description(oid, 'pg_type'), typowner::regrole::text, '',
        typacl::text[], '' from pg_type where typtype in ('e', 'd') and oid >= 16384
      union all select nspname, obj_description(oid, 'pg_namespace'), nspowner::regrole::text, '',
        nspacl::text[], '' from pg_namespace where nspname = 'shop'
      order by 1, 2
      """;

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D025, D034: what is said of indexes, sequences, types and schemas comes back")
  void whatIsSaidOfTheRestComesBack(int major) {
    givenOn(
            major,
            "do 'begin if to_regrole(''shop_reader'') is null then create role shop_reader;"
                + " end if; end'",
            "create table t (id bigint primary key, a varchar(20), b integer, c text,"
                + " constraint once unique (a) with (fillfactor = 60))",
            "alter index t_pkey set (fillfactor = 50)",
            "create index by_b on t ((b + 1), a)",
            "comment on index by_b is 'by hand'",
            "comment on index once is 'as well'",
            "comment on constraint once on t is 'the constraint'",
            "alter index by_b alter column 1 set statistics 99",
            "alter table t cluster on by_b",
            "create table wide (id bigint constraint wide_key primary key with (fillfactor = 40),"
                + " c text) with (toast.autovacuum_enabled = false,"
                + " toast_tuple_target = 200)",
            "create sequence counter",
            "comment on sequence counter is 'counts'",
            "grant usage on sequence counter to shop_reader",
            "create type mood as enum ('good', 'bad')",
            "revoke usage on type mood from public",
            "grant usage on type mood to shop_reader with grant option",
            "comment on type mood is 'how one feels'",
            "create domain short as varchar(3)",
            "grant usage on domain short to shop_reader",
            "create schema shop",
            "comment on schema shop is 'all there is to buy'",
            "grant usage on schema shop to shop_reader",
            "create table shop.item (id bigint generated by default as identity primary key)",
            "grant select on sequence shop.item_id_seq to shop_reader")
        .under(DiffPolicy.droppingUnmanaged(name -> true, major))
        .reading("shop")
        .restoring(OF_INDEXES)
        .and(Left.class)
        .andArrivesAndReturns();
  }
}
