package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrimaryKeyIT {
  @Entity(name = "T")
  @Table(name = "t")
  @IdClass(Pair.Key.class)
  static class Pair {
    @Id Long id;
    @Id Integer a;
    String b;

    static class Key implements Serializable {
      private static final long serialVersionUID = 1;
      Long id;
      Integer a;

      @Override
      public boolean equals(Object other) {
        return other instanceof Key key && Objects.equals(id, key.id) && Objects.equals(a, key.a);
      }

      @Override
      public int hashCode() {
        return Objects.hash(id, a);
      }
    }
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class PairChild {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "t", referencedColumnName = "id")
    @JoinColumn(name = "a", referencedColumnName = "a")
    Pair pair;
  }

  @Test
  @DisplayName("D112, D113, D253, D254: order, name and nulls of a key are no difference")
  void orderNameAndNullsOfAKeyAreNoDifference() {
    given("create table t (a integer, b varchar(255), id bigint, constraint k primary key (id, a))")
        .and(Pair.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D250: another key, with the foreign keys that point to it")
  void anotherKeyTakesTheForeignKeysAlong() {
    given(
            "create table t (id bigint primary key, a integer not null, b varchar(255))",
            "create table child (id bigint primary key, a integer, t bigint references t)",
            "insert into t values (1, 2, 'b')",
            "insert into child values (1, 2, 1)")
        .keepingRows("select c.id, c.a, c.t, b from child c, t")
        .and(Pair.class, PairChild.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Single {
    @Id Long id;
    Integer a;
    String b;
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class SingleChild {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "t")
    Single single;

    Integer a;
  }

  @Test
  @DisplayName("D250: a smaller key, with the foreign keys that point to it")
  void aSmallerKeyTakesTheForeignKeysAlong() {
    given(
            "create table t (id bigint, a integer, b varchar(255), primary key (id, a))",
            "create table child (id bigint primary key, a integer, t bigint,"
                + " foreign key (t, a) references t)",
            "insert into t values (1, 2, 'b')",
            "insert into child values (1, 2, 1)")
        .keepingRows("select c.id, c.a, c.t, b from child c, t")
        .and(Single.class, SingleChild.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D251: a key comes")
  void aKeyComes() {
    given(
            "create table t (id bigint, a integer, b varchar(255))",
            "insert into t values (1, 2, 'b')")
        .keepingRows("select * from t")
        .and(Single.class)
        .drafts(
            """
            op.alterColumn("t", "id", setNotNull());
            op.addConstraint("t", primaryKey("t_pkey", "id"));
            """)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D250: the key moves to another column, whose foreign key pointed to a constraint")
  void theKeyMovesToAnotherColumn() {
    given(
            "create table t (id bigint not null constraint t_id unique, a integer primary key,"
                + " b varchar(255))",
            "create table child (id bigint primary key, a integer, t bigint references t (id))",
            "insert into t values (1, 2, 'b')",
            "insert into child values (1, 2, 1)")
        .keepingRows("select c.id, c.a, c.t, b from child c, t")
        .and(Single.class, SingleChild.class)
        .andArrivesAndReturns();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Short {
    @Id Integer id;
    Integer a;
    String b;
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class ShortChild {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "t")
    Short single;

    Integer a;
  }

  @Test
  @DisplayName("D065, D250: the type of a key changes together with those that point to it")
  void theTypeOfAKeyChangesTogetherWithThoseThatPointToIt() {
    given(
            "create table t (id varchar(20) primary key, a integer, b varchar(255))",
            "create table child (id bigint primary key, a integer,"
                + " t varchar(20) references t on delete cascade)",
            "insert into t values ('1', 2, 'b')",
            "insert into child values (1, 2, '1')")
        .keepingRows("select c.id, c.a, c.t, b from child c, t")
        .and(Short.class, ShortChild.class)
        .andArrivesAndReturns();
  }
}
