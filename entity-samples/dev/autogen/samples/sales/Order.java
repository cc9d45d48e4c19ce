package dev.autogen.samples.sales;

import dev.autogen.samples.catalogue.Variant;
import dev.autogen.samples.common.Address;
import dev.autogen.samples.common.Versioned;
import dev.autogen.samples.customer.Customer;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a customer ordered, and where it goes. */
@Entity
@Table(
    name = "\"order\"",
    indexes = {
      @Index(name = "ix_order_customer_placed", columnList = "customer_id, placed_at desc"),
      @Index(name = "ix_order_status", columnList = "status")
    },
    options = "with (fillfactor = 80)")
public class Order extends Versioned {
  @Id
  @GeneratedValue(generator = "order_seq")
  @SequenceGenerator(name = "order_seq", sequenceName = "order_seq", allocationSize = 20)
  private Long id;

  @Column(nullable = false, unique = true, length = 20)
  private String number;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(nullable = false)
  private OrderStatus status = OrderStatus.OPEN;

  @Enumerated
  @Column(nullable = false)
  private Urgency urgency = Urgency.NORMAL;

  @Column(name = "placed_at")
  private ZonedDateTime placedAt;

  @Column(name = "wanted_by", comment = "the day on which the customer wants the parcel")
  private LocalDate wantedBy;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 120))
  @AttributeOverride(name = "postcode", column = @Column(name = "billing_postcode", length = 12))
  @AttributeOverride(name = "city", column = @Column(name = "billing_city", length = 80))
  @AttributeOverride(name = "location.latitude", column = @Column(name = "billing_lat"))
  @AttributeOverride(name = "location.longitude", column = @Column(name = "billing_lon"))
  @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "billing_country"))
  private Address billing;

  @Embedded private Address delivery;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id.position")
  private List<OrderLine> lines = new ArrayList<>();

  protected Order() {}

  public Order(String number, Customer customer, Address delivery) {
    this.number = number;
    this.customer = customer;
    this.delivery = delivery;
  }

  public void add(Variant variant, int quantity) {
    lines.add(new OrderLine(this, lines.size() + 1, variant, quantity));
  }

  public void place(ZonedDateTime now) {
    status = OrderStatus.PLACED;
    placedAt = now;
  }

  public Long id() {
    return id;
  }

  public OrderStatus status() {
    return status;
  }

  public Urgency urgency() {
    return urgency;
  }

  public List<OrderLine> lines() {
    return lines;
  }

  public Optional<LocalDate> wantedBy() {
    return Optional.ofNullable(wantedBy);
  }
}
