package dev.autogen.samples.customer;

import dev.autogen.samples.catalogue.Variant;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** What a customer would like to have, the dearest wish first. */
@Entity
public class Wishlist {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "fk_wishlist_owner"))
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Customer owner;

  @Column(nullable = false, length = 80)
  private String title;

  @ElementCollection
  @CollectionTable(name = "wish", joinColumns = @JoinColumn(name = "wishlist_id"))
  @OrderColumn(name = "rank")
  private List<Wish> wishes = new ArrayList<>();

  protected Wishlist() {}

  public Wishlist(Customer owner, String title) {
    this.owner = owner;
    this.title = title;
  }

  public void add(Variant variant, String remark) {
    wishes.add(new Wish(variant, remark));
  }

  public List<Wish> wishes() {
    return wishes;
  }

  /** A variant, and what to say about it. */
  @Embeddable
  public record Wish(
      @ManyToOne(optional = false) Variant variant, @Column(length = 200) String remark) {}
}
