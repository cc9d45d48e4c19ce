package dev.autogen.samples.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;

/** A picture in the gallery of a product. */
@Entity
@Table(name = "product_image")
public class ProductImage {
  @Id @GeneratedValue private Long id;

  @Column(nullable = false)
  private byte[] pixels;

  @Column(length = 160)
  private String caption;

  @Column(nullable = false)
  @ColumnDefault("'#ffffff'")
  private String background = "#ffffff";

  protected ProductImage() {}

  public ProductImage(byte[] pixels, String caption) {
    this.pixels = pixels;
    this.caption = caption;
  }

  public byte[] pixels() {
    return pixels;
  }

  public String caption() {
    return caption;
  }
}
