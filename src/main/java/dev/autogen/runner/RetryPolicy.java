package dev.autogen.runner;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a revision is tried again when another session holds a lock that it needs, and how long
 * the pauses are: each twice as long as the one before, up to the longest, give or take a half.
 *
 * @param attempts how often it is tried in all, at least once
 * @param first the first pause
 * @param longest no pause is longer
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
  /** Ten attempts, pauses from half a second to ten seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(10, Duration.ofMillis(500), Duration.ofSeconds(10));

  /** Whether another attempt may follow so many. */
  boolean another(int made) {
    return made < attempts;
  }

  /** The pause after so many attempts. */
  Duration pause(int made) {
    long doubled = first.toMillis() << Math.min(made - 1, 20);
    long most = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(
        Math.min(
            longest.toMillis(), ThreadLocalRandom.current().nextLong(most / 2, most * 3 / 2 + 1)));
  }
}
