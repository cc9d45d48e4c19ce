package dev.autogen.samples.shipping;

import dev.autogen.samples.common.Country;
import dev.autogen.samples.common.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What a carrier takes for a parcel to a country, up to a weight. */
@Entity
@Table(name = "shipping_rate")
@IdClass(ShippingRate.Key.class)
public class ShippingRate {
  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Carrier carrier;

  @Id
  @ManyToOne(fetch = FetchType.LAZY)
  private Country country;

  @Id
  @Column(name = "up_to_grams")
  private int upToGrams;

  @Embedded private Money price;

  protected ShippingRate() {}

  public ShippingRate(Carrier carrier, Country country, int upToGrams, Money price) {
    this.carrier = carrier;
    this.country = country;
    this.upToGrams = upToGrams;
    this.price = price;
  }

  public Money price() {
    return price;
  }

  /** The carrier, the country and the weight class. */
  public record Key(String carrier, String country, int upToGrams) implements Serializable {}
}
