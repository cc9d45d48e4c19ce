package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenOn;

import dev.autogen.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedIT {
  // From PostgreSQL 18 on Hibernate leaves generated columns virtual.
  private static final boolean VIRTUAL = TestDatabase.USUAL_MAJOR >= 18;
  private static final String GENERATED_AS = VIRTUAL ? "virtuallyGeneratedAs" : "generatedAs";
  private static final String STORED = VIRTUAL ? "" : "stored";

  @Entity(name = "t")
  static class Doubled {
    @Id Long id;
    Integer x;

    @GeneratedColumn("x * 2")
    Integer y;
  }

  @Test
  @DisplayName("D115, D170: a generated column is no difference, whatever is said of its nulls")
  void aGeneratedColumnIsNoDifference() {
    given(
            """
            create table t (id bigint primary key, x integer,
              y integer not null generated always as ((x) * 2) stored)
            """)
        .and(Doubled.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D170: a generated column is added together with what it is made of")
  void aGeneratedColumnIsAddedAfterWhatItIsMadeOf() {
    given("create table t (id bigint primary key)", "insert into t values (1)")
        .and(Doubled.class)
        .drafts(
            """
            op.addColumn("t", column("x", integer()));
            op.addColumn("t", column("y", integer()).%s("x * 2"));
            """
                .formatted(GENERATED_AS))
        .andKeepsTheLaws();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#newest")
  @DisplayName("D172: another expression, in place from PostgreSQL 17 on")
  void anotherExpressionFillsTheColumnAnew(int major) {
    givenOn(
            major,
            """
            create table t (id bigint primary key, x integer,
              y integer generated always as (x * 3) stored)
            """,
            "create index by_y on t (y)",
            "insert into t values (1, 5)")
        .and(Doubled.class)
        .arrivesAndReturns()
        .andLeaves("select y from t", "10");
  }

  @Test
  @DisplayName("D173: a plain column becomes a generated one by being made anew")
  void aPlainColumnBecomesAGeneratedOne() {
    given(
            "create table t (id bigint primary key, x integer, y integer)",
            "insert into t values (1, 5, 7)")
        .and(Doubled.class)
        .drafts(
            """
            op.dropColumn("t", "y");
            op.addColumn("t", column("y", integer()).%s("x * 2"));
            """
                .formatted(GENERATED_AS))
        .keepsTheLaws()
        .andLeaves("select y from t", "10");
  }

  @Entity(name = "t")
  static class Plain {
    @Id Long id;
    Integer x;

    @Column(nullable = false)
    Integer y;
  }

  @Test
  @DisplayName("D173: a generated column becomes a plain one and keeps its values")
  void aGeneratedColumnBecomesAPlainOne() {
    given(
            """
            create table t (id bigint primary key, x integer,
              y integer generated always as (x * 2) stored)
            """,
            "insert into t values (1, 5)")
        .keepingRows("select id, x, y from t")
        .and(Plain.class)
        .drafts(
            """
            op.alterColumn("t", "y", dropExpression(), setNotNull());
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D172: what a generated column is made of changes its type")
  void whatAGeneratedColumnIsMadeOfChangesItsType() {
    givenOn(
            TestDatabase.USUAL_MAJOR,
            """
            create table t (id bigint primary key, x smallint,
              y integer generated always as (x * 2) %s)
            """
                .formatted(STORED),
            "insert into t values (1, 5)")
        .keepingRows("select id, x, y from t")
        .and(Doubled.class)
        .andKeepsTheLaws();
  }
}
