package dev.autogen.samples.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shelf of the catalogue; shelves stand in an order on the shelf above. */
@Entity
@Table(
    uniqueConstraints =
        @UniqueConstraint(
            name = "uq_category_parent_name",
            columnNames = {"parent_id", "name"}),
    comment = "The tree in which customers browse")
public class Category {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, length = 80)
  private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id", insertable = false, updatable = false)
  private Category parent;

  @OneToMany
  @JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_category_parent"))
  @OrderColumn(name = "shelf_position")
  private List<Category> children = new ArrayList<>();

  protected Category() {}

  public Category(String name) {
    this.name = name;
  }

  public void add(Category child) {
    children.add(child);
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Optional<Category> parent() {
    return Optional.ofNullable(parent);
  }
}
