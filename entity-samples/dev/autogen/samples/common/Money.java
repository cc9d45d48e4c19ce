package dev.autogen.samples.common;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount in one currency. */
@Embeddable
public record Money(
    @Column(nullable = false, precision = 12, scale = 2) BigDecimal amount,
    @Column(nullable = false, length = 3) Currency currency) {

  public static Money euros(String amount) {
    return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
  }
}
