package dev.autogen.samples.catalogue;

import dev.autogen.samples.common.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that customers can order, whatever it is made of. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SecondaryTable(name = "product_text", foreignKey = @ForeignKey(name = "fk_product_text_product"))
@Table(
    indexes = {
      @Index(name = "ix_product_name", columnList = "name desc, id"),
      @Index(name = "ix_product_brand", columnList = "brand_id"),
      @Index(
          name = "ix_product_draft",
          columnList = "created_at",
          options = "where status = 'DRAFT'")
    })
public abstract class Product extends Versioned {
  @Id
  @GeneratedValue(generator = "product_seq")
  @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
  private Long id;

  @Column(nullable = false, length = 200)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  @ColumnDefault("'DRAFT'")
  private ProductStatus status = ProductStatus.DRAFT;

  @ManyToOne(fetch = FetchType.LAZY)
  private Brand brand;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Category category;

  @Column(table = "product_text", length = 500)
  private String summary;

  @Column(table = "product_text", columnDefinition = "text")
  private String description;

  @ManyToMany
  @JoinTable(
      name = "product_tag",
      joinColumns = @JoinColumn(name = "product_id"),
      inverseJoinColumns = @JoinColumn(name = "tag_id"),
      indexes = @Index(name = "ix_product_tag_tag", columnList = "tag_id"))
  private Set<Tag> tags = new HashSet<>();

  private String[] keywords = {};

  @JdbcTypeCode(SqlTypes.JSON)
  @ColumnDefault("'{}'")
  private Map<String, Object> facts = new HashMap<>();

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "product_id", nullable = false)
  @OrderColumn(name = "gallery_position")
  private List<ProductImage> gallery = new ArrayList<>();

  @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
  @MapKey(name = "sku")
  private Map<String, Variant> variants = new HashMap<>();

  @Formula("(select count(*) from variant v where v.product_id = id)")
  private int breadth;

  @Column(name = "search_name")
  @GeneratedColumn("lower(name)")
  private String searchName;

  protected Product() {}

  protected Product(String name, Category category) {
    this.name = name;
    this.category = category;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public ProductStatus status() {
    return status;
  }

  public Set<Tag> tags() {
    return tags;
  }

  public void putOnSale() {
    status = ProductStatus.ON_SALE;
  }

  public void describe(String summary, String description) {
    this.summary = summary;
    this.description = description;
  }

  public void find(String... keywords) {
    this.keywords = keywords;
  }

  public void state(String fact, Object value) {
    facts.put(fact, value);
  }

  public List<ProductImage> gallery() {
    return gallery;
  }

  public Map<String, Variant> variants() {
    return variants;
  }
}
