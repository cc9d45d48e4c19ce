package dev.autogen.samples.warehouse;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** Warehouse, aisle and level. */
@Embeddable
public class BinId implements Serializable {
  private static final long serialVersionUID = 1L;

  @Column(name = "warehouse_code", length = 4)
  private String warehouseCode;

  @Column(length = 3)
  private String aisle;

  private int level;

  protected BinId() {}

  public BinId(String warehouseCode, String aisle, int level) {
    this.warehouseCode = warehouseCode;
    this.aisle = aisle;
    this.level = level;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BinId that
        && level == that.level
        && Objects.equals(warehouseCode, that.warehouseCode)
        && Objects.equals(aisle, that.aisle);
  }

  @Override
  public int hashCode() {
    return Objects.hash(warehouseCode, aisle, level);
  }

  @Override
  public String toString() {
    return warehouseCode + "-" + aisle + "-" + level;
  }
}
