package dev.autogen.samples.marketing;

import dev.autogen.samples.catalogue.Product;
import dev.autogen.samples.common.Country;
import dev.autogen.samples.common.Money;
import dev.autogen.samples.common.Validity;
import dev.autogen.samples.common.Versioned;
import dev.autogen.samples.staff.Employee;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something the shop says to many for a while. */
@Entity
@Table(
    indexes = @Index(name = "ux_campaign_title", columnList = "title, valid_from", unique = true))
public class Campaign extends Versioned {
  @Id @GeneratedValue private Long id;

  @Column(nullable = false, length = 100)
  private String title;

  @Embedded private Validity validity;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "budget", precision = 12, scale = 2))
  @AttributeOverride(name = "currency", column = @Column(name = "budget_currency", length = 3))
  private Money budget;

  @ManyToMany
  @JoinTable(
      name = "campaign_product",
      joinColumns = @JoinColumn(name = "campaign_id"),
      inverseJoinColumns = @JoinColumn(name = "product_id"),
      foreignKey = @ForeignKey(name = "fk_campaign_product_campaign"),
      inverseForeignKey = @ForeignKey(name = "fk_campaign_product_product"))
  @OrderColumn(name = "page_position")
  private List<Product> products = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "campaign_slogan_by_language_for_the_printed_and_the_electronic_catalogue",
      joinColumns = @JoinColumn(name = "campaign_id"))
  @MapKeyColumn(name = "language", length = 35)
  @Column(name = "slogan", nullable = false, length = 200)
  private Map<Locale, String> slogans = new HashMap<>();

  @ManyToMany
  @JoinTable(
      name = "campaign_manager_by_country",
      joinColumns = @JoinColumn(name = "campaign_id"),
      inverseJoinColumns = @JoinColumn(name = "employee_id"))
  @MapKeyJoinColumn(name = "country_code")
  private Map<Country, Employee> managers = new HashMap<>();

  protected Campaign() {}

  public Campaign(String title, Validity validity) {
    this.title = title;
    this.validity = validity;
  }

  public String title() {
    return title;
  }

  public List<Product> products() {
    return products;
  }

  public Map<Locale, String> slogans() {
    return slogans;
  }

  public Map<Country, Employee> managers() {
    return managers;
  }
}
