package dev.autogen.samples.payment;

import dev.autogen.samples.common.Money;
import dev.autogen.samples.sales.Order;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** Paid with a credit card, of which only the last digits are kept. */
@Entity
@DiscriminatorValue("CARD")
public class CardPayment extends Payment {
  @Column(
      name = "card_digits",
      length = 4,
      check =
          @CheckConstraint(
              name = "ck_payment_card_digits",
              constraint = "card_digits ~ '^[0-9]{4}$'"))
  private String digits;

  @Column(name = "authorization_code", length = 24, unique = true)
  private String authorization;

  protected CardPayment() {}

  public CardPayment(Order order, Money money, Instant receivedAt, String digits) {
    super(order, money, receivedAt);
    this.digits = digits;
  }

  public String digits() {
    return digits;
  }

  public void authorize(String code) {
    authorization = code;
  }
}
