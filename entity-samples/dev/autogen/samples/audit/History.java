package dev.autogen.samples.audit;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;

/** What all rows of history have in common. */
@MappedSuperclass
public abstract class History {
  @EmbeddedId private HistoryKey key;

  @MapsId("rev")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "rev")
  private ChangeSet changes;

  @Enumerated(EnumType.ORDINAL)
  @Column(name = "revtype", nullable = false)
  private ChangeKind kind;

  protected History() {}

  protected History(Long id, ChangeSet changes, ChangeKind kind) {
    this.key = new HistoryKey(id, changes.id());
    this.changes = changes;
    this.kind = kind;
  }

  public ChangeSet changes() {
    return changes;
  }

  public ChangeKind kind() {
    return kind;
  }
}
