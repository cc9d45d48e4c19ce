package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BLOCKS_TABLE;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.testing.TestDatabase.USUAL_MAJOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UniqueIT {
  private static final String NULLS = USUAL_MAJOR >= 15 ? "nulls not distinct" : "";
  private static final String TABLE =
      "create table t (id bigint primary key, x integer, y integer, z integer, w integer";

  @Entity(name = "T")
  @Table(
      name = "t",
      uniqueConstraints = {
        @UniqueConstraint(
            name = "uq_x",
            columnNames = {"x", "y"}),
        @UniqueConstraint(name = "\"UQ_Y\"", columnNames = "y")
      })
  static class Constrained {
    @Id Long id;
    Integer x;
    Integer y;

    @Column(unique = true)
    Integer z;

    Integer w;
  }

  @Test
  @DisplayName("D232, D236, D239: order and unchosen names are no difference")
  void orderAndUnchosenNamesAreNoDifference() {
    given(
            TABLE
                + ", constraint uq_x unique (y, x), constraint \"UQ_Y\" unique (y),"
                + " constraint somebody unique (z))")
        .and(Constrained.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D230, D247: constraints come, those without a name under a name that is written")
  void constraintsComeUnderANameThatIsWritten() {
    given(TABLE + ")", "insert into t values (1, 2, 3, 4, 5)")
        .keepingRows("select * from t")
        .and(Constrained.class)
        .drafts(
            """
            op.addConstraint("t", unique("UQ_Y", "y"));
            op.addConstraint("t", unique("t_z_key", "z"));
            op.addConstraint("t", unique("uq_x", "x", "y"));
            """)
        .warns(BLOCKS_TABLE, FAILS_WITH_ROWS)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D230, D233, D235, D238, D244: constraints change, move and go")
  void constraintsChangeMoveAndGo() {
    given(
            TABLE
                + ", constraint uq_x unique (x), constraint uq_y unique (y),"
                + " unique "
                + NULLS
                + " (w), unique (z))",
            "insert into t values (1, 2, 3, 4, 5)")
        .keepingRows("select * from t")
        .and(Constrained.class)
        .drafts(
            """
            op.dropConstraint("t", "uq_x");
            op.renameConstraint("t", "uq_y", "UQ_Y");
            op.addConstraint("t", unique("uq_x", "x", "y"));
            op.dropConstraint("t", "t_w_key");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t", indexes = @Index(name = "i_z", columnList = "z"))
  static class UniqueAndIndexed {
    @Id Long id;
    Integer x;
    Integer y;

    @Column(unique = true)
    Integer z;

    Integer w;
  }

  @Test
  @DisplayName("D010, D241, D242: unique and indexed at once are two things, each there once")
  void uniqueAndIndexedAtOnceAreTwoThings() {
    given(TABLE + ")")
        .and(UniqueAndIndexed.class)
        .keepsTheLaws()
        .andLeaves(
            "select indexname from pg_indexes where tablename = 't' order by 1",
            "i_z",
            "t_pkey",
            "t_z_key");
  }

  @Entity(name = "Parent")
  @Table(name = "parent")
  static class Parent {
    @Id Long id;
    Integer code;
  }

  @Entity(name = "Child")
  @Table(name = "child")
  static class Child {
    @Id Long id;

    @ManyToOne
    @JoinColumn(name = "parent", foreignKey = @jakarta.persistence.ForeignKey(name = "fk_parent"))
    Parent parent;
  }

  @Test
  @DisplayName("D245: what a foreign key points to is dropped after it, and comes back before it")
  void whatAForeignKeyPointsToIsDroppedAfterIt() {
    given(
            "create table parent (id bigint primary key, code integer)",
            "alter table parent add constraint a_code unique (code)",
            "create table child (id bigint primary key, parent bigint constraint fk_parent"
                + " references parent, code integer constraint fk_code references parent (code))",
            "insert into parent values (1, 7)",
            "insert into child values (1, 1)")
        .keepingRows("select id, parent from child")
        .and(Parent.class, Child.class)
        .drafts(
            """
            op.dropConstraint("child", "fk_code");
            op.dropColumn("child", "code");
            op.dropConstraint("parent", "a_code");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t", uniqueConstraints = @UniqueConstraint(name = "uq_x", columnNames = "x"))
  static class Simple {
    @Id Long id;
    Integer x;
  }

  @Test
  @DisplayName(
      "D223, D244, D271: nulls, carried columns and time of checking, which JPA cannot say")
  void whatJpaCannotSayOfAConstraintStays() {
    given(
            "create table t (id bigint primary key deferrable, x integer, constraint uq_x unique "
                + NULLS
                + " (x) include (id) deferrable initially deferred)")
        .and(Simple.class)
        .draftsNothing();
  }

  @Test
  @DisplayName("D230: a unique index of that name makes room for the constraint, and comes back")
  void aUniqueIndexOfThatNameMakesRoom() {
    given(
            "create table t (id bigint primary key, x integer)",
            "create unique index uq_x on t (x)",
            "insert into t values (1, 2)")
        .keepingRows("select * from t")
        .and(Simple.class)
        .andKeepsTheLaws();
  }

  @Entity
  @Table(
      name = "t",
      indexes = {
        @Index(name = "ix_t", columnList = "x, y"),
        @Index(columnList = "x, y", unique = true)
      })
  static class UnnamedBesideNamed {
    @Id Long id;
    Integer x;
    Integer y;
  }

  @Test
  @DisplayName("What nobody named makes room for what bears its name by choice")
  void whatNobodyNamedMakesRoom() {
    given("create table t (id bigint primary key, x int, y int, constraint ix_t unique (x, y))")
        .and(UnnamedBesideNamed.class)
        .drafts(
            """
            op.renameConstraint("t", "ix_t", "t_x_y_key");
            op.createIndex("t", index("ix_t", "x", "y"));
            """)
        .warns(BLOCKS_TABLE)
        .andKeepsTheLaws();
  }
}
