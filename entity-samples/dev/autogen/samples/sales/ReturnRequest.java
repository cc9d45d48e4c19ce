package dev.autogen.samples.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of an order that comes back, wholly or in part. */
@Entity
@Table(name = "return_request")
public class ReturnRequest {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "order_id", referencedColumnName = "order_id")
  @JoinColumn(name = "line_position", referencedColumnName = "position")
  private OrderLine line;

  @Column(nullable = false)
  private int quantity;

  @Enumerated(EnumType.ORDINAL)
  @Column(nullable = false)
  private Reason reason;

  @Column(name = "announced_at", nullable = false)
  private Instant announcedAt;

  protected ReturnRequest() {}

  public ReturnRequest(OrderLine line, int quantity, Reason reason, Instant now) {
    this.line = line;
    this.quantity = quantity;
    this.reason = reason;
    this.announcedAt = now;
  }

  public OrderLine line() {
    return line;
  }

  public Reason reason() {
    return reason;
  }

  /** Why something comes back. */
  public enum Reason {
    NOT_LIKED,
    BROKEN,
    WRONG_ARTICLE,
    TOO_LATE
  }
}
