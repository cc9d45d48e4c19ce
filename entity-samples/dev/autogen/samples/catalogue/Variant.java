package dev.autogen.samples.catalogue;

import dev.autogen.samples.common.Money;
import dev.autogen.samples.common.Versioned;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;

/** A product in one size and colour, which is what a customer puts into the basket. */
@Entity
@Table(
    indexes = @Index(name = "ix_variant_product_sku", columnList = "product_id, sku desc"),
    check = @CheckConstraint(name = "ck_variant_price", constraint = "amount >= 0"))
public class Variant extends Versioned {
  @Id @GeneratedValue private Long id;

  @NaturalId
  @Column(nullable = false, length = 32, options = "collate \"C\"")
  private String sku;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Product product;

  @Embedded private Money price;

  @Column(name = "tax_rate", nullable = false, precision = 4, scale = 3)
  @ColumnDefault("0.190")
  private BigDecimal taxRate = new BigDecimal("0.190");

  @GeneratedColumn("round(amount * (1 + tax_rate), 2)")
  @Column(name = "gross_amount", precision = 14, scale = 2)
  private BigDecimal grossAmount;

  @ElementCollection
  @CollectionTable(
      name = "variant_option",
      joinColumns = @JoinColumn(name = "variant_id"),
      foreignKey = @ForeignKey(name = "fk_variant_option_variant"))
  @MapKeyColumn(name = "feature", length = 40)
  @Column(name = "choice", nullable = false, length = 80)
  private Map<String, String> options = new HashMap<>();

  protected Variant() {}

  public Variant(Product product, String sku, Money price) {
    this.product = product;
    this.sku = sku;
    this.price = price;
    product.variants().put(sku, this);
  }

  public Long id() {
    return id;
  }

  public String sku() {
    return sku;
  }

  public Money price() {
    return price;
  }

  public BigDecimal grossAmount() {
    return grossAmount;
  }

  public Map<String, String> options() {
    return options;
  }
}
