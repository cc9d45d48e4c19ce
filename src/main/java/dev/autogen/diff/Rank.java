package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.Comparator;

/** Where a step stands as long as nothing forces it elsewhere: what is added early, drops late. */
record Rank(Phase phase, QualifiedName owner, Place place, String name)
    implements Comparable<Rank> {
  private static final Comparator<Rank> ORDER =
      Comparator.comparing(Rank::phase)
          .thenComparing(Rank::owner)
          .thenComparing(Rank::place)
          .thenComparing(Rank::name);

  enum Phase {
    DROPPED_VIEWS,
    SCHEMAS,
    EXTENSIONS,
    TYPES,
    SEQUENCES,
    NEW_TABLES,
    /** Foreign keys give way before any of the tables changes. */
    REPLACED_KEYS,
    CHANGED_TABLES,
    FOREIGN_KEYS,
    VIEWS,
    DROPPED_CHILDREN,
    DROPPED_TABLES,
    DROPPED_SEQUENCES,
    DROPPED_TYPES,
    DROPPED_EXTENSIONS,
    DROPPED_SCHEMAS
  }

  enum Place {
    SELF,
    REPLACED_KEY,
    REPLACED_INDEX,
    REPLACED_CONSTRAINT,
    REPLACED_COLUMN,
    COLUMN,
    ALTERED_COLUMN,
    RENAMED,
    CONSTRAINT,
    INDEX,
    VALIDATION,
    STORAGE,
    COMMENT,
    DROPPED_KEY,
    DROPPED_INDEX,
    DROPPED_CONSTRAINT,
    DROPPED_COLUMN
  }

  static Rank of(Phase phase, QualifiedName owner) {
    return new Rank(phase, owner, Place.SELF, "");
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
