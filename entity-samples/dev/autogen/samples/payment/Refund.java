package dev.autogen.samples.payment;

import dev.autogen.samples.common.Money;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.io.Serializable;

/** The part of a payment that was given back. */
@Entity
public class Refund {
  @EmbeddedId private Id id;

  @MapsId("paymentId")
  @ManyToOne(fetch = FetchType.LAZY)
  private Payment payment;

  @Embedded private Money money;

  @Column(
      nullable = false,
      check = @CheckConstraint(name = "ck_refund_reason", constraint = "reason <> ''"))
  private String reason;

  protected Refund() {}

  public Refund(Payment payment, int counter, Money money, String reason) {
    this.id = new Id(null, counter);
    this.payment = payment;
    this.money = money;
    this.reason = reason;
  }

  public Money money() {
    return money;
  }

  /** The payment, and which of its refunds this is. */
  @Embeddable
  public record Id(Long paymentId, int counter) implements Serializable {}
}
