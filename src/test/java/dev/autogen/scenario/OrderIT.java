package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Changes that only work in one order. */
class OrderIT {
  @Entity(name = "T")
  @Table(
      name = "t",
      uniqueConstraints = {
        @UniqueConstraint(name = "uq_a", columnNames = "b"),
        @UniqueConstraint(name = "uq_b", columnNames = "a")
      },
      indexes = {
        @Index(name = "i_a", columnList = "b, a"),
        @Index(name = "i_b", columnList = "a, b"),
      })
  static class Swapped {
    @Id Long id;
    Integer a;
    Integer b;
  }

  @Test
  @DisplayName("D206, D208, D238: names that change places")
  void namesChangePlaces() {
    given(
            "create table t (id bigint primary key, a integer constraint uq_a unique,"
                + " b integer constraint uq_b unique)",
            "create index i_a on t (a, b)",
            "create index i_b on t (b, a)",
            "insert into t values (1, 2, 3)")
        .keepingRows("select * from t")
        .and(Swapped.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "U")
  @Table(name = "u", indexes = @Index(name = "i_a", columnList = "x"))
  static class Other {
    @Id Long id;
    Integer x;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Kind kind;

    enum Kind {
      A,
      B
    }
  }

  @Test
  @DisplayName("D038: a name is free for another kind of object once it is gone")
  void aNameIsFreeForAnotherKindOfObject() {
    given(
            "create table t (id bigint primary key, a integer)",
            "create index i_a on t (a)",
            "create sequence u",
            "create table kind (id bigint primary key)",
            "create table gone (id bigint constraint u_pkey primary key)")
        .and(Other.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(
      name = "t",
      indexes = @Index(name = "i_code", columnList = "code desc"),
      check = @CheckConstraint(name = "ck_code", constraint = "code > 0"))
  static class Coded {
    @Id Long id;

    @ColumnDefault("5")
    @Column(unique = true, nullable = false)
    Integer code;

    @GeneratedColumn("code + 1")
    Integer next;
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class Child {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "t_code", referencedColumnName = "code")
    Coded t;
  }

  @Test
  @DisplayName("D065, D080, D172, D245, D250: a type changes with all that rests on it")
  void aTypeChangesWithAllThatRestsOnIt() {
    given(
            "create table t (id bigint primary key, code varchar(9) default '5' unique"
                + " constraint ck_code check (code <> ''), next integer"
                + " generated always as (length(code)) stored)",
            "create index i_code on t (code desc)",
            "create index by_hand on t (lower(code)) where code <> 'x'",
            "create table child (id bigint primary key, t_code varchar(9) references t (code))",
            "insert into t values (1, '7')",
            "insert into child values (1, '7')")
        .keepingRows("select t.id, code, child.id, t_code from t, child")
        .and(Coded.class, Child.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Worded {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
    @SequenceGenerator(name = "g", sequenceName = "t_id_seq")
    Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    @ColumnDefault("'B'")
    Mood mood;

    @Column(columnDefinition = "text")
    String moods;

    enum Mood {
      A,
      B
    }
  }

  @Test
  @DisplayName("D094, D097, D098, D133, D156: a native enum becomes words, a serial a sequence")
  void aNativeEnumBecomesWordsAndASerialASequence() {
    given(
            "create type mood as enum ('A', 'B')",
            "create table t (id bigserial primary key, mood mood default 'A',"
                + " moods mood[] default '{A,B}', feeling text generated always as"
                + " (case when mood = 'A' then 'fine' else 'bad' end) stored)",
            "create index i_mood on t (mood) where mood <> 'B'",
            "insert into t (mood) values ('A')")
        .keepingRows("select id, mood, moods from t")
        .and(Worded.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Fewer {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'C'")
    @Column(nullable = false)
    Mood mood;

    @Column(columnDefinition = "mood[]")
    String moods;

    enum Mood {
      A,
      C
    }
  }

  @Test
  @DisplayName("D094, D133: a label goes and one comes, with arrays, defaults and conditions")
  void aLabelGoesAndOneComes() {
    given(
            "create type mood as enum ('A', 'B')",
            "create table t (id bigint primary key, mood mood default 'A',"
                + " moods mood[] default '{A}' check (moods <> '{}'))",
            "create index i_mood on t (mood) where mood > 'A'",
            "create table heir () inherits (t)",
            "insert into t values (1, 'A', '{A,A}')",
            "insert into heir values (1, 'A', '{A,A}')")
        .keepingRows("select id, mood, moods from t")
        .and(Fewer.class)
        .andArrivesAndReturns();
  }
}
