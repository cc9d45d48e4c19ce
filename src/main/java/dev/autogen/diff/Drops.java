package dev.autogen.diff;

import java.util.Set;

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

  /** Whether the object is not dropped yet although nobody wants it. */
  boolean defers(ObjectName name) {
    return phase == Phase.EXPAND || pending.contains(name);
  }

  /** Whether anything may wait. */
  boolean deferAny() {
    return phase != Phase.USUAL || !pending.isEmpty();
  }
}
