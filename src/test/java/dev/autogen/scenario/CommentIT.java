package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenNothing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommentIT {
  @Entity(name = "T")
  @Table(name = "t", comment = "it's the \"table\" of \\ and $$")
  static class Commented {
    @Id
    @Column(comment = "the key")
    Long id;

    @Column(nullable = false, comment = "not null; ünïcode")
    String a;

    @Column(comment = "")
    String b;

    String c;
  }

  @Test
  @DisplayName("D046, D181, D184: comments come, change and go")
  void commentsComeChangeAndGo() {
    given(
            "create table t (id bigint primary key, a varchar(255) not null, b varchar(255),"
                + " c varchar(255))",
            "comment on column t.a is 'old'",
            "comment on column t.c is 'gone'",
            "insert into t values (1, 'x')")
        .keepingRows("select * from t")
        .and(Commented.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D182, D184: the same comments are no difference, and an empty one is none")
  void theSameCommentsAreNoDifference() {
    given(
            "create table t (id bigint primary key, a varchar(255) not null, b varchar(255),"
                + " c varchar(255))",
            "comment on table t is 'it''s the \"table\" of \\ and $$'",
            "comment on column t.a is 'not null; ünïcode'",
            "comment on column t.id is 'the key'")
        .and(Commented.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D185: a new table brings its comments")
  void aNewTableBringsItsComments() {
    givenNothing().and(Commented.class).andArrivesAndReturns();
  }
}
