package dev.autogen.samples.catalogue;

import dev.autogen.samples.common.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

/** What a variant costs on a price list, for so many pieces or more. */
@Entity
@IdClass(Price.Key.class)
public class Price {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private PriceList list;

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Variant variant;

  @Id
  @Column(name = "min_quantity")
  private int minQuantity;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "net_amount", nullable = false, precision = 14, scale = 4))
  private Money net;

  protected Price() {}

  public Price(PriceList list, Variant variant, int minQuantity, Money net) {
    this.list = list;
    this.variant = variant;
    this.minQuantity = minQuantity;
    this.net = net;
  }

  public Money net() {
    return net;
  }

  /** List, variant and quantity, which together say what a price is for. */
  public record Key(String list, Long variant, int minQuantity) implements Serializable {}
}
