package dev.autogen.command;

import dev.autogen.revision.RevisionInfo;
import dev.autogen.runner.RunResult;
import java.time.Duration;
import java.util.List;

/**
 * What {@link Upgrade} or {@link Downgrade} did.
 *
 * @param steps in the order in which they were committed
 * @param heads where the database is now; none: before the first revision
 * @param database what it is called
 * @param scratch whether it was thrown away
 * @param locked whether the lock file of the revisions is another one than before
 */
public record Moved(
    List<Step> steps, List<RevisionInfo> heads, String database, boolean scratch, boolean locked) {
  public Moved {
    steps = List.copyOf(steps);
    heads = List.copyOf(heads);
  }

  /**
   * One revision.
   *
   * @param direction {@code upgrade} or {@code downgrade}
   */
  public record Step(RevisionInfo revision, String direction, Duration took) {}

  static Moved of(RunResult result, Chronicle chronicle, Database database, boolean locked) {
    return new Moved(
        result.steps().stream()
            .map(each -> new Step(each.revision(), each.direction().word(), each.took()))
            .toList(),
        result.heads().stream().flatMap(id -> chronicle.graph().find(id).stream()).toList(),
        database.shown(),
        database.isScratch(),
        locked);
  }
}
