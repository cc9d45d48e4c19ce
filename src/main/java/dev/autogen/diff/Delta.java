package dev.autogen.diff;

import java.util.Optional;

/** One thing before and after, and what happens to it in between. */
final class Delta<T> {
  enum Fate {
    SAME,
    ADDED,
    DROPPED,
    /** Changed in place. */
    CHANGED,
    /** Dropped and added again. */
    REPLACED
  }

  private final Optional<T> from;
  private final Optional<T> to;
  private Fate fate;

  private Delta(Optional<T> from, Optional<T> to, Fate fate) {
    this.from = from;
    this.to = to;
    this.fate = fate;
  }

  static <T> Delta<T> added(T to) {
    return new Delta<>(Optional.empty(), Optional.of(to), Fate.ADDED);
  }

  static <T> Delta<T> dropped(T from) {
    return new Delta<>(Optional.of(from), Optional.empty(), Fate.DROPPED);
  }

  static <T> Delta<T> kept(T from, T to, Fate fate) {
    return new Delta<>(Optional.of(from), Optional.of(to), fate);
  }

  T from() {
    return from.orElseThrow();
  }

  T to() {
    return to.orElseThrow();
  }

  Fate fate() {
    return fate;
  }

  /** What stays has to give way for a while. */
  void replace() {
    if (stays()) {
      fate = Fate.REPLACED;
    }
  }

  boolean stays() {
    return fate == Fate.SAME || fate == Fate.CHANGED;
  }

  boolean changes() {
    return fate == Fate.CHANGED;
  }

  boolean goes() {
    return fate == Fate.DROPPED || fate == Fate.REPLACED;
  }

  boolean comes() {
    return fate == Fate.ADDED || fate == Fate.REPLACED;
  }

  boolean replaced() {
    return fate == Fate.REPLACED;
  }
}
