package dev.autogen.samples.shipping;

import dev.autogen.samples.sales.Order;
import dev.autogen.samples.warehouse.Warehouse;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What leaves a warehouse for an order at one time. */
@Entity
public class Shipment {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Warehouse origin;

  @ManyToOne(fetch = FetchType.LAZY)
  private Carrier carrier;

  @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL)
  @OrderBy("label")
  private List<Parcel> parcels = new ArrayList<>();

  @Column(name = "left_at")
  private Instant leftAt;

  protected Shipment() {}

  public Shipment(Order order, Warehouse origin, Carrier carrier) {
    this.order = order;
    this.origin = origin;
    this.carrier = carrier;
  }

  public void pack(String label, BigDecimal weight) {
    parcels.add(new Parcel(this, label, weight));
  }

  public void leave(Instant now) {
    leftAt = now;
  }

  public Order order() {
    return order;
  }

  public List<Parcel> parcels() {
    return parcels;
  }
}
