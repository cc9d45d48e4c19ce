package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.operation.Operation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was made by hand on partitions and heirs goes with a column by name, and comes back. */
class HeirsIT {
  /** All that PostgreSQL knows of partitions and heirs, but for what autogen compares anyway. */
  private static final String KNOWN =
      """
      select 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid),
        coalesce(obj_description(indexrelid, 'pg_class'), ''), indisclustered || '' || indisreplident,
        (select string_agg(coalesce(attstattarget::int, -1)::text, ',' order by attnum)
          from pg_attribute where attrelid = indexrelid)
      from pg_index where indrelid >= 16384 and indrelid::regclass::text !~ 'pg_toast'
      union all select 'constraint', conrelid::regclass || '.' || conname,
        pg_get_constraintdef(oid), coalesce(obj_description(oid, 'pg_constraint'), ''), '', ''
      from pg_constraint where conrelid >= 16384 and contype <> 'n'
      union all select 'column', attrelid::regclass || '.' || attname, attnotnull::text,
        coalesce(col_description(attrelid, attnum), ''), coalesce(attacl::text, ''),
        coalesce((select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = attrelid
          and adnum = attnum), '') || coalesce(attstattarget::int, -1) || attstorage::text
      from pg_attribute where attnum > 0 and not attisdropped and attrelid in (select oid
        from pg_class where oid >= 16384 and relkind in ('r', 'p') and relnamespace <> 99)
      union all select 'statistics', stxname, pg_get_statisticsobjdef(oid), '', '', ''
      from pg_statistic_ext
      union all select 'trigger', tgrelid::regclass || '.' || tgname, tgenabled::text, '', '', ''
      from pg_trigger where not tgisinternal
      order by 1, 2, 3
      """;

  private static final String[] PARTITIONED = {
    "create table u (id bigint primary key)",
    "create table t (id bigint primary key, a varchar(20), b integer, c integer)"
        + " partition by range (id)",
    "create table t_1 partition of t for values from (0) to (9)",
    "create table t_2 (a varchar(20), id bigint not null, c integer, b integer)",
    "alter table t attach partition t_2 for values from (10) to (99)",
    "create table t_3 partition of t default partition by list (id)",
    "create table t_4 partition of t_3 default",
    "create index t_b on t (b)",
    "create index t_1_b on t_1 (b, lower(a))",
    "comment on index t_1_b is 'by hand'",
    "alter table t_1 cluster on t_1_b",
    "create unique index t_2_e on t_2 ((b + 1), id) with (fillfactor = 70)",
    "alter index t_2_e alter column 1 set statistics 77",
    "create index t_3_b on t_3 (b, a)",
    "alter table t_1 add constraint positive check (b > 0 and c > 0) not valid",
    "comment on constraint positive on t_1 is 'rather'",
    "alter table t_2 add constraint once unique (id, b) include (c) with (fillfactor = 60)",
    "alter table t_4 add constraint other foreign key (b) references u on delete cascade",
    "alter table t_1 alter b set default 7, alter b set statistics 9, alter b set not null",
    "comment on column t_2.b is 'the second'",
    "grant select (b) on t_2 to public",
    "create statistics st on a, b from t_1",
    "create statistics whole on a, b from t",
  };

  private static final String[] HEIRS = {
    "create table t (id bigint primary key, a varchar(20), b integer)",
    "create table heir (extra integer, primary key (id)) inherits (t)",
    "create table own (b integer) inherits (t)",
    "create table grandchild () inherits (heir)",
    "create index heir_b on heir (extra, b)",
    "create index own_b on own (b)",
    "create index grandchild_b on grandchild (lower(a), b)",
    "alter table grandchild add constraint positive check (b > 0)",
    "alter table heir add constraint once exclude (b with =)",
  };

