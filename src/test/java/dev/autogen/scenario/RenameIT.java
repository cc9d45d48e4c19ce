package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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
}
