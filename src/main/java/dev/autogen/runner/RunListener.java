package dev.autogen.runner;

import dev.autogen.revision.RevisionInfo;
import java.time.Duration;

/** Hears what a runner does while it does it, on the runner's own thread. */
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /**
   * The runner has a connection and begins. Until its method returns, another thread may end what
   * it does: one that hears of the end of the process, or of somebody's change of mind.
   */
  default void connected(OngoingRun run) {}

  /** Another runner is at work on the same history; told at first and every few seconds. */
  default void waiting(String holder, Duration since) {}

  /** A revision is about to be applied or reversed: the {@code number}th of {@code count}. */
  default void began(RevisionInfo revision, Direction direction, int number, int count) {}

  /** A lock could not be had; the whole revision is tried again after a pause. */
  default void retrying(RevisionInfo revision, String reason, Duration pause) {}

  /** An applied revision that was edited counts as applied as it is now. */
  default void accepted(String what) {}

  /** A revision was applied or reversed and is committed. */
  default void done(RunResult.Step step) {}
}
