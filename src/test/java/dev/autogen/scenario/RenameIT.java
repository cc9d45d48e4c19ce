package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.scenario.Scenario.given;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.ObjectName;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RenameIT {
  @Entity(name = "Customer")
  @Table(name = "customer")
  static class Customer {
    @Id Long id;

    @Column(unique = true)
    String email;
  }

  @Test
  @DisplayName("D035: a column keeps its values under another name, and takes its constraint along")
  void aColumnKeepsItsValues() {
    given(
            "create table customer (id bigint primary key, mail varchar(255) unique)",
            "insert into customer values (1, 'a@b.c'), (2, null)")
        .renaming("customer.mail:customer.email")
        .and(Customer.class)
        .drafts(
            """
            op.renameColumn("customer", "mail", "email");
            op.renameConstraint("customer", "customer_mail_key", "customer_email_key");
            """)
        .warns(BREAKS_RUNNING_APPLICATION)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName(
      "D018: a table keeps its rows under another name, and takes along what is named after it")
  void aTableTakesAlongWhatIsNamedAfterIt() {
    given(
            "create table client (id bigint primary key, email varchar(255) unique)",
            "insert into client values (1, 'a@b.c'), (2, null)")
        .renaming("table:client:customer")
        .and(Customer.class)
        .drafts(
            """
            op.renameTable("client", "customer");
            op.renameConstraint("customer", "client_pkey", "customer_pkey");
            op.renameConstraint("customer", "client_email_key", "customer_email_key");
            """)
        .warns(BREAKS_RUNNING_APPLICATION)
        .andKeepsTheLaws();
  }

  @Entity(name = "Purchase")
  @Table(
      name = "purchase",
      indexes = @Index(name = "ix_total", columnList = "total"),
      check = @CheckConstraint(name = "ck_total", constraint = "total > 0 and total < 1000"))
  static class Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    Integer total;

    @ManyToOne Customer customer;
  }

  private static final String[] SHOP = {
    "create table client (cid bigint primary key, mail varchar(255) unique)",
    "create sequence orders_seq increment 50",
    "create table orders (id bigint primary key, amount integer, customer_id bigint"
        + " references client, constraint ck_total check (amount > 0 and amount < 1000))",
    "create index ix_total on orders (amount)",
    "insert into client values (1, 'a@b.c'), (2, null)",
    "insert into orders values (1, 10, 1), (51, 20, null)",
    "select nextval('orders_seq')"
  };

  @Test
  @DisplayName("D018, D035: everything that speaks of an old name follows")
  void everythingFollows() {
    given(SHOP)
        .renaming(
            "table:client:customer",
            "client.cid:customer.id",
            "customer.mail:customer.email",
            "table:orders:purchase",
            "orders.amount:purchase.total")
        .and(Customer.class, Purchase.class)
        .drafts(
            """
            op.renameTable("client", "customer");
            op.renameTable("orders", "purchase");
            op.renameColumn("customer", "cid", "id");
            op.renameColumn("customer", "mail", "email");
            op.renameColumn("purchase", "amount", "total");
            op.renameConstraint("customer", "client_pkey", "customer_pkey");
            op.renameConstraint("customer", "client_mail_key", "customer_email_key");
            op.renameConstraint("purchase", "orders_pkey", "purchase_pkey");
            op.renameConstraint("purchase", "orders_customer_id_fkey", "purchase_customer_id_fkey");
            op.renameSequence("orders_seq", "purchase_seq");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "Swapped")
  @Table(name = "swapped")
  static class Swapped {
    @Id Long id;

    String a;

    @Column(name = "b", nullable = false)
    String b;

    @Column(name = "\"Case\"")
    String letters;
  }

  @Test
  @DisplayName("D035: names are exchanged, and a letter case is a difference")
  void namesAreExchanged() {
    given(
            "create table swapped (id bigint primary key, a varchar(255) not null, b varchar(255),"
                + " \"case\" varchar(255), constraint ck_a check (a <> b))",
            "insert into swapped values (1, 'a', 'b', 'c'), (2, 'x', null, null)")
        .renaming("swapped.a:swapped.b", "swapped.b:swapped.a", "swapped.case:swapped.Case")
        .and(Swapped.class)
        .drafts(
            """
            op.renameColumn("swapped", "case", "Case");
            op.renameColumn("swapped", "a", "a_away");
            op.renameColumn("swapped", "b", "a");
            op.renameColumn("swapped", "a_away", "b");
            op.dropConstraint("swapped", "ck_a");
            """)
        .andKeepsTheLaws();
  }

  @Entity(name = "Left")
  @Table(name = "\"left\"")
  static class Left {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(unique = true)
    String name;
  }

  @Entity(name = "Right")
  @Table(name = "\"right\"")
  static class Right {
    @Id Long id;

    @ManyToOne Left other;
  }

  @Test
  @DisplayName("D018: two tables exchange their names, and all that is named after them does")
  void twoTablesExchangeTheirNames() {
    given(
            "create table \"right\" (id bigint generated by default as identity primary key,"
                + " name varchar(255) unique)",
            "create table \"left\" (id bigint primary key, other_id bigint references \"right\")",
            "insert into \"right\" (name) values ('one'), ('two')",
            "insert into \"left\" values (1, 2), (2, null)")
        .renaming("table:left:right", "table:right:left")
        .and(Left.class, Right.class)
        .andKeepsTheLaws();
  }

  @Entity(name = "Part")
  @Table(name = "part")
  static class Part {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    @ColumnDefault("7")
    Long size;

    String added;
  }

  @Test
  @DisplayName("D018, D035: a renamed column changes its type, default and nulls in the same draft")
  void aRenamedColumnChangesBesides() {
    given(
            "create table piece (id bigint generated by default as identity primary key,"
                + " width integer default 5 check (width > 0), gone text)",
            "insert into piece (width, gone) values (1, 'x'), (2, 'y')")
        .renaming("table:piece:part", "piece.width:part.size")
        .and(Part.class)
        .drafts(
            """
            op.renameTable("piece", "part");
            op.renameColumn("part", "width", "size");
            op.renameConstraint("part", "piece_pkey", "part_pkey");
            op.renameConstraint("part", "piece_width_check", "part_size_check");
            op.dropConstraint("part", "part_size_check");
            op.addColumn("part", column("added", varchar(255)));
            op.alterColumn("part", "size", setType(bigint()), setNotNull(), setDefault("7"));
            op.dropColumn("part", "gone");
            """)
        .andKeepsTheLaws();
  }

  private static final DiffPolicy KEEPING_VIEWS =
      DiffPolicy.dropping(name -> name.kind() != ObjectName.Kind.VIEW, TestDatabase.USUAL_MAJOR);

  private static final String[] OBSERVED = {
    "create table client (id bigint primary key, mail varchar(255))",
    "create view short as select id, mail from client where mail <> ''",
    "create function touch() returns trigger language plpgsql as 'begin return new; end'",
    "create trigger touched before update of mail on client for each row execute function touch()",
    "alter table client enable row level security",
    "create policy mine on client using (mail = current_user)",
    "create statistics stats on id, mail from client",
    "insert into client values (1, 'a@b.c')"
  };

  @Test
  @DisplayName("D018, D035: what was made by hand follows by itself")
  void whatWasMadeByHandFollows() {
    given(OBSERVED)
        .under(KEEPING_VIEWS)
        .renaming("table:client:observed", "client.mail:observed.email")
        .and(Observed.class)
        .drafts(
            """
            op.renameTable("client", "observed");
            op.renameColumn("observed", "mail", "email");
            op.renameConstraint("observed", "client_pkey", "observed_pkey");
            """)
        .andArrivesAndReturns();
  }

  @Entity(name = "Observed")
  @Table(name = "observed")
  static class Observed {
    @Id Long id;

    String email;
  }

  @Entity(name = "Longer")
  @Table(name = "observed")
  static class Longer {
    @Id Long id;

    @Column(length = 400)
    String email;
  }

  @Test
  @DisplayName("D018, D035: what has to give way is put back with the new names")
  void whatHasToGiveWayIsPutBackWithTheNewNames() {
    given(OBSERVED)
        .under(KEEPING_VIEWS)
        .renaming("table:client:observed", "client.mail:observed.email")
        .and(Longer.class)
        .andArrivesAndReturns();
  }
}
