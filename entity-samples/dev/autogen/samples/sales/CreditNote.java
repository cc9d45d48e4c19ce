package dev.autogen.samples.sales;

import dev.autogen.samples.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What the shop owes the customer, after a return for instance. */
@Entity
@Table(name = "credit_note")
public class CreditNote extends Document {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "invoice_number")
  private Invoice invoice;

  @Embedded private Money total;

  @Column(nullable = false, length = 200)
  private String reason;

  protected CreditNote() {}

  public CreditNote(Invoice invoice, LocalDate issuedOn, byte[] pdf, String reason) {
    super(invoice.order(), issuedOn, pdf);
    this.invoice = invoice;
    this.total = invoice.total();
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
