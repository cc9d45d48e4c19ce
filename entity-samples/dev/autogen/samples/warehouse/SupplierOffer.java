package dev.autogen.samples.warehouse;

import dev.autogen.samples.catalogue.Variant;
import dev.autogen.samples.common.Money;
import dev.autogen.samples.common.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A variant that a supplier can deliver, and what it costs there. */
@Entity
@Table(name = "supplier_offer")
@IdClass(SupplierOffer.Key.class)
public class SupplierOffer {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Supplier supplier;

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Variant variant;

  @Embedded private Money cost;

  @Embedded private Validity validity;

  @Column(name = "order_code", length = 40)
  private String orderCode;

  protected SupplierOffer() {}

  public SupplierOffer(Supplier supplier, Variant variant, Money cost, Validity validity) {
    this.supplier = supplier;
    this.variant = variant;
    this.cost = cost;
    this.validity = validity;
  }

  public Money cost() {
    return cost;
  }

  /** Who offers what. */
  public record Key(Long supplier, Long variant) implements Serializable {}
}
