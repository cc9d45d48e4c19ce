package dev.autogen.runner;

import dev.autogen.dialect.Sql;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/**
 * The lock that lets one runner at a time work on a version table of a database.
 *
 * <p>Asked for again and again instead of waited for: a session that waits inside a statement would
 * hold up what the holder may want to build. It ends with the session, however that ends. See <a
 * href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">Advisory
 * Locks</a>.
 */
final class AdvisoryLock {
  private static final int SHORTEST_PAUSE = 50;
  private static final int LONGEST_PAUSE = 500;
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);
  private static final String PREFIX = "autogen:";
  private static final String HOLDER =
      """
      select format('process %s, %s, user %s, since %s', a.pid,
        coalesce(nullif(a.application_name, ''), 'without a name'), a.usename,
        to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS'))
      from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid::bigint << 32 | l.objid::bigint = ?::bigint\
      """;

  private final Connection connection;
  private final String key;

  private AdvisoryLock(Connection connection, String key) {
    this.connection = connection;
    this.key = key;
  }

  /**
   * Waits until the lock is there, as long as it takes.
   *
   * @param waiting told who holds it and since when this runner waits: at first, then now and then
   */
  static AdvisoryLock acquire(
      Connection connection, String key, BiConsumer<String, Duration> waiting) throws SQLException {
    AdvisoryLock lock = new AdvisoryLock(connection, String.valueOf(number(key)));
    Instant start = Instant.now();
    Instant news = start;
    while (!lock.tryNow()) {
      Instant now = Instant.now();
      if (!now.isBefore(news)) {
        waiting.accept(lock.holder(), Duration.between(start, now));
        news = now.plus(BETWEEN_NEWS);
      }
      pause();
    }
    return lock;
  }

  /** Lets the next one in. */
  void release() {
    try {
      Query.strings(connection, "select pg_advisory_unlock(?::bigint)::text", key);
    } catch (SQLException e) {
      // The server releases the lock of a session that is gone.
      return;
    }
  }

  private boolean tryNow() throws SQLException {
    return Query.strings(connection, "select pg_try_advisory_lock(?::bigint)::text", key)
        .equals(List.of("true"));
  }

  private String holder() throws SQLException {
    return Query.strings(connection, HOLDER, key).stream()
        .findFirst()
        .orElse("a session just gone");
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ErrorCode.A071, "the wait for another runner was interrupted")
          .remedy("run the command again")
          .asException(e);
    }
  }

  /** The same number, reckoned by the server, of a name in the schema that is current there. */
  static String numberInCurrentSchema(String name) {
    return "('x' || left(encode(sha256(convert_to('"
        + PREFIX
        + "' || current_schema() || "
        + Sql.literal("." + name)
        + ", 'UTF8')), 'hex'), 16))::bit(64)::bigint";
  }

  /** The number that the server knows the lock by. */
  static long number(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((PREFIX + key).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
