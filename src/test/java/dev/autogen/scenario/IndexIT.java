package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BLOCKS_TABLE;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenOn;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexIT {
  private static final String TABLE =
      "create table t (id bigint primary key, x varchar(255), y varchar(255), z integer,"
          + " j jsonb, \"Mixed\" integer)";

  @Entity(name = "T")
  @Table(
      name = "t",
      indexes = {
        @Index(name = "x", columnList = "x"),
        @Index(name = "i_order", columnList = "y, x"),
        @Index(name = "i_mixed", columnList = "\"Mixed\""),
        @Index(name = "i_desc", columnList = "x desc"),
        @Index(name = "i_last", columnList = "(y) desc nulls last"),
        @Index(name = "i_first", columnList = "(y) nulls first"),
        @Index(name = "i_lower", columnList = "(lower(x))"),
        @Index(name = "i_sum", columnList = "(z + 42)"),
        @Index(name = "i_json", columnList = "(j ->> 'foo')"),
        @Index(name = "i_path", columnList = "((j -> 'foo' ->> 'bar')::integer)"),
        @Index(name = "i_coalesce", columnList = "(case when z is null then -1 else z end)"),
        @Index(name = "i_where", columnList = "z", options = "where x in ('a', 'b') and z>1"),
        @Index(name = "i_include", columnList = "z", options = "include (x, y)"),
        @Index(name = "i_class", columnList = "(x) varchar_pattern_ops"),
        @Index(name = "i_unique", columnList = "z, x", unique = true)
      })
  static class Indexed {
    @Id Long id;
    String x;
    String y;
    Integer z;

    @Column(columnDefinition = "jsonb")
    String j;

    @Column(name = "\"Mixed\"")
    Integer mixed;
  }

  private static final String[] INDEXED = {
    TABLE,
    "create index x on t (x)",
    "create index i_order on t (y, x)",
    "create index i_mixed on t (\"Mixed\")",
    "create index i_desc on t (x desc nulls first)",
    "create index i_last on t (y desc nulls last)",
    "create index i_first on t (y asc nulls first)",
    "create index i_lower on t (lower(x::text))",
    "create index i_sum on t ((z+42))",
    "create index i_json on t ((j->>'foo'))",
    "create index i_path on t ((((j->'foo')->>'bar')::int4))",
    "create index i_coalesce on t ((case when (z) is null then '-1'::integer else z end))",
    "create index i_where on t (z) where (((x) in ('a','b')) and ((z) > 1))",
    "create index i_include on t (z) include (x, y)",
    "create index i_class on t (x varchar_pattern_ops)",
    "alter table t add constraint i_unique unique (z, x)",
  };

  @Test
  @DisplayName("D200, D202, D205, D209, D211, D214, D215, D217, D218, D220: the same index")
  void theSameIndexIsNoDifferenceHoweverWritten() {
    given(INDEXED).and(Indexed.class).draftsNothing();
  }

  @Test
  @DisplayName("D202, D211, D216, D218, D220: indexes of every kind are created")
  void indexesOfEveryKindAreCreated() {
    given(TABLE, "insert into t values (1, 'a', 'b', 3, '{\"foo\": {\"bar\": 1}}', 4)")
        .keepingRows("select * from t")
        .and(Indexed.class)
        .warns(BLOCKS_TABLE, dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D203, D209, D212, D214, D215, D216, D218, D220: another index of that name")
  void anotherIndexOfThatNameIsReplaced() {
    given(
            TABLE,
            "insert into t values (1, 'a', 'b', 3, '{\"foo\": {\"bar\": 1}}', 4)",
            "create index x on t (x desc)",
            "create index i_order on t (x, y)",
            "create index i_mixed on t (\"Mixed\" desc)",
            "create index i_desc on t (x)",
            "create index i_last on t (y desc)",
            "create index i_first on t (y)",
            "create index i_lower on t (upper(x))",
            "create index i_sum on t ((42 + z))",
            "create index i_json on t ((j->>'bar'))",
            "create index i_path on t ((((j->'foo')->>'baz')::int))",
            "create index i_coalesce on t (coalesce(\"Mixed\", -1))",
            "create index i_where on t (z) where x in ('a', 'c')",
            "create index i_include on t (z) include (x)",
            "create index i_class on t (x)",
            "create index i_unique on t (z, x)",
            "alter table t add constraint i_distinct unique (z)")
        .keepingRows("select * from t")
        .and(Indexed.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(
      name = "t",
      indexes = {
        @Index(name = "i_new", columnList = "x"),
        @Index(name = "i_case", columnList = "y"),
        @Index(name = "i_valid", columnList = "z")
      })
  static class Renamed {
    @Id Long id;
    String x;
    String y;
    Integer z;

    @Column(columnDefinition = "jsonb")
    String j;

    @Column(name = "\"Mixed\"")
    Integer mixed;
  }

  @Test
  @DisplayName("D206, D208: an index of another name is renamed, and its storage is left alone")
  void anIndexOfAnotherNameIsRenamed() {
    given(
            TABLE,
            "create index i_old on t (x) with (fillfactor=70)",
            "create index \"I_case\" on t (y)",
            "create index i_valid on t (z)")
        .and(Renamed.class)
        .drafts(
            """
            op.renameIndex("t", "I_case", "i_case");
            op.renameIndex("t", "i_old", "i_new");
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Unindexed extends Columns {}

  @MappedSuperclass
  static class Columns {
    @Id Long id;
    String x;
    String y;
    Integer z;

    @Column(columnDefinition = "jsonb")
    String j;

    @Column(name = "\"Mixed\"")
    Integer mixed;
  }

  @Test
  @DisplayName("D202, D211, D216: indexes that nobody wants are dropped and come back alike")
  void indexesThatNobodyWantsComeBackAlike() {
    given(INDEXED).and(Unindexed.class, Columns.class).andKeepsTheLaws();
  }

  @Test
  @DisplayName("D025, D227: indexes made by hand stay, unless entities would have said them")
  void indexesMadeByHandStay() {
    given(
            TABLE,
            "create index by_hand on t (x) where y is not null",
            "create index by_lower on t (lower(y))",
            "create index plain on t (z)")
        .under(DiffPolicy.droppingUnmanaged(name -> false, TestDatabase.USUAL_MAJOR))
        .and(Unindexed.class, Columns.class)
        .drafts("op.dropIndex(\"t\", \"plain\");")
        .leavesAlone("index \"t.by_hand\"", "index \"t.by_lower\"")
        .andArrivesAndReturns();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D217: what the server prints in its own way is no difference on old and new ones")
  void whatTheServerPrintsIsNoDifferenceOnAnyServer(int major) {
    givenOn(major, INDEXED).and(Indexed.class).draftsNothing();
  }

  @Entity(name = "T")
  @Table(
      name = "t",
      indexes = {
        @Index(name = "i_full", columnList = "x", options = "with (fillfactor = 80)"),
        @Index(name = "i_usual", columnList = "y", options = "tablespace pg_default")
      })
  static class Stored extends Columns {}

  @Test
  @DisplayName("D221: storage that is wanted is set by building anew; the usual place is none")
  void storageThatIsWantedIsSet() {
    given(TABLE)
        .with(
            "create index i_full on t (x) with (fillfactor=70)",
            "create index i_usual on t (y)",
            "insert into t (id, x) values (1, 'a')")
        .keepingRows("select * from t")
        .and(Stored.class, Columns.class)
        .drafts(
            """
            op.dropIndex("t", "i_full");
            op.createIndex("t", index("i_full", "x").with("fillfactor=80"));
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t", indexes = @Index(name = "i_failed", columnList = "x"))
  static class Rebuilt extends Columns {}

  @Test
  @DisplayName("an index whose build failed is built again; one that nobody wants stays away")
  void anIndexWhoseBuildFailedIsBuiltAgain() {
    given(
            TABLE,
            "create index i_failed on t (x)",
            "create unique index i_ruin on t (x, y)",
            "update pg_index set indisvalid = false where indexrelid in"
                + " ('i_failed'::regclass, 'i_ruin'::regclass)")
        .and(Rebuilt.class, Columns.class)
        .drafts(
            """
            op.dropIndex("t", "i_failed");
            op.createIndex("t", index("i_failed", "x"));
            op.execute("drop index if exists i_ruin");
            """)
        .arrivesTwice();
  }

  @Test
  @DisplayName("D226: what stands behind keys, unique and exclusion constraints is no index")
  void whatStandsBehindConstraintsIsNoIndex() {
    given(
            "create extension btree_gist",
            TABLE,
            "alter table t add constraint apart exclude using gist (z with =)",
            "alter table t add constraint together unique (x, y)")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .and(Unindexed.class, Columns.class)
        .leavesAlone("constraint \"t.apart\"", "constraint \"t.together\"")
        .draftsNothing();
  }
}
