package dev.autogen.samples.warehouse;

import dev.autogen.samples.catalogue.Variant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.GeneratedColumn;

/** How many of a variant lie in a bin. */
@Entity
@Table(name = "stock_level")
@IdClass(StockLevel.Key.class)
@SuppressWarnings("deprecation") // Hibernate's own check, as in many older models.
@Check(name = "ck_stock_level_reserved", constraints = "reserved between 0 and on_hand")
public class StockLevel {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Bin bin;

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Variant variant;

  @Column(name = "on_hand", nullable = false)
  private int onHand;

  @Column(nullable = false)
  private int reserved;

  @GeneratedColumn("on_hand - reserved")
  private int free;

  @Version
  @Column(name = "counted_at")
  private Instant countedAt;

  protected StockLevel() {}

  public StockLevel(Bin bin, Variant variant, int onHand) {
    this.bin = bin;
    this.variant = variant;
    this.onHand = onHand;
  }

  public void reserve(int quantity) {
    reserved += quantity;
  }

  public int free() {
    return free;
  }

  /** The bin, and what lies in it. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private BinId bin;
    private Long variant;

    protected Key() {}

    public Key(BinId bin, Long variant) {
      this.bin = bin;
      this.variant = variant;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(bin, that.bin)
          && Objects.equals(variant, that.variant);
    }

    @Override
    public int hashCode() {
      return Objects.hash(bin, variant);
    }
  }
}
