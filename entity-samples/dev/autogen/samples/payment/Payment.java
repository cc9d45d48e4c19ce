package dev.autogen.samples.payment;

import dev.autogen.samples.common.Money;
import dev.autogen.samples.sales.Order;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Money that came in for an order, by whatever way. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "method", length = 12)
@Table(indexes = @Index(name = "ix_payment_order", columnList = "order_id"))
public abstract class Payment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  @Embedded private Money money;

  @Column(name = "received_at", nullable = false)
  private Instant receivedAt;

  protected Payment() {}

  protected Payment(Order order, Money money, Instant receivedAt) {
    this.order = order;
    this.money = money;
    this.receivedAt = receivedAt;
  }

  public Long id() {
    return id;
  }

  public Money money() {
    return money;
  }
}
