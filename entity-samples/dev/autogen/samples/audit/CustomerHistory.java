package dev.autogen.samples.audit;

import dev.autogen.samples.common.EmailAddress;
import dev.autogen.samples.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a customer was like. */
@Entity
@Immutable
@Table(schema = "audit", name = "customer_aud")
public class CustomerHistory extends History {
  @Column(name = "display_name", length = 160)
  private String displayName;

  @Column(length = 254)
  private EmailAddress email;

  protected CustomerHistory() {}

  public CustomerHistory(Customer customer, ChangeSet changes, ChangeKind kind) {
    super(customer.id(), changes, kind);
    this.displayName = customer.displayName();
    this.email = customer.email();
  }

  public String displayName() {
    return displayName;
  }
}
