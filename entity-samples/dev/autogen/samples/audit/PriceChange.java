package dev.autogen.samples.audit;

import dev.autogen.samples.catalogue.Variant;
import dev.autogen.samples.common.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A price that was one and became another. */
@Entity
@Immutable
@Table(
    schema = "audit",
    name = "price_change",
    indexes = @Index(name = "ix_price_change_variant", columnList = "variant_id, changed_at desc"))
public class PriceChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Variant variant;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "old_amount", precision = 12, scale = 2))
  @AttributeOverride(name = "currency", column = @Column(name = "old_currency", length = 3))
  private Money before;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "new_amount", precision = 12, scale = 2, nullable = false))
  @AttributeOverride(
      name = "currency",
      column = @Column(name = "new_currency", length = 3, nullable = false))
  private Money after;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  protected PriceChange() {}

  public PriceChange(Variant variant, Money before, Money after, Instant changedAt) {
    this.variant = variant;
    this.before = before;
    this.after = after;
    this.changedAt = changedAt;
  }

  public Money after() {
    return after;
  }
}
