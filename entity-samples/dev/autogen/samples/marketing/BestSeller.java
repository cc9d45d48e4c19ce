package dev.autogen.samples.marketing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/** How often a variant was ordered; read from the order lines, and stored nowhere. */
@Entity
@Immutable
@Subselect("select variant_id, sum(quantity) as sold from order_line group by variant_id")
@Synchronize("order_line")
public class BestSeller {
  @Id
  @Column(name = "variant_id")
  private Long variant;

  private long sold;

  protected BestSeller() {}

  public Long variant() {
    return variant;
  }

  public long sold() {
    return sold;
  }
}
