package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was made by hand and what one revision took away. Where the revision makes it again, it is
 * no more ours than it was before.
 */
final class ByHand {
  private final Set<ObjectName> dropped = new HashSet<>();
  private final Set<ObjectName> held = new HashSet<>();
  private final Map<QualifiedName, QualifiedName> moved = new HashMap<>();

  /** It goes, and what is ours of it. */
  void drop(ObjectName name, Collection<ObjectName> ours) {
    dropped.add(name);
    held.addAll(ours);
  }

  /** A type gets another name. */
  void move(QualifiedName from, QualifiedName to) {
    moved.put(to, from);
  }

  /** Whether there was such a thing. */
  boolean had(ObjectName name) {
    return dropped.contains(name);
  }

  /** Whether something of ours was in what went. */
  boolean held(ObjectName part) {
    return held.contains(part);
  }

  /** Whether the column or the table of the sequence went. */
  boolean owned(Sequence sequence) {
    return sequence
        .owner()
        .filter(
            owner ->
                had(ObjectName.of(Kind.TABLE, owner.table()))
                    || had(ObjectName.of(Kind.COLUMN, owner.table(), owner.column())))
        .isPresent();
  }

  /** The name that a type had before. */
  Optional<QualifiedName> before(QualifiedName type) {
    return Optional.ofNullable(moved.get(type));
  }
}
