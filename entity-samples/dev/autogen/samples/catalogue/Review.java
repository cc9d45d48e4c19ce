package dev.autogen.samples.catalogue;

import dev.autogen.samples.customer.Customer;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;

/** What a customer thinks of a product; a withdrawn one stays, unseen. */
@Entity
@SoftDelete
@Table(
    uniqueConstraints = @UniqueConstraint(columnNames = {"product_id", "author_id"}),
    indexes = @Index(columnList = "product_id, stars desc, written_at desc"))
public class Review {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Product product;

  @ManyToOne(fetch = FetchType.LAZY)
  @OnDelete(action = OnDeleteAction.SET_NULL)
  private Customer author;

  @Column(
      nullable = false,
      check = @CheckConstraint(name = "ck_review_stars", constraint = "stars between 1 and 5"))
  private byte stars;

  @Column(length = 4000)
  private String text;

  @Column(name = "written_at", nullable = false)
  private OffsetDateTime writtenAt;

  @Transient private boolean translated;

  protected Review() {}

  public Review(Product product, Customer author, int stars, String text) {
    this.product = product;
    this.author = author;
    this.stars = (byte) stars;
    this.text = text;
    this.writtenAt = OffsetDateTime.now(ZoneOffset.UTC);
  }

  public int stars() {
    return stars;
  }

  public void translate(String text) {
    this.text = text;
    this.translated = true;
  }

  public boolean isTranslated() {
    return translated;
  }
}
