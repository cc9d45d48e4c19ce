package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenCreatedByHibernate;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnumIT {
  private static final String GRADE = "create type Grade as enum ('A', 'B', 'C')";

  @Entity(name = "t")
  static class Graded {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Grade grade;

    enum Grade {
      A,
      B,
      C
    }
  }

  @Entity(name = "u")
  static class AlsoGraded {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Graded.Grade grade;
  }

  @Test
  @DisplayName("D091, D092: an enum type of two tables is created once, before the column")
  void anEnumTypeOfTwoTablesIsCreatedOnce() {
    given("create table t (id bigint primary key)", "insert into t values (1)")
        .and(Graded.class, AlsoGraded.class)
        .drafts(
            """
            op.createType(enumType("grade", "A", "B", "C"));
            op.createCast("grade", "varchar");
            op.createCast("varchar", "grade");
            op.createTable("u",
                column("id", bigint()).notNull(),
                column("grade", type("grade")),
                primaryKey("u_pkey", "id"));
            op.addColumn("t", column("grade", type("grade")));
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D093: labels are added at their places, and taken away again on the way back")
  void labelsAreAddedAtTheirPlaces() {
    given(
            "create type grade as enum ('B')",
            "create table t (id bigint primary key, grade grade default 'B')",
            "insert into t values (1, 'B'), (2, null)")
        .keepingRows("select id, grade from t order by id")
        .and(Graded.class)
        .drafts(
            """
            op.addEnumValue("grade", "A", before("B"));
            op.addEnumValue("grade", "C");
            op.alterColumn("t", "grade", dropDefault());
            """)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D094: removing a label swaps the type, and the rows keep theirs")
  void removingALabelSwapsTheType() {
    given(
            "create type grade as enum ('A', 'X', 'B', 'C')",
            "create table t (id bigint primary key, grade grade, check (grade <> 'C'))",
            "create table u (id bigint primary key, grade grade)",
            "create index by_grade on t (grade) where grade = 'A'",
            "insert into t values (1, 'B'), (2, null)",
            "insert into u values (1, 'C')")
        .keepingRows("select id, grade from t union all select id, grade from u order by 1, 2")
        .and(Graded.class, AlsoGraded.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "t")
  static class Ungraded {
    @Id Long id;
  }

  @Test
  @DisplayName("D097: the type goes with its last column")
  void theTypeGoesWithItsLastColumn() {
    given(
            GRADE,
            "create table t (id bigint primary key, grade grade default 'A')",
            "insert into t values (1)")
        .and(Ungraded.class)
        .drafts(
            """
            op.dropColumn("t", "grade");
            op.dropType("grade");
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D098: text becomes an enum, whose labels are the words")
  void textBecomesAnEnum() {
    given(
            "create table t (id bigint primary key, grade varchar(9) default 'A')",
            "insert into t values (1, 'B'), (2, null)")
        .keepingRows("select id, grade from t order by id")
        .and(Graded.class)
        .drafts(
            """
            op.createType(enumType("grade", "A", "B", "C"));
            op.createCast("grade", "varchar");
            op.createCast("varchar", "grade");
            op.alterColumn("t", "grade", dropDefault(), setType(type("grade")).using("grade::grade"));
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("what Hibernate creates for an enum, casts among it, is no difference")
  void whatHibernateCreatesIsNoDifference() {
    givenCreatedByHibernate(Graded.class, AlsoGraded.class)
        .and(Graded.class, AlsoGraded.class)
        .draftsNothing();
  }

  @Entity(name = "t")
  static class FinelyGraded {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Grade grade;

    enum Grade {
      A,
      B,
      C,
      D
    }
  }

  @Test
  @DisplayName("a label is added to a type that has casts")
  void aLabelIsAddedToATypeThatHasCasts() {
    givenCreatedByHibernate(Graded.class)
        .with("insert into t (grade, id) values ('B', 1), (null, 2)")
        .keepingRows("select id, grade from t order by id")
        .and(FinelyGraded.class)
        .drafts("op.addEnumValue(\"grade\", \"D\");")
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("the new type of a swap has the casts of the old one")
  void aSwapKeepsTheCasts() {
    givenCreatedByHibernate(FinelyGraded.class)
        .with("insert into t (grade, id) values ('B', 1), (null, 2)")
        .keepingRows("select id, grade from t order by id")
        .and(Graded.class)
        .drafts(
            """
            op.dropCast("grade", "varchar");
            op.dropCast("varchar", "grade");
            op.renameType("grade", "grade_old");
            op.createType(enumType("grade", "A", "B", "C"));
            op.createCast("grade", "varchar");
            op.createCast("varchar", "grade");
            op.alterColumn("t", "grade", setType(type("grade")).using("grade::text::grade"));
            op.dropType("grade_old");
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("a cast made by hand stays, and survives a swap")
  void aCastMadeByHandSurvivesASwap() {
    givenCreatedByHibernate(FinelyGraded.class)
        .with(
            "create cast (text as grade) with inout as assignment",
            "create cast (grade as bytea) with inout",
            "insert into t (grade, id) values ('B', 1)")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .keepingRows("select id, grade from t order by id")
        .and(Graded.class)
        .leavesAlone("cast text as grade", "cast grade as bytea")
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("casts go with their type, and come back with it")
  void castsGoWithTheirType() {
    givenCreatedByHibernate(Graded.class)
        .with("insert into t (id) values (1)")
        .and(Ungraded.class)
        .drafts(
            """
            op.dropColumn("t", "grade");
            op.dropCast("grade", "varchar");
            op.dropCast("varchar", "grade");
            op.dropType("grade");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "t")
  static class Stated {
    @Id Long id;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    State state;

    @Enumerated(EnumType.ORDINAL)
    State level;

    enum State {
      NEW,
      PAID,
      SENT
    }
  }

  @Test
  @DisplayName("D100, D103: a further constant is allowed by the check, in a column wide enough")
  void aFurtherConstantIsAllowedByTheCheck() {
    given(
            """
            create table t (id bigint primary key,
              state varchar(4) check (state in ('NEW','PAID')),
              level smallint check (level between 0 and 1))
            """,
            "insert into t values (1, 'PAID', 0), (2, null, 1)")
        .keepingRows("select id, state, level from t order by id")
        .and(Stated.class)
        .drafts(
            """
            op.dropConstraint("t", "t_level_check");
            op.dropConstraint("t", "t_state_check");
            op.alterColumn("t", "state", setType(varchar(12)));
            op.addConstraint("t", check("t_level_check", "level between 0 and 2"));
            op.addConstraint("t", check("t_state_check", "state in ('NEW','PAID','SENT')"));
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D101: Hibernate's own checks are no difference")
  void hibernatesOwnChecksAreNoDifference() {
    given(
            """
            create table t (id bigint primary key,
              state varchar(12) check ((state in ('NEW','PAID','SENT'))),
              level smallint check ((level between 0 and 2)))
            """)
        .and(Stated.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D101: a check that lists its constants in another order is no difference")
  void theOrderOfACheckedListIsNoDifference() {
    given(
            """
            create table t (id bigint primary key,
              state varchar(12) check (state in ('SENT','NEW','PAID')),
              level smallint check (level between 0 and 2))
            """)
        .and(Stated.class)
        .draftsNothing();
  }
}
