package dev.autogen.command;

import dev.autogen.scratch.ScratchServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which database, and how long its locks and statements may take.
 *
 * @param url absent: a scratch server is started, brought to head and thrown away
 * @param scratchMajor the major version of a scratch server
 * @param lockTimeout how long a statement that changes the database waits for a lock
 * @param statementTimeout how long such a statement may run; absent: the server's own setting
 */
public record DatabaseSettings(
    Optional<DatabaseUrl> url,
    int scratchMajor,
    Duration lockTimeout,
    Optional<Duration> statementTimeout) {
  /** The major versions that a scratch server can have. */
  public static final List<Integer> SCRATCH_MAJORS = ScratchServer.MAJORS;

  /** The major version of a scratch server unless another is asked for. */
  public static final int SCRATCH_MAJOR = ScratchServer.DEFAULT_MAJOR;

  /** What the lock timeout is unless something else is set. */
  public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

  /** A database with the timeouts that are usual. */
  public static DatabaseSettings of(DatabaseUrl url) {
    return new DatabaseSettings(Optional.of(url), SCRATCH_MAJOR, LOCK_TIMEOUT, Optional.empty());
  }
}
