package dev.autogen.samples.staff;

import dev.autogen.samples.warehouse.Warehouse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** The hours that somebody works on a day. */
@Entity
@Table(
    uniqueConstraints =
        @UniqueConstraint(
            name = "uq_shift_employee_day",
            columnNames = {"employee_id", "work_day"}))
public class Shift {
  @Id @GeneratedValue private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Employee employee;

  @ManyToOne(fetch = FetchType.LAZY)
  private Warehouse warehouse;

  @Column(name = "work_day", nullable = false)
  private LocalDate day;

  @Column(name = "starts_at", nullable = false)
  private LocalTime startsAt;

  @Column(name = "ends_at", nullable = false)
  private LocalTime endsAt;

  @Column(name = "break_time", nullable = false)
  private Duration breakTime = Duration.ofMinutes(30);

  @Column(name = "utc_offset")
  private ZoneOffset offset;

  protected Shift() {}

  public Shift(Employee employee, LocalDate day, LocalTime startsAt, LocalTime endsAt) {
    this.employee = employee;
    this.day = day;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  public Duration worked() {
    return Duration.between(startsAt, endsAt).minus(breakTime);
  }
}
