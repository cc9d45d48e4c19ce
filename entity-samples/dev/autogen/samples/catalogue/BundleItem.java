package dev.autogen.samples.catalogue;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** How many of a variant belong to a bundle. */
@Entity
@Table(name = "bundle_item")
public class BundleItem {
  @EmbeddedId private Id id = new Id();

  @MapsId("bundleId")
  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Bundle bundle;

  @MapsId("variantId")
  @ManyToOne(fetch = FetchType.LAZY)
  private Variant variant;

  @Column(nullable = false, check = @CheckConstraint(constraint = "quantity > 0"))
  private int quantity;

  protected BundleItem() {}

  BundleItem(Bundle bundle, Variant variant, int quantity) {
    this.bundle = bundle;
    this.variant = variant;
    this.quantity = quantity;
  }

  public Variant variant() {
    return variant;
  }

  public int quantity() {
    return quantity;
  }

  /** The bundle and the variant in it. */
  @Embeddable
  public static class Id implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "bundle_id")
    private Long bundleId;

    @Column(name = "variant_id")
    private Long variantId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Id that
          && Objects.equals(bundleId, that.bundleId)
          && Objects.equals(variantId, that.variantId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(bundleId, variantId);
    }
  }
}
