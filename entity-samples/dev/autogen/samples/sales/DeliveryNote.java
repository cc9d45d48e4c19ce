package dev.autogen.samples.sales;

import dev.autogen.samples.shipping.Shipment;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The list that lies in the parcel. */
@Entity
@Table(name = "delivery_note")
public class DeliveryNote extends Document {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Shipment shipment;

  protected DeliveryNote() {}

  public DeliveryNote(Shipment shipment, LocalDate issuedOn, byte[] pdf) {
    super(shipment.order(), issuedOn, pdf);
    this.shipment = shipment;
  }

  public Shipment shipment() {
    return shipment;
  }
}
