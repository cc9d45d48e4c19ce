package dev.autogen.runner;

import dev.autogen.revision.RevisionInfo;
import java.time.Duration;
import java.util.List;

/**
 * What a runner did.
 *
 * @param steps in the order in which they were committed; empty where there was nothing to do
 * @param heads the rows of the version table afterwards
 */
public record RunResult(List<Step> steps, List<String> heads) {
  public RunResult {
    steps = List.copyOf(steps);
    heads = List.copyOf(heads);
  }

  /** A revision that was applied or reversed, and how long its transaction took. */
  public record Step(RevisionInfo revision, Direction direction, Duration took) {}
}
