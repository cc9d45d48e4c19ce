package dev.autogen.samples.catalogue;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A thing that has a weight and needs a parcel. */
@Entity
@Table(
    name = "physical_product",
    check = @CheckConstraint(name = "ck_physical_product_weight", constraint = "weight > 0"))
public class PhysicalProduct extends Product {
  @Column(nullable = false, precision = 9, scale = 3, comment = "in kilograms, with the wrapping")
  private BigDecimal weight;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(comment = "width, height, depth in millimetres")
  private List<Integer> extent = List.of();

  @ColumnDefault("'P2Y'")
  @Column(nullable = false, length = 20)
  private Period warranty = Period.ofYears(2);

  protected PhysicalProduct() {}

  public PhysicalProduct(String name, Category category, BigDecimal weight) {
    super(name, category);
    this.weight = weight;
  }

  public BigDecimal weight() {
    return weight;
  }

  public void measure(int width, int height, int depth) {
    extent = List.of(width, height, depth);
  }
}
