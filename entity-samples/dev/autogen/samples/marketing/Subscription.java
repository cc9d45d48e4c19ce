package dev.autogen.samples.marketing;

import dev.autogen.samples.common.EmailAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who wants to read the newsletter. */
@Entity
public class Subscription {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @Column(nullable = false, unique = true)
  private EmailAddress email;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> topics = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      name = "subscription_quiet_day",
      joinColumns = @JoinColumn(name = "subscription_id"))
  @Enumerated(EnumType.STRING)
  @Column(name = "weekday", nullable = false, length = 10)
  private Set<DayOfWeek> quietDays = EnumSet.noneOf(DayOfWeek.class);

  protected Subscription() {}

  public Subscription(EmailAddress email, List<String> topics) {
    this.email = email;
    this.topics = topics;
  }

  public EmailAddress email() {
    return email;
  }

  public void confirm(Instant now) {
    confirmedAt = now;
  }

  public List<String> topics() {
    return topics;
  }
}
