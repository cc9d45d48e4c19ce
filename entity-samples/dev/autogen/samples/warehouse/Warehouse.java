package dev.autogen.samples.warehouse;

import dev.autogen.samples.common.Address;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.util.EnumSet;
import java.util.Set;

/** A building full of bins. */
@Entity
public class Warehouse {
  @Id
  @Column(length = 4)
  private String code;

  @Embedded
  @AssociationOverride(
      name = "country",
      joinColumns = @JoinColumn(name = "country_code", nullable = false),
      foreignKey = @ForeignKey(name = "fk_warehouse_country"))
  private Address address;

  @Column(name = "opens_at")
  private LocalTime opensAt;

  @Column(name = "collected_at", comment = "when the last lorry leaves, in the time of the yard")
  private OffsetTime collectedAt;

  @Column(name = "stocktaking", length = 7)
  private MonthDay stocktaking;

  @ElementCollection
  @CollectionTable(
      name = "warehouse_closing_day",
      joinColumns = @JoinColumn(name = "warehouse_code"))
  @Column(name = "weekday", nullable = false)
  private Set<DayOfWeek> closedOn = EnumSet.noneOf(DayOfWeek.class);

  protected Warehouse() {}

  public Warehouse(String code, Address address) {
    this.code = code;
    this.address = address;
  }

  public String code() {
    return code;
  }

  public Address address() {
    return address;
  }

  public void open(LocalTime opensAt, OffsetTime collectedAt) {
    this.opensAt = opensAt;
    this.collectedAt = collectedAt;
  }

  public void closeOn(DayOfWeek day) {
    closedOn.add(day);
  }
}
