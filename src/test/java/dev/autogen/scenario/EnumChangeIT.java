package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BLOCKS_TABLE;
import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.hazard.HazardKind.NARROWS_TYPE;
import static dev.autogen.hazard.HazardKind.REWRITES_TABLE;
import static dev.autogen.hazard.HazardKind.SCANS_TABLE;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenCreatedByHibernate;
import static dev.autogen.scenario.Scenario.givenOn;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels and types that change beneath all that can rest on them. */
class EnumChangeIT {
  @Entity(name = "T")
  @Table(name = "t", check = @CheckConstraint(name = "ck", constraint = "grade <> 'D'"))
  static class Everywhere {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    @ColumnDefault("'D'")
    Grade grade;

    @Column(columnDefinition = "grade[]")
    @ColumnDefault("'{A,D}'")
    String grades;

    @Column(columnDefinition = "boolean")
    @GeneratedColumn("grade = 'D'")
    Boolean best;

    enum Grade {
      A,
      B,
      C,
      D
    }
  }

  private static final String[] BEFORE = {
    "create type grade as enum ('A', 'B', 'X', 'C')",
    "create table t (id bigint primary key, grade grade not null default 'A',"
        + " grades grade[] default '{A,B}', best boolean generated always as (grade = 'A') stored,"
        + " constraint ck check (grade <> 'X'))",
    "create table u (id bigint primary key, grade grade unique)",
    "create unique index by_grade on t (grade, id) where grade > 'B'",
    "create index by_text on t ((case when grade = 'A' then 1 else 2 end))",
    "insert into t values (1, 'B', '{C,null,A}')",
    "insert into u values (1, 'C'), (2, null)"
  };

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D093, D094: a swap sets aside all that speaks of labels, in two tables and arrays")
  void aSwapSetsAsideAllThatSpeaksOfLabels(int major) {
    givenOn(major, BEFORE)
        .under(DiffPolicy.keeping(major))
        .keepingRows("select id, grade, grades from t")
        .keepingRows("select id, grade from u order by id")
        .and(Everywhere.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D094: a label that a row has is refused, and the draft says so")
  void aLabelThatARowHasIsRefused() {
    var outcome =
        given(BEFORE)
            .with("insert into u values (3, 'X')")
            .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
            .and(Everywhere.class)
            .warns(
                NARROWS_TYPE,
                FAILS_WITH_ROWS,
                REWRITES_TABLE,
                BREAKS_RUNNING_APPLICATION,
                SCANS_TABLE,
                BLOCKS_TABLE);
    assertThatThrownBy(outcome::arrives).hasMessageContaining("invalid input value for enum");
  }

  @Entity(name = "T")
  @Table(name = "t")
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

  @ParameterizedTest
  @ValueSource(
      strings = {"'A', 'C'", "'B', 'C'", "'A', 'B'", "'A'", "'C', 'B', 'A'", "'A', 'B\\', 'C'"})
  @DisplayName("D093, D094: labels come first, between and last, change places, and are quoted")
  void labelsComeWhereTheyBelong(String labels) {
    given(
            "create type grade as enum (" + labels + ")",
            "create cast (varchar as grade) with inout as implicit",
            "create cast (grade as varchar) with inout as implicit",
            "create table t (id bigint primary key, grade grade)",
            "insert into t values (1, (enum_range(null::grade))[1]), (2, null)")
        .keepingRows("select id, grade from t order by id")
        .and(Graded.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class InWords {
    @Id Long id;

    @Enumerated(EnumType.STRING)
    Graded.Grade grade;
  }

  @Test
  @DisplayName("D098: a native enum becomes words under a check, and words a native enum")
  void aNativeEnumBecomesWordsUnderACheck() {
    givenCreatedByHibernate(Graded.class)
        .with("insert into t (id, grade) values (1, 'B'), (2, null)")
        .keepingRows("select id, grade from t order by id")
        .and(InWords.class)
        .andKeepsTheLaws();
    givenCreatedByHibernate(InWords.class)
        .with("insert into t (id, grade) values (1, 'B'), (2, null)")
        .keepingRows("select id, grade from t order by id")
        .and(Graded.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Levelled {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'A'")
    Level grade;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    @ColumnDefault("'C'")
    Level other;

    enum Level {
      A,
      B,
      C
    }
  }

  @Test
  @DisplayName("D091, D092, D097: a column moves to another type, and a required one joins it")
  void aColumnMovesToAnotherType() {
    givenCreatedByHibernate(Graded.class)
        .with("insert into t (id, grade) values (1, 'B'), (2, null)")
        .keepingRows("select id, grade from t order by id")
        .and(Levelled.class)
        .andKeepsTheLaws();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D094: what is made of a swapped type is swapped with it")
  void whatIsMadeOfASwappedTypeIsSwappedWithIt(int major) {
    givenOn(
            major,
            "create type grade as enum ('C', 'X', 'A', 'B')",
            "create domain good as grade check (value <> 'C')",
            "create type mark as (grade grade, \"Reason\" varchar(20), good good)",
            "create table t (id bigint primary key, grade grade, good good default 'A', mark mark,"
                + " marks mark[])",
            "insert into t values (1, 'B', 'A', row('A', 'a, \"b\"', 'B'), null),"
                + " (2, null, null, null, array[row('C', null, null)::mark, null])")
        .under(DiffPolicy.keeping(major))
        .keepingRows("select id, grade, good, mark, marks from t order by id")
        .and(Graded.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D093: a new label is used at once by a domain, a new table and an index")
  void aNewLabelIsUsedAtOnce() {
    for (String use :
        new String[] {
          "grade default 'D'",
          "grade[] default '{A,D}'",
          "grade check (c <> 'D')",
          "boolean generated always as (grade = 'D') stored"
        }) {
      given(
              "create type grade as enum ('A', 'B', 'C')",
              "create table t (id bigint primary key, grade grade)",
              "insert into t values (1, 'B')")
          .keepingRows("select id, grade from t")
          .and(Finely.class, Fine.class)
          .andArrivesAndReturns();
      given(
              "create type grade as enum ('A', 'B', 'C', 'D')",
              "create table t (id bigint primary key, grade grade)")
          .andColumns(Map.of("grade", "grade", "c", use))
          .andArrivesAndReturns();
    }
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Finely {
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

  @Entity(name = "U")
  @Table(name = "u")
  static class Fine {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'D'")
    Finely.Grade grade;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Ordinal {
    @Id Long id;

    @Enumerated(EnumType.ORDINAL)
    Finely.Grade grade;

    @Enumerated(EnumType.STRING)
    @Column(length = 1)
    Finely.Grade word;
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class ShortOrdinal {
    @Id Long id;

    @Enumerated(EnumType.ORDINAL)
    Graded.Grade grade;

    @Enumerated(EnumType.STRING)
    @Column(length = 1)
    Graded.Grade word;
  }

  @Test
  @DisplayName("D100, D101, D103: constants come and go in the checks of Hibernate's own making")
  void constantsComeAndGoInChecks() {
    givenCreatedByHibernate(Ordinal.class)
        .with("insert into t (id, grade, word) values (1, 2, 'C')")
        .keepingRows("select * from t")
        .and(ShortOrdinal.class)
        .andKeepsTheLaws();
    givenCreatedByHibernate(ShortOrdinal.class)
        .with("insert into t (id, grade, word) values (1, 2, 'C')")
        .keepingRows("select id, grade, word from t")
        .and(Ordinal.class)
        .andKeepsTheLaws();
    givenCreatedByHibernate(Ordinal.class).and(Ordinal.class).draftsNothing();
  }
}
