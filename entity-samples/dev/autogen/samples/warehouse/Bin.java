package dev.autogen.samples.warehouse;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;

/** A place on a shelf, found by warehouse, aisle and level. */
@Entity
@Table(check = @CheckConstraint(constraint = "depth_cm between 20 and 400"))
public class Bin {
  @EmbeddedId private BinId id;

  @MapsId("warehouseCode")
  @ManyToOne(fetch = FetchType.LAZY)
  private Warehouse warehouse;

  @Column(name = "depth_cm", nullable = false)
  private short depth;

  @Column(name = "max_load")
  private float maxLoad;

  private double temperature;

  protected Bin() {}

  public Bin(Warehouse warehouse, String aisle, int level, int depth) {
    this.id = new BinId(warehouse.code(), aisle, level);
    this.warehouse = warehouse;
    this.depth = (short) depth;
  }

  public BinId id() {
    return id;
  }

  public Warehouse warehouse() {
    return warehouse;
  }
}
