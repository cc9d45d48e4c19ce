package dev.autogen.samples.payment;

import dev.autogen.samples.common.Money;
import dev.autogen.samples.marketing.Coupon;
import dev.autogen.samples.sales.Order;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** Paid from a gift card. */
@Entity
@DiscriminatorValue("GIFT_CARD")
public class GiftCardPayment extends Payment {
  @ManyToOne
  @JoinColumn(name = "gift_card_code")
  private Coupon coupon;

  protected GiftCardPayment() {}

  public GiftCardPayment(Order order, Money money, Instant receivedAt, Coupon coupon) {
    super(order, money, receivedAt);
    this.coupon = coupon;
  }

  public Coupon coupon() {
    return coupon;
  }
}
