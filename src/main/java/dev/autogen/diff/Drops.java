package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When what nobody wants any more is dropped.
 *
 * @param phase what the revision is for
 * @param pending what waits to be dropped since an earlier revision
 */
public record Drops(Phase phase, Set<ObjectName> pending) {
  /** Everything at once. */
  public static final Drops NOW = new Drops(Phase.USUAL, Set.of());

  public Drops {
    pending = Set.copyOf(pending);
  }

  /** What a revision is for where an old and a new version of the application run side by side. */
  public enum Phase {
    /** What differs; what waits already goes on waiting. */
    USUAL,
    /** What differs, but for drops, which wait from now on. */
    EXPAND,
    /** The drops that wait, and nothing else. */
    CONTRACT
  }

  /** Whether a schema has an object of that name. */
  public static boolean isIn(Schema schema, ObjectName name) {
    return Deferred.isIn(schema, name);
  }

  /** The same, where what waits is called as it is after operations. */
  public Drops after(List<Operation> operations) {
    return new Drops(
        phase,
        pending.stream().map(each -> Renamed.after(operations, each)).collect(Collectors.toSet()));
  }

  /** Whether the object is not dropped yet although nobody wants it. */
  boolean defers(ObjectName name) {
    return phase == Phase.EXPAND || pending.contains(name);
  }

  /** Whether anything may wait. */
  boolean deferAny() {
    return phase != Phase.USUAL || !pending.isEmpty();
  }
}
