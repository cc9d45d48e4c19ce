package dev.autogen.samples.customer;

import dev.autogen.samples.catalogue.PriceList;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;

/** Customers who are treated alike; the table was taken over from the old till. */
@Entity
@Table(name = "\"Customer Group\"")
public class CustomerGroup {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "\"Display Name\"", nullable = false, length = 60)
  private String name;

  @Column(name = "\"limit\"", precision = 12, scale = 2)
  private BigDecimal creditLimit;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "\"Price List\"")
  private PriceList prices;

  protected CustomerGroup() {}

  public CustomerGroup(String name, PriceList prices) {
    this.name = name;
    this.prices = prices;
  }

  public String name() {
    return name;
  }

  public Optional<BigDecimal> creditLimit() {
    return Optional.ofNullable(creditLimit);
  }
}
