package dev.autogen.samples.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/** Something to download, delivered in the moment of payment. */
@Entity
@Table(name = "digital_product")
public class DigitalProduct extends Product {
  @Lob private byte[] content;

  @Lob private String licence;

  @Column(nullable = false, length = 100)
  private String media;

  @SuppressWarnings("deprecation") // Hibernate's own check, as in many older models.
  @Check(name = "ck_digital_product_downloads", constraints = "downloads between 1 and 99")
  @ColumnDefault("5")
  private short downloads = 5;

  protected DigitalProduct() {}

  public DigitalProduct(String name, Category category, String media) {
    super(name, category);
    this.media = media;
  }

  public void publish(byte[] content, String licence) {
    this.content = content;
    this.licence = licence;
  }

  public byte[] content() {
    return content;
  }

  public String licence() {
    return licence;
  }
}
