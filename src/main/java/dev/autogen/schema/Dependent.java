package dev.autogen.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that entities don't describe and that rests on what they do: PostgreSQL refuses to
 * change what it uses as long as it is there.
 *
 * @param owner the view itself, the table or view of a trigger, rule or policy, or the schema and
 *     name of anything else
 * @param child the trigger, rule, policy or publication; empty for what stands for itself
 * @param way how it is taken away and put back
 * @param uses what it rests on, directly
 */
public record Dependent(Kind kind, QualifiedName owner, String child, Way way, List<Use> uses)
    implements SchemaObject {
  private static final Comparator<Use> USES =
      Comparator.comparing(Use::what).thenComparing(Use::name).thenComparing(Use::child);

  public Dependent {
    uses = uses.stream().distinct().sorted(USES).toList();
  }

  /** What kind of object it is. */
  public enum Kind {
    VIEW,
    MATERIALIZED_VIEW,
    RULE,
    TRIGGER,
    POLICY,
    ROUTINE,
    STATISTICS,
    PUBLICATION,
    /** Privileges and the like of a table or of a column. */
    SETTINGS,
    /** An index of a partition or of another heir of a table. */
    INDEX,
    /** A constraint of a partition or of another heir of a table. */
    CONSTRAINT,
    /** A column of an heir that it computes from inherited ones. */
    COLUMN,
    PARTITION,
    /** A table that inherits from another one and is no partition of it. */
    HEIR,
    /** A foreign key of a table that nobody looks at. */
    FOREIGN_KEY,
    OTHER;

    /** Whether it is a relation with columns of its own. */
    public boolean isView() {
      return this == VIEW || this == MATERIALIZED_VIEW;
    }

    /** Whether PostgreSQL drops it together with its table without being asked to. */
    public boolean goesWithTable() {
      return this == RULE
          || this == TRIGGER
          || this == POLICY
          || this == STATISTICS
          || this == PUBLICATION
          || this == SETTINGS
          || this == INDEX
          || this == CONSTRAINT
          || this == PARTITION;
    }

    /** Whether PostgreSQL lets the type of a column change beneath it. */
    public boolean staysWithNewTypes() {
      return (followsColumns() && this != COLUMN)
          || this == PARTITION
          || this == HEIR
          || this == FOREIGN_KEY;
    }

    /** Whether it is lost with a column. */
    public boolean followsColumns() {
      return isDroppedWithColumns() || this == SETTINGS;
    }

    /** Whether it is an object of its own that is lost with a column. */
    public boolean isDroppedWithColumns() {
      return this == STATISTICS || this == INDEX || this == CONSTRAINT || this == COLUMN;
    }

    String word() {
      return this == HEIR ? "inheriting table" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * How to take something away and to put it back exactly.
   *
   * @param drop the statement that takes it away
   * @param create the statement that puts it back; for a view the query only
   * @param restores the statements that follow: owner, privileges, comments, indexes, …
   * @param obstacle why it cannot be put back exactly, a clause; empty if it can
   */
  public record Way(String drop, String create, List<String> restores, Optional<String> obstacle) {
    public Way {
      restores = List.copyOf(restores);
    }
  }

  /**
   * Something that is rested on.
   *
   * @param child the column or constraint; else empty
   */
  public record Use(What what, QualifiedName name, String child) {}

  /** What can be rested on. */
  public enum What {
    COLUMN,
    CONSTRAINT,
    INDEX,
    SCHEMA,
    /** A table, view or sequence as such. */
    RELATION,
    /** The partitioned table that the owner is a partition of. */
    WHOLE,
    /** The columns of a table or view, stored as a value. */
    ROW,
    TYPE,
    ROUTINE
  }

  /** The schema and the name by which it is told from others of its kind. */
  @Override
  public QualifiedName name() {
    return child.isEmpty() ? owner : owner.sibling(owner.name() + "." + child);
  }

  /** What it is, in words: {@code trigger touch on customer}. */
  public String words() {
    return switch (kind) {
      case OTHER -> child;
      case SETTINGS -> "settings of " + name();
      case PUBLICATION -> "publication " + child;
      case RULE, TRIGGER, POLICY, INDEX, CONSTRAINT, COLUMN, FOREIGN_KEY ->
          kind.word() + " " + child + " on " + owner;
      case VIEW, MATERIALIZED_VIEW, ROUTINE, STATISTICS, PARTITION, HEIR ->
          kind.word() + " " + owner;
    };
  }

  /** Whether it rests on the relation itself or on a part of it. */
  public boolean uses(QualifiedName relation) {
    return uses.stream()
        .anyMatch(
            use ->
                use.name().equals(relation)
                    && use.what() != What.TYPE
                    && use.what() != What.SCHEMA
                    && use.what() != What.ROUTINE);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
