package dev.autogen.samples.sales;

import dev.autogen.samples.catalogue.Variant;
import dev.autogen.samples.customer.Customer;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A basket, kept for a while even when nobody logs in. */
@Entity
@Table(comment = "Baskets; emptied a month after the last touch")
public class Cart {
  @Id private UUID token;

  @ManyToOne(fetch = FetchType.LAZY)
  private Customer customer;

  @Column(name = "last_touched", nullable = false)
  private LocalDateTime lastTouched;

  @ElementCollection
  @CollectionTable(name = "cart_item", joinColumns = @JoinColumn(name = "cart_token"))
  @MapKeyJoinColumn(name = "variant_id")
  @Column(name = "quantity", nullable = false)
  private Map<Variant, Integer> items = new HashMap<>();

  protected Cart() {}

  public Cart(UUID token, LocalDateTime now) {
    this.token = token;
    this.lastTouched = now;
  }

  public void put(Variant variant, int quantity, LocalDateTime now) {
    items.merge(variant, quantity, Integer::sum);
    lastTouched = now;
  }

  public Map<Variant, Integer> items() {
    return items;
  }
}
