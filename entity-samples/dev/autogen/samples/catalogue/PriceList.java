package dev.autogen.samples.catalogue;

import dev.autogen.samples.common.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Prices for one kind of buyer. */
@Entity
@Table(name = "price_list")
public class PriceList {
  @Id
  @Column(length = 20)
  private String code;

  @Column(nullable = false, length = 80)
  private String title;

  @Embedded private Validity validity;

  @Column(name = "rounding_mode", nullable = false)
  private char rounding = 'H';

  protected PriceList() {}

  public PriceList(String code, String title, Validity validity) {
    this.code = code;
    this.title = title;
    this.validity = validity;
  }

  public String code() {
    return code;
  }

  public Validity validity() {
    return validity;
  }
}
