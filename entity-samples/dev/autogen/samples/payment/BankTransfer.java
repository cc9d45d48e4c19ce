package dev.autogen.samples.payment;

import dev.autogen.samples.common.Money;
import dev.autogen.samples.sales.Order;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;

/** Paid by a transfer, recognised by its reference. */
@Entity
@DiscriminatorValue("TRANSFER")
public class BankTransfer extends Payment {
  @Column(length = 34)
  private String iban;

  @Column(name = "transfer_reference", length = 140)
  private String reference;

  protected BankTransfer() {}

  public BankTransfer(Order order, Money money, Instant receivedAt, String iban) {
    super(order, money, receivedAt);
    this.iban = iban;
  }

  public String iban() {
    return iban;
  }

  public void refer(String reference) {
    this.reference = reference;
  }
}
