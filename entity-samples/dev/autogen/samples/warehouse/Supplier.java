package dev.autogen.samples.warehouse;

import dev.autogen.samples.common.EmailAddress;
import dev.autogen.samples.common.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;

/** Who delivers to the warehouses. */
@Entity
public class Supplier extends Versioned {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, length = 120)
  private String name;

  @Column(name = "tax_number", length = 20, unique = true)
  private String taxNumber;

  private EmailAddress email;

  @ElementCollection
  @CollectionTable(name = "supplier_contact", joinColumns = @JoinColumn(name = "supplier_id"))
  private Set<Contact> contacts = new HashSet<>();

  @Column(name = "agreed_lead_time", length = 20)
  private Period leadTime;

  protected Supplier() {}

  public Supplier(String name, EmailAddress email) {
    this.name = name;
    this.email = email;
  }

  public String name() {
    return name;
  }

  public Set<Contact> contacts() {
    return contacts;
  }

  /** Somebody to call. */
  @Embeddable
  public record Contact(
      @Column(name = "contact_name", nullable = false, length = 80) String name,
      @Column(nullable = false, length = 30) String phone) {}
}
