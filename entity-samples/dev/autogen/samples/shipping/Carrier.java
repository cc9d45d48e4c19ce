package dev.autogen.samples.shipping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;

/** Who carries parcels. */
@Entity
public class Carrier {
  @Id
  @Column(length = 12)
  private String code;

  @Column(nullable = false, length = 80)
  private String name;

  @Column(name = "tracking_page", length = 400)
  private String trackingPage;

  @Column(
      name = "expected_number_of_working_days_until_a_parcel_arrives_in_a_foreign_country",
      nullable = false)
  @ColumnDefault("5")
  private int workingDaysAbroad = 5;

  @OneToMany(mappedBy = "carrier", cascade = CascadeType.ALL)
  private Set<ShippingRate> rates = new HashSet<>();

  protected Carrier() {}

  public Carrier(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public int workingDaysAbroad() {
    return workingDaysAbroad;
  }
}
