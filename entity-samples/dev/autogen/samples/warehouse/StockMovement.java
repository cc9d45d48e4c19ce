package dev.autogen.samples.warehouse;

import dev.autogen.samples.catalogue.Variant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Immutable;

/** A quantity that moved from one bin to another; written once. */
@Entity
@Immutable
@Table(
    name = "stock_movement",
    indexes = @Index(name = "ix_stock_movement_moved_at", columnList = "moved_at desc"))
public class StockMovement {
  @Id
  @GeneratedValue(generator = "stock_movement_seq")
  @SequenceGenerator(name = "stock_movement_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Variant variant;

  @Column(name = "\"from\"", length = 20)
  private String from;

  @Column(name = "\"to\"", length = 20)
  private String to;

  @Column(nullable = false)
  private int quantity;

  @Column(name = "moved_at", nullable = false)
  @ColumnDefault("current_timestamp")
  private Instant movedAt;

  protected StockMovement() {}

  public StockMovement(Variant variant, BinId from, BinId to, int quantity, Instant movedAt) {
    this.variant = variant;
    this.from = from.toString();
    this.to = to.toString();
    this.quantity = quantity;
    this.movedAt = movedAt;
  }

  public int quantity() {
    return quantity;
  }
}
