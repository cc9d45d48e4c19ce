package dev.autogen.samples.warehouse;

import dev.autogen.samples.catalogue.Variant;
import dev.autogen.samples.common.Money;
import dev.autogen.samples.common.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Goods on their way from a supplier. */
@Entity
@Table(
    name = "purchase_order",
    uniqueConstraints = @UniqueConstraint(columnNames = {"supplier_id", "supplier_number"}))
public class PurchaseOrder extends Versioned {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(
      name = "supplier_id",
      foreignKey =
          @ForeignKey(
              name = "fk_purchase_order_supplier_who_will_deliver_the_goods_to_our_warehouse"))
  private Supplier supplier;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Warehouse destination;

  @Column(name = "supplier_number", length = 40)
  private String supplierNumber;

  @Column(name = "expected_on")
  private LocalDate expectedOn;

  @ElementCollection
  @CollectionTable(
      name = "purchase_order_line",
      joinColumns = @JoinColumn(name = "purchase_order_id"))
  @OrderColumn(name = "line_number")
  private List<Line> lines = new ArrayList<>();

  protected PurchaseOrder() {}

  public PurchaseOrder(Supplier supplier, Warehouse destination) {
    this.supplier = supplier;
    this.destination = destination;
  }

  public void add(Variant variant, int quantity, Money cost) {
    lines.add(new Line(variant, quantity, cost));
  }

  public List<Line> lines() {
    return lines;
  }

  public void expectOn(LocalDate day) {
    expectedOn = day;
  }

  /** So many of a variant, at this price. */
  @Embeddable
  public record Line(
      @ManyToOne(optional = false) @JoinColumn(name = "variant_id") Variant variant,
      int quantity,
      @Embedded Money cost) {}
}
