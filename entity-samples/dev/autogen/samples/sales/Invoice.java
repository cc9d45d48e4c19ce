package dev.autogen.samples.sales;

import dev.autogen.samples.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;

/** What the customer owes. */
@Entity
public class Invoice extends Document {
  @Embedded private Money total;

  @Column(name = "booking_month", nullable = false, length = 7)
  private YearMonth bookingMonth;

  @Column(name = "due_after", nullable = false)
  private Duration dueAfter;

  protected Invoice() {}

  public Invoice(Order order, LocalDate issuedOn, byte[] pdf, Money total) {
    super(order, issuedOn, pdf);
    this.total = total;
    this.bookingMonth = YearMonth.from(issuedOn);
    this.dueAfter = Duration.ofDays(14);
  }

  public Money total() {
    return total;
  }

  public Duration dueAfter() {
    return dueAfter;
  }
}
