package dev.autogen.scratch;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.FileFailure;
import dev.autogen.problem.Problem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server for as long as this object is open: the real one, reachable on the loopback
 * interface only, with a password that only this user can read, and careless of its data.
 *
 * <p>It is ended and its data deleted by {@link #close}, by an ordinary end of the process, by a
 * signal, and also after the process was killed. What a crash of the machine leaves behind is
 * deleted by the next start.
 */
public final class ScratchServer implements AutoCloseable {
  /** The major versions there are. */
  public static final List<Integer> MAJORS = List.of(14, 15, 16, 17, 18);

  /** The major version that is taken unless another is asked for. */
  public static final int DEFAULT_MAJOR = 17;

  private final ScratchFolder folder;
  private final EmbeddedPostgres postgres;
  private final AutoCloseable end;
  private final String password;
  private final Thread hook = new Thread(this::closeQuietly, "autogen-scratch-end");
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicInteger databases = new AtomicInteger();

  ScratchServer(
      ScratchFolder folder, EmbeddedPostgres postgres, AutoCloseable end, String password) {
    this.folder = folder;
    this.postgres = postgres;
    this.end = end;
    this.password = password;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Starts a server; about a second, a few more the first time.
   *
   * @throws AutogenException A090 if there are no programs of that version, A091 if the server
   *     cannot be started
   */
  public static ScratchServer start(ScratchRequest request) {
    PostgresBinaries binaries = PostgresBinaries.of(request.binaries(), request.major());
    makeFolder(request.cache());
    request.progress().accept("starting PostgreSQL " + request.major());
    try {
      return new ScratchStart(request, binaries).run();
    } catch (IOException | RuntimeException | ExceptionInInitializerError failure) {
      throw notStarted(request, failure);
    }
  }

  /** The address of an empty database that nobody else uses, without credentials. */
  public String createDatabase() {
    String name = "scratch_" + databases.incrementAndGet();
    try (Connection connection = connect(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return url(name);
    } catch (SQLException failure) {
      throw Problem.of(ErrorCode.A091, "the scratch server cannot create a database")
          .at(String.valueOf(failure.getMessage()))
          .remedy("see more of it:  --verbose")
          .asException(failure);
    }
  }

  /** The address of the server's first database, without credentials. */
  public String url() {
    return url("postgres");
  }

  /** Whom to connect as, with the rights of a superuser, and the password: the driver's names. */
  public Properties credentials() {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", password);
    return properties;
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      end.close();
      folder.close();
    } catch (Exception failure) {
      throw new IllegalStateException("the scratch server could not be ended", failure);
    } finally {
      forgetHook();
    }
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, credentials());
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IllegalStateException alreadyEnding) {
      // The watchdog ends what this could not.
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is what is running.
    }
  }

  private static void makeFolder(Path cache) {
    try {
      Folders.makePrivate(cache);
    } catch (IOException failure) {
      throw Problem.of(
              ErrorCode.A091,
              "the folder for a scratch server's files cannot be made: "
                  + FileFailure.reason(failure))
          .at(cache.toString())
          .remedy(
              "name a folder that you may write:  XDG_CACHE_HOME=/tmp/cache",
              "or name a database:                --url postgresql://user@host:5432/database")
          .asException(failure);
    }
  }

  private static AutogenException notStarted(ScratchRequest request, Throwable failure) {
    return Problem.of(
            ErrorCode.A091,
            "PostgreSQL " + request.major() + " could not be started as a scratch server")
        .at(String.valueOf(failure.getMessage()))
        .remedy(
            "try another version:  --postgres-version " + (request.major() == 16 ? 17 : 16),
            "or name a database:   --url postgresql://user@host:5432/database",
            "or start afresh:      delete " + request.cache())
        .asException(failure);
  }
}
