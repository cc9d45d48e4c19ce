package dev.autogen.samples.sales;

import dev.autogen.samples.catalogue.Variant;
import dev.autogen.samples.common.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** One line of an order, with the price of the day. */
@Entity
@Table(
    name = "order_line",
    uniqueConstraints =
        @UniqueConstraint(
            name = "uq_order_line_variant",
            columnNames = {"order_id", "variant_id"}),
    check = @CheckConstraint(name = "ck_order_line_quantity", constraint = "quantity > 0"))
public class OrderLine {
  @EmbeddedId private Id id;

  @MapsId("orderId")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id", foreignKey = @ForeignKey(name = "fk_order_line_order"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Order order;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Variant variant;

  @Column(nullable = false)
  private int quantity;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "unit_price", precision = 12, scale = 2, nullable = false))
  private Money price;

  @GeneratedColumn("unit_price * quantity")
  @Column(name = "line_total", precision = 16, scale = 2)
  private BigDecimal total;

  @Column(name = "gift_note", length = 200)
  private String giftNote;

  protected OrderLine() {}

  OrderLine(Order order, int position, Variant variant, int quantity) {
    this.id = new Id(position);
    this.order = order;
    this.variant = variant;
    this.quantity = quantity;
    this.price = variant.price();
  }

  public int position() {
    return id.position;
  }

  public Variant variant() {
    return variant;
  }

  public int quantity() {
    return quantity;
  }

  public BigDecimal total() {
    return total;
  }

  public void note(String text) {
    giftNote = text;
  }

  /** The order, and the place of the line on it. */
  @Embeddable
  public static class Id implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long orderId;

    private int position;

    protected Id() {}

    Id(int position) {
      this.position = position;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Id that
          && position == that.position
          && Objects.equals(orderId, that.orderId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(orderId, position);
    }
  }
}
