package dev.autogen.samples.shipping;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A box with a label. */
@Entity
public class Parcel {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Shipment shipment;

  @NaturalId
  @Column(nullable = false, length = 40)
  private String label;

  @Column(nullable = false, precision = 9, scale = 3)
  private BigDecimal weight;

  private int[] edges;

  @ElementCollection
  @CollectionTable(name = "tracking_event", joinColumns = @JoinColumn(name = "parcel_id"))
  @OrderColumn(name = "event_number")
  private List<TrackingEvent> events = new ArrayList<>();

  protected Parcel() {}

  Parcel(Shipment shipment, String label, BigDecimal weight) {
    this.shipment = shipment;
    this.label = label;
    this.weight = weight;
  }

  public String label() {
    return label;
  }

  public List<TrackingEvent> events() {
    return events;
  }
}