  @Entity(name = "T")
  @Table(name = "t")
  static class Left {
    @Id Long id;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D022, D034: what is made by hand on partitions comes back with a column")
  void whatIsMadeByHandOnPartitionsComesBack(int major) {
    givenOn(major, PARTITIONED).restoring(KNOWN).and(Left.class).andArrivesAndReturns();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D023, D034: what is made by hand on heirs comes back with a column")
  void whatIsMadeByHandOnHeirsComesBack(int major) {
    givenOn(major, HEIRS).restoring(KNOWN).and(Left.class).andArrivesAndReturns();
  }

  @Test
  @DisplayName("D025, D034: what goes with a column is an operation of its own")
  void whatGoesWithAColumnIsNamed() {
    given(
            "create table t (id bigint primary key, b integer) partition by range (id)",
            "create table t_1 partition of t default",
            "create index t_1_b on t_1 (b)",
            "alter table t_1 add constraint positive check (b > 0)",
            "create statistics st on id, b from t")
        .and(Left.class)
        .drafts(
            """
            op.execute("drop statistics st");
            op.execute("alter table t_1 drop constraint positive");
            op.execute("drop index t_1_b");
            op.dropColumn("t", "b");
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "Other")
  @Table(name = "other")
  static class Other {
    @Id Long id;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D022: a partitioned table is dropped with its partitions by name, and comes back")
  void aPartitionedTableGoesWithItsPartitions(int major) {
    givenOn(major, PARTITIONED)
        .with(
            "create table other (id bigint primary key)",
            "create unlogged table t_5 partition of t for values from (200) to (300)"
                + " with (fillfactor = 40, autovacuum_enabled = false)",
            "comment on table t_5 is 'late'",
            "grant select on t_5 to public",
            "create trigger touch before update on t_5 for each row"
                + " execute function suppress_redundant_updates_trigger()")
        .restoring(KNOWN)
        .and(Other.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D023: a drop says which heirs and foreign keys of others stand in its way")
  void aDropSaysWhatStandsInItsWay() {
    String[] tables = {
      "create schema elsewhere",
      "create table other (id bigint primary key, u bigint unique)",
      "create table t (id bigint primary key, b integer unique)",
      "create table heir () inherits (t)",
      "create table elsewhere.audit (t_id bigint constraint points references t,"
          + " b integer constraint at references t (b))"
    };
    assertThat(hazards(Other.class, tables))
        .contains(
            "fails as long as inheriting table heir rests on t.",
            "fails as long as foreign key points on elsewhere.audit rests on t.",
            "fails as long as foreign key at on elsewhere.audit rests on t.");
    assertThat(hazards(Left.class, tables))
        .contains("fails as long as foreign key at on elsewhere.audit rests on t.b and t.t_b_key.")
        .noneMatch(each -> each.contains("foreign key points"));
  }

  private static List<String> hazards(Class<?> entity, String... tables) {
    try (Scenario scenario = given(tables)) {
      return scenario.and(entity).messages();
    }
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Unkeyed {
    @Id Long id;
    Integer b;
  }

  @Test
  @DisplayName("D023: what heirs have on their own stays where the table above them is dropped")
  void whatHeirsHaveStaysWhereTheTableAboveThemIsDropped() {
    try (Scenario scenario =
        given(HEIRS)
            .with(
                "create table other (id bigint primary key)",
                "alter table heir alter a set default 'x'",
                "create statistics st on a, b from heir")) {
      assertThat(scenario.and(Other.class).wayBack())
          .noneMatch(Operation.Execute.class::isInstance);
    }
  }

  @Test
  @DisplayName("D020, D053: a drop says which count is lost with it")
  void aDropSaysWhichCountIsLostWithIt() {
    String[] tables = {"create table t (id bigint primary key, b serial)"};
    assertThat(hazards(Left.class, tables))
        .contains("t_b_seq forgets how far it has counted; the way back begins anew.");
  }

  @Test
  @DisplayName("D023, D053: a drop says which defaults of heirs stand in its way")
  void aDropSaysWhichDefaultsStandInItsWay() {
    assertThat(
            hazards(
                Other.class,
                "create table other (id bigint primary key)",
                "create table t (id bigint primary key, b serial)",
                "create table heir () inherits (t)"))
        .contains("fails as long as the default of heir.b takes from t_b_seq.");
  }

  private static final String[] COMPUTING = {
    "create table t (id bigint primary key, a varchar(20), b integer)",
    "create table heir (g integer generated always as (b * 2) stored,"
        + " size integer generated always as (length(a)) stored not null) inherits (t)",
    "comment on column heir.g is 'twice'",
    "create index heir_g on heir (g, size)",
    "alter table heir add constraint positive check (g > 0)",
    "insert into heir (id, a, b) values (1, 'one', 2)"
  };

  @Entity(name = "T")
  @Table(name = "t")
  static class Short {
    @Id Long id;

    @Column(length = 20)
    String a;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Wide {
    @Id Long id;

    @Column(length = 20)
    String a;

    Long b;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D023, D034: what an heir computes from a column goes by name, and comes back")
  void whatAnHeirComputesGoesByName(int major) {
    givenOn(major, COMPUTING)
        .restoring(KNOWN)
        .and(Short.class)
        .drafts(
            """
            op.execute("drop index heir_g");
            op.execute("alter table heir drop constraint positive");
            op.execute("alter table heir drop column g");
            op.dropColumn("t", "b");
            """)
        .andArrivesAndReturns();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D023, D075: what an heir computes makes room for a column's new type")
  void whatAnHeirComputesMakesRoom(int major) {
    givenOn(major, COMPUTING)
        .with("create view v as select g from heir")
        .under(new DiffPolicy(name -> name.name().name().equals("t"), false, major))
        .restoring(KNOWN)
        .keepingRows("select id, a, b, g, size from heir")
        .keepingRows("select g from v")
        .and(Wide.class)
        .andArrivesAndReturns();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D023, D034: the default of an heir does not take the place of its own heir's")
  void theDefaultOfAnHeirStaysItsOwn(int major) {
    givenOn(
            major,
            "create table t (id bigint primary key, b integer default 1)",
            "create table heir () inherits (t)",
            "create table grandchild () inherits (heir)",
            "alter table heir alter b set default 2",
            "alter table grandchild alter b set default 3")
        .restoring(KNOWN)
        .and(Left.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D023, D034: the way back says what the rows of heirs may not allow")
  void theWayBackSaysWhatRowsMayNotAllow() {
    try (Scenario scenario =
        given(
            "create table t (id bigint primary key, b integer, c integer)",
            "create table heir () inherits (t)",
            "alter table heir alter b set not null",
            "alter table heir add constraint given check (b is not null or c > 0)",
            "alter table heir add constraint filled check (b is not null)",
            "alter table heir add constraint positive check (b > 0)",
            "alter table heir add constraint once unique (b)",
            "alter table heir add constraint keyed primary key (b)",
            "alter table heir add constraint later check (b is not null) not valid")) {
      assertThat(scenario.and(Left.class).messagesBack())
          .contains(
              "heir.b is required again only if every row of heir has a value in it.",
              "fails if a row of heir has values that filled refuses.",
              "fails if a row of heir has values that keyed refuses.")
          .noneMatch(each -> each.matches(".*(given|positive|once|later).*"));
    }
  }

  private static final String[] ADOPTED = {
    "create table t (id bigint primary key, b integer) partition by range (id)",
    "create table t_1 partition of t for values from (0) to (9)",
    "create table t_2 partition of t default partition by list (id)",
    "create table t_3 partition of t_2 default",
    "create index by_hand on t_1 (b) with (fillfactor = 70)",
    "comment on index by_hand is 'mine'",
    "alter table t_1 cluster on by_hand",
    "create index \"By Hand\" on t_3 (b)",
    "create index t_1_lower on t_1 (lower(id::text), b)",
    "insert into t values (1, 2), (11, 2)"
  };

  @Entity(name = "T")
  @Table(name = "t", indexes = @Index(name = "t_b", columnList = "b"))
  static class Sought {
    @Id Long id;
    Integer b;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName(
      "D022, D034: an index of a partition that a new one takes in is there again after it")
  void anIndexThatANewOneTakesInIsThereAgain(int major) {
    givenOn(major, ADOPTED)
        .restoring(KNOWN)
        .and(Sought.class)
        .drafts("op.createIndex(\"t\", index(\"t_b\", \"b\"));")
        .andArrivesAndReturns();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D022, D034: an index of a partition that one of the table took in keeps its name")
  void anIndexThatWasTakenInKeepsItsName(int major) {
    for (Class<?> entity : List.of(Unkeyed.class, Left.class, Other.class)) {
      try (Scenario scenario =
          givenOn(major, ADOPTED)
              .with("create index t_b on t (b)", "create table other (id bigint primary key)")
              .restoring(KNOWN)) {
        scenario.and(entity).arrivesAndReturns();
      }
    }
  }
}
