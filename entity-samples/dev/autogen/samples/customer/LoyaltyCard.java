package dev.autogen.samples.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Year;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** The card that collects points; the number on it is all that the till knows. */
@Entity
@Table(name = "loyalty_card")
public class LoyaltyCard {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID number;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer holder;

  @Column(nullable = false)
  @ColumnDefault("0")
  private long points;

  @Column(name = "expires_in", nullable = false)
  private Year expiresIn;

  protected LoyaltyCard() {}

  public LoyaltyCard(Customer holder, Year expiresIn) {
    this.holder = holder;
    this.expiresIn = expiresIn;
  }

  public UUID number() {
    return number;
  }

  public void collect(long points) {
    this.points += points;
  }

  public long points() {
    return points;
  }
}
