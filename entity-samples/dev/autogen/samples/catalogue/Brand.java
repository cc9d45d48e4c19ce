package dev.autogen.samples.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.URL;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;

/** Who makes a product. */
@Entity
public class Brand {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @NaturalId
  @Column(nullable = false, length = 80)
  private String name;

  private URL website;

  private byte[] logo;

  protected Brand() {}

  public Brand(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public Optional<URL> website() {
    return Optional.ofNullable(website);
  }
}
