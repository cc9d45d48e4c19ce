package dev.autogen.samples.catalogue;

import dev.autogen.samples.common.BasisPointsConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Products that are sold together. */
@Entity
public class Bundle extends Product {
  @Convert(converter = BasisPointsConverter.class)
  @Column(nullable = false, comment = "in basis points")
  private BigDecimal rebate = BigDecimal.ZERO;

  @OneToMany(mappedBy = "bundle", cascade = CascadeType.ALL, orphanRemoval = true)
  private Set<BundleItem> items = new HashSet<>();

  protected Bundle() {}

  public Bundle(String name, Category category, BigDecimal rebate) {
    super(name, category);
    this.rebate = rebate;
  }

  public void add(Variant variant, int quantity) {
    items.add(new BundleItem(this, variant, quantity));
  }

  public BigDecimal rebate() {
    return rebate;
  }

  public Set<BundleItem> items() {
    return items;
  }
}
