package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CheckIT {
  private static final String TABLE =
      "create table t (id bigint primary key, x integer, y varchar(255), z numeric(10,2)";

  @Entity(name = "T")
  @Table(
      name = "t",
      check = {
        @CheckConstraint(name = "ck_x", constraint = "x>0 and X < 10"),
        @CheckConstraint(constraint = "y in ('a','b') or z between 1 and 2.5")
      })
  static class Checked {
    @Id Long id;
    Integer x;

    @Column(check = @CheckConstraint(name = "ck_y", constraint = "length(trim(y)) > 0"))
    String y;

    @Column(
        precision = 10,
        scale = 2,
        check = @CheckConstraint(constraint = "z is null or not z = 5"))
    BigDecimal z;
  }

  @Test
  @DisplayName("D293, D295, D296: the same check in the server's words, under any unchosen name")
  void theSameCheckIsNoDifferenceHoweverWritten() {
    given(
            TABLE
                + """
                , constraint ck_x check (((x > 0) and (x < 10))),
                constraint ck_y check (length(trim(both from y)) > 0),
                constraint whatever check (z is null or not (z = 5::numeric)),
                check (y in ('a','b') or z between 1 and 2.5))
                """)
        .and(Checked.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D290, D295: checks come, and go on the way back")
  void checksComeToRowsThatKeepThem() {
    given(TABLE + ")", "insert into t values (1, 1, 'a', 1)")
        .keepingRows("select * from t")
        .and(Checked.class)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D290, D292: a check of that name that says something else is replaced")
  void aCheckThatSaysSomethingElseIsReplaced() {
    given(
            TABLE
                + """
                , constraint ck_x check (x > 0), constraint ck_y check (length(y) > 0),
                check (z is null or z <> 5 or z = 5), constraint "Gone" check (id > 0))
                """,
            "insert into t values (1, 1, 'a', 1)")
        .keepingRows("select * from t")
        .and(Checked.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Unchecked {
    @Id Long id;
    Integer x;
    String y;

    @Column(precision = 10, scale = 2)
    BigDecimal z;
  }

  @Test
  @DisplayName("D290: checks that nobody wants go and come back, not valid ones as such")
  void checksThatNobodyWantsComeBackAlike() {
    given(
            TABLE + ", check (x > 0), constraint \"C\" check (y <> '\\') no inherit)",
            "alter table t add constraint later check (z > 0) not valid")
        .and(Unchecked.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t", check = @CheckConstraint(name = "ck_x", constraint = "x > 0"))
  static class Positive {
    @Id Long id;
    Integer x;
  }

  @Test
  @DisplayName("D277: a check that was never made on the rows is validated")
  void aCheckThatWasNeverMadeIsValidated() {
    given(
            "create table t (id bigint primary key, x integer)",
            "insert into t values (1, 1)",
            "alter table t add constraint ck_x check (x > 0) not valid")
        .keepingRows("select * from t")
        .and(Positive.class)
        .drafts("op.validateConstraint(\"t\", \"ck_x\");")
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D290: a check of a column that is new and null everywhere asks no row")
  void aCheckOfANewColumnAsksNoRow() {
    given("create table t (id bigint primary key)", "insert into t values (1)")
        .keepingRows("select id from t")
        .and(Positive.class)
        .drafts(
            """
            op.addColumn("t", column("x", integer()));
            op.addConstraint("t", check("ck_x", "x > 0"));
            """)
        .andKeepsTheLaws();
  }
}
