package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What JPA cannot say stays, also when what it rests on changes. */
class UnmanagedIT {
  private static final DiffPolicy POLICY =
      DiffPolicy.droppingUnmanaged(name -> false, TestDatabase.USUAL_MAJOR);

  @Entity(name = "T")
  @Table(name = "t")
  static class Grown {
    @Id Long id;

    @Column(columnDefinition = "text")
    String a;

    Long b;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Mood mood;

    Integer added;

    enum Mood {
      GOOD,
      FINE
    }
  }

  private static final String[] BY_HAND = {
    "create type mood as enum ('GOOD', 'BAD', 'FINE')",
    "create table t (id bigint primary key, a varchar(20) not null default 'x', b integer,"
        + " mood mood default 'GOOD')",
    "create index by_a on t (a) where b > 1 and mood = 'GOOD'",
    "create index by_lower on t (lower(a), b)",
    "create extension btree_gist",
    "alter table t add constraint once exclude using gist (b with =) where (b > 5)",
    "create statistics st on a, b from t",
    "create function touched() returns trigger language plpgsql as 'begin return new; end'",
    "create trigger touch before update of id on t for each row execute function touched()",
    "insert into t values (1, 'a', 7, 'FINE'), (2, 'b', 8, null)"
  };

  @Test
  @DisplayName("D025, D094, D227: an exclusion, indexes and a trigger survive changes beneath them")
  void whatIsMadeByHandSurvivesChangesBeneathIt() {
    given(BY_HAND)
        .under(POLICY)
        .keepingRows("select id, a, b, mood from t order by id")
        .and(Grown.class)
        .arrivesAndReturns()
        .andLeaves(
            "select indexname from pg_indexes where tablename = 't' order by 1",
            "by_a",
            "by_lower",
            "once",
            "t_pkey");
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Shrunk {
    @Id Long id;
    String a;
  }

  @Test
  @DisplayName("D034, D227: what is made by hand goes with its column, and comes back with it")
  void whatIsMadeByHandGoesWithItsColumn() {
    given(BY_HAND)
        .under(DiffPolicy.droppingUnmanaged(name -> true, TestDatabase.USUAL_MAJOR))
        .keepingRows("select id, a from t order by id")
        .and(Shrunk.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Partitioned {
    @Id Long id;

    @Column(length = 30, nullable = false)
    String a;

    Integer c;
  }

  @Test
  @DisplayName("D021, D022: a partitioned table changes with its partitions, which are not ours")
  void aPartitionedTableChangesWithItsPartitions() {
    given(
            "create table t (id bigint primary key, a varchar(20), b integer)"
                + " partition by range (id)",
            "create table t_1 partition of t for values from (0) to (9)",
            "create table t_2 partition of t default",
            "create index t_b on t (b)",
            "create index t_2_only on t_2 (a)",
            "insert into t values (1, 'a', 2), (10, 'b', 3)")
        .keepingRows("select id, a from t order by id")
        .and(Partitioned.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D023: a table changes with its heirs, which are not ours")
  void aTableChangesWithItsHeirs() {
    given(
            "create table t (id bigint primary key, a varchar(20), b integer)",
            "create table heir (extra integer) inherits (t)",
            "insert into t values (1, 'a', 2)",
            "insert into heir values (2, 'b', 3, 4)")
        .keepingRows("select id, a from t order by id")
        .and(Partitioned.class)
        .andArrivesAndReturns();
  }
}
