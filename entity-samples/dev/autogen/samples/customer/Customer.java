package dev.autogen.samples.customer;

import dev.autogen.samples.common.Address;
import dev.autogen.samples.common.EmailAddress;
import dev.autogen.samples.common.Versioned;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who buys, with or without an account. */
@Entity
@Table(
    indexes = {
      @Index(name = "ix_customer_family_name", columnList = "family_name, given_name"),
      @Index(name = "ix_customer_source", columnList = "source")
    },
    uniqueConstraints = @UniqueConstraint(name = "uq_customer_email", columnNames = "email"),
    comment = "People and companies who bought or registered")
public class Customer extends Versioned {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  @SequenceGenerator(
      name = "customer_seq",
      sequenceName = "customer_number_seq",
      initialValue = 10000,
      allocationSize = 1)
  private Long id;

  @Column(name = "given_name", length = 80)
  private String givenName;

  @Column(name = "family_name", nullable = false, length = 80)
  private String familyName;

  @Column(name = "display_name", nullable = false, length = 160)
  private String displayName;

  @Column(nullable = false, length = 254)
  private EmailAddress email;

  @Column(length = 30)
  private String phone;

  private LocalDate birthday;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  private Source source = Source.SHOP;

  @Column(nullable = false)
  @ColumnDefault("false")
  private boolean newsletter;

  @JdbcTypeCode(SqlTypes.JSON)
  private Preferences preferences;

  @ElementCollection
  @CollectionTable(name = "customer_address", joinColumns = @JoinColumn(name = "customer_id"))
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(name = "kind", length = 20)
  @AttributeOverride(
      name = "value.city",
      column = @Column(name = "town", length = 80, nullable = false))
  @AssociationOverride(
      name = "value.country",
      joinColumns = @JoinColumn(name = "country", nullable = false),
      foreignKey = @ForeignKey(name = "fk_customer_address_country"))
  private Map<AddressKind, Address> addresses = new EnumMap<>(AddressKind.class);

  @ManyToMany
  @JoinTable(
      name = "customer_group_member",
      joinColumns = @JoinColumn(name = "customer_id"),
      inverseJoinColumns = @JoinColumn(name = "group_id"))
  private Set<CustomerGroup> groups = new HashSet<>();

  protected Customer() {}

  public Customer(String givenName, String familyName, EmailAddress email) {
    this.givenName = givenName;
    this.familyName = familyName;
    this.displayName = givenName + " " + familyName;
    this.email = email;
  }

  public Long id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  public EmailAddress email() {
    return email;
  }

  public Map<AddressKind, Address> addresses() {
    return addresses;
  }

  public Preferences preferences() {
    return preferences;
  }

  public void prefer(Preferences preferences) {
    this.preferences = preferences;
  }

  public Set<CustomerGroup> groups() {
    return groups;
  }
}
