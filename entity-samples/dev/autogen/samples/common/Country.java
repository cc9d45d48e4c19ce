package dev.autogen.samples.common;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A country by its ISO 3166 code, loaded once and never changed. */
@Entity
@Immutable
public class Country {
  @Id
  @Column(length = 2)
  private String code;

  @Column(nullable = false, length = 80, unique = true)
  private String name;

  @Column(name = "tax_union", nullable = false)
  private boolean taxUnion;

  protected Country() {}

  public Country(String code, String name, boolean taxUnion) {
    this.code = code;
    this.name = name;
    this.taxUnion = taxUnion;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public boolean inTaxUnion() {
    return taxUnion;
  }
}
