package dev.autogen.samples.audit;

import dev.autogen.samples.catalogue.Product;
import dev.autogen.samples.catalogue.ProductStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a product was like. */
@Entity
@Immutable
@Table(schema = "audit", name = "product_aud")
public class ProductHistory extends History {
  @Column(length = 200)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private ProductStatus status;

  protected ProductHistory() {}

  public ProductHistory(Product product, ChangeSet changes, ChangeKind kind) {
    super(product.id(), changes, kind);
    this.name = product.name();
    this.status = product.status();
  }

  public String name() {
    return name;
  }
}
