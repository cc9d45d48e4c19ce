package dev.autogen.samples.audit;

import dev.autogen.samples.staff.Employee;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Changes that were made together. */
@Entity
@Immutable
@Table(schema = "audit", name = "change_set")
public class ChangeSet {
  @Id
  @GeneratedValue(generator = "change_set_seq")
  @SequenceGenerator(
      name = "change_set_seq",
      schema = "audit",
      sequenceName = "change_set_seq",
      allocationSize = 1)
  private Long id;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "made_by", foreignKey = @ForeignKey(name = "fk_change_set_made_by"))
  private Employee madeBy;

  @Column(length = 200)
  private String reason;

  protected ChangeSet() {}

  public ChangeSet(Instant madeAt, Employee madeBy, String reason) {
    this.madeAt = madeAt;
    this.madeBy = madeBy;
    this.reason = reason;
  }

  public Long id() {
    return id;
  }
}
