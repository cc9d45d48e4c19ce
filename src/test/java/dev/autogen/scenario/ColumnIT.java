package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.hazard.HazardKind.DELETES_DATA;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.scenario.Scenario.given;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColumnIT {
  @Entity(name = "T")
  @Table(name = "t")
  static class Required {
    @Id Long id;

    @Column(nullable = false)
    String b;
  }

  @Test
  @DisplayName("D031, D033: a required column without a value says that it fails with rows")
  void aRequiredColumnWithoutAValueSaysThatItFails() {
    given("create table t (id bigint primary key)")
        .and(Required.class)
        .drafts("op.addColumn(\"t\", column(\"b\", varchar(255)).notNull());")
        .warns(FAILS_WITH_ROWS, BREAKS_RUNNING_APPLICATION)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Defaulted {
    @Id Long id;

    @Column(nullable = false)
    @ColumnDefault("'x'")
    String b;
  }

  @Test
  @DisplayName("D032: a required column with a default comes to rows in one statement")
  void aRequiredColumnWithADefaultComesToRows() {
    given("create table t (id bigint primary key)", "insert into t values (1)")
        .and(Defaulted.class)
        .drafts("op.addColumn(\"t\", column(\"b\", varchar(255)).notNull().defaultTo(\"'x'\"));")
        .keepsTheLaws()
        .andLeaves("select * from t", "1|x");
  }

  @Entity(name = "T")
  @Table(name = "t")
  static class Only {
    @Id Long id;
  }

  @Test
  @DisplayName("D034: a column goes, and comes back with all that it had")
  void aColumnComesBackWithAllThatItHad() {
    given(
            "create table t (id bigint primary key, b varchar(7) collate \"C\" default 'x',"
                + " c integer generated always as identity (start 5 increment 7),"
                + " d integer generated always as (length(b)) stored unique check (d > 0),"
                + " e serial)",
            "comment on column t.b is 'it''s'",
            "create index i_b on t (b, d desc) where d > 1",
            "alter table t alter b set storage external")
        .and(Only.class)
        .warns(DELETES_DATA, BREAKS_RUNNING_APPLICATION)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D034, D025: a column that no revision created stays")
  void aColumnThatNoRevisionCreatedStays() {
    given("create table t (id bigint primary key, b integer default 5)")
        .under(DiffPolicy.keeping(TestDatabase.USUAL_MAJOR))
        .and(Only.class)
        .draftsNothing();
  }

  @Entity(name = "P")
  @Table(name = "p")
  static class Parent {
    @Id Long id;
  }

  @Entity(name = "T")
  @Table(
      name = "t",
      indexes = @Index(name = "i_b", columnList = "b"),
      check = @CheckConstraint(name = "ck_b", constraint = "b <> ''"))
  static class Grown {
    @Id Long id;
    Long a;

    @Column(unique = true, comment = "new")
    String b;

    @ManyToOne
    @JoinColumn(name = "p", foreignKey = @jakarta.persistence.ForeignKey(name = "fk_p"))
    Parent p;
  }

  @Test
  @DisplayName("D038, D040, D041: columns come, then change, then get what rests on them, then go")
  void columnsComeChangeAndGoInThatOrder() {
    given(
            "create table t (id bigint primary key, a integer, gone text)",
            "insert into t values (1, 2, 'x')")
        .keepingRows("select id, a from t")
        .and(Grown.class, Parent.class)
        .drafts(
            """
            op.createTable("p", column("id", bigint()).notNull(), primaryKey("p_pkey", "id"));
            op.addColumn("t", column("b", varchar(255)).comment("new"));
            op.addColumn("t", column("p", bigint()));
            op.alterColumn("t", "a", setType(bigint()));
            op.addConstraint("t", check("ck_b", "b <> ''"));
            op.addConstraint("t", unique("t_b_key", "b"));
            op.createIndex("t", index("i_b", "b"));
            op.addConstraint("t", foreignKey("fk_p", "p").references("p", "id"));
            op.dropColumn("t", "gone");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "T")
  @Table(name = "t")
  @SecondaryTable(name = "u")
  static class Spread {
    @Id Long id;

    @Column(name = "ctid_like")
    Integer key;

    @Column(table = "u")
    String there;
  }

  @Test
  @DisplayName("D037, D044, D047: order and Java's names of columns are no difference")
  void orderAndJavasNamesAreNoDifference() {
    given(
            "create table t (ctid_like integer, id bigint primary key)",
            "create table u (there varchar(255), id bigint primary key references t)")
        .and(Spread.class)
        .draftsNothing();
  }

  @Entity(name = "Orders")
  @Table(
      name = "orders",
      uniqueConstraints =
          @jakarta.persistence.UniqueConstraint(name = "uq_code", columnNames = "code"))
  static class Orders {
    @Id Long id;

    @Column(nullable = false)
    @ColumnDefault("'open'")
    String state;

    @Column(columnDefinition = "numeric(12,4)")
    java.math.BigDecimal amount;

    Integer code;

    @ManyToOne
    @JoinColumn(name = "p", foreignKey = @jakarta.persistence.ForeignKey(name = "fk_p"))
    Parent p;
  }

  @Test
  @DisplayName("D341: many changes at once, and their exact reverse")
  void manyChangesAtOnceHaveTheirExactReverse() {
    given(
            "create table extra (x char(1), uid integer)",
            "create index extra_i on extra (uid)",
            "create table orders (id bigint primary key, state varchar(255) default 'x',"
                + " amount numeric(10,2) not null, old text default 'y', code integer)",
            "create index old_i on orders (old)",
            "insert into orders values (1, 's', 2.5, 'z', 3)")
        .keepingRows("select id, state, amount::real, code from orders")
        .and(Orders.class, Parent.class)
        .drafts(
            """
            op.createTable("p", column("id", bigint()).notNull(), primaryKey("p_pkey", "id"));
            op.addColumn("orders", column("p", bigint()));
            op.alterColumn("orders", "amount", setType(numeric(12, 4)), dropNotNull());
            op.alterColumn("orders", "state", setNotNull(), setDefault("'open'"));
            op.addConstraint("orders", unique("uq_code", "code"));
            op.addConstraint("orders", foreignKey("fk_p", "p").references("p", "id"));
            op.dropIndex("orders", "old_i");
            op.dropColumn("orders", "old");
            op.dropTable("extra");
            """)
        .andKeepsTheLaws();
  }
}
