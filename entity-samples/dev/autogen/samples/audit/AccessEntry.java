package dev.autogen.samples.audit;

import dev.autogen.samples.customer.Customer;
import dev.autogen.samples.sales.Order;
import dev.autogen.samples.staff.Employee;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who looked at something. */
@Entity
@Immutable
@Table(schema = "audit", name = "access_log")
public class AccessEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @Any
  @AnyKeyJavaClass(Long.class)
  @AnyDiscriminator(DiscriminatorType.STRING)
  @AnyDiscriminatorValue(discriminator = "C", entity = Customer.class)
  @AnyDiscriminatorValue(discriminator = "O", entity = Order.class)
  @Column(name = "subject_kind", length = 1)
  @JoinColumn(name = "subject_id")
  private Object subject;

  @ManyToOne(fetch = FetchType.LAZY)
  private Employee employee;

  @Column(name = "accessed_at", nullable = false)
  @ColumnDefault("now()")
  private Instant accessedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> details = new HashMap<>();

  protected AccessEntry() {}

  public AccessEntry(Object subject, Employee employee, Instant accessedAt) {
    this.subject = subject;
    this.employee = employee;
    this.accessedAt = accessedAt;
  }

  public Object subject() {
    return subject;
  }

  public void note(String key, String value) {
    details.put(key, value);
  }
}
