package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.junit.jupiter.api.Test;

class ConstraintIT {
  @Entity(name = "Customer")
  @Table(
      name = "customer",
      uniqueConstraints = @UniqueConstraint(name = "uq_customer_email", columnNames = "email"))
  static class UniqueEmail {
    @Id Long id;

    @Column(length = 320)
    String email;
  }

  @Test
  void addsANamedUniqueConstraint() {
    given("create table customer (id bigint primary key, email varchar(320))")
        .and(UniqueEmail.class)
        .drafts(
            """
            op.addConstraint("customer", unique("uq_customer_email", "email"));
            """)
        .andKeepsTheLaws();
  }

  @Test
  void aUniqueConstraintThatIsThereIsNoDifference() {
    given(
            "create table customer (id bigint primary key, email varchar(320), constraint"
                + " uq_customer_email unique (email))")
        .and(UniqueEmail.class)
        .draftsNothing();
  }
}
