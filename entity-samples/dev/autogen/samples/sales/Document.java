package dev.autogen.samples.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.TableGenerator;
import java.time.LocalDate;

/** A paper that goes with an order; every kind is kept in a table of its own. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Document {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "document_number")
  @TableGenerator(
      name = "document_number",
      table = "number_range",
      pkColumnName = "range_name",
      valueColumnName = "last_number",
      pkColumnValue = "document",
      allocationSize = 10)
  private Long number;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  @Column(name = "issued_on", nullable = false)
  private LocalDate issuedOn;

  @Lob
  @Column(nullable = false)
  private byte[] pdf;

  protected Document() {}

  protected Document(Order order, LocalDate issuedOn, byte[] pdf) {
    this.order = order;
    this.issuedOn = issuedOn;
    this.pdf = pdf;
  }

  public Long number() {
    return number;
  }

  public Order order() {
    return order;
  }

  public byte[] pdf() {
    return pdf;
  }
}
