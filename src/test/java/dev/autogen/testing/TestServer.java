package dev.autogen.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/** One PostgreSQL server of a major version, shared by all tests of this JVM. */
final class TestServer {
  /** The property with the URL of a server that is there, for extensions that others lack. */
  static final String URL = "autogen.test.extensions.url";

  private static final Pattern PLACE = Pattern.compile("(jdbc:postgresql://[^/?]*/)[^?]*(.*)");
  private static final Map<Integer, TestServer> STARTED = new ConcurrentHashMap<>();
  private static Optional<TestServer> named = Optional.empty();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.testcontainers"), Logger.getLogger("io.zonky"));

  /** The URL of a database, without its parameters, is this and the database's name. */
  private final String url;

  private final String parameters;
  private final Connection connection;
  private final Queue<String> empty = new ConcurrentLinkedQueue<>();

  private TestServer(String url, String parameters) {
    this.url = url;
    this.parameters = parameters;
    try {
      this.connection = DriverManager.getConnection(urlOf("postgres"));
    } catch (SQLException e) {
      throw new IllegalStateException("the test server does not answer", e);
    }
  }

  static TestServer of(int major) {
    return STARTED.computeIfAbsent(major, TestServer::start);
  }

  /** The server that {@link #URL} names; its role may create databases and extensions. */
  static synchronized Optional<TestServer> named() {
    if (named.isEmpty()) {
      Matcher place = PLACE.matcher(System.getProperty(URL, ""));
      named =
          place.matches()
              ? Optional.of(new TestServer(place.group(1), place.group(2)))
              : Optional.empty();
    }
    return named;
  }

  /** Whether the server can install the extension. */
  boolean offers(String extension) {
    String ask = "select from pg_available_extensions where name = '" + extension + "'";
    try (Statement statement = connection.createStatement()) {
      return statement.executeQuery(ask).next();
    } catch (SQLException e) {
      throw new IllegalStateException(ask, e);
    }
  }

  String urlOf(String database) {
    return url + database + parameters;
  }

  /** An empty database: a new one, or one that a test has left and that has been emptied. */
  String createDatabase() {
    String emptied = empty.poll();
    if (emptied != null) {
      return emptied;
    }
    String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    execute("create database " + name + " template template0");
    return name;
  }

  /** Takes back a database that nobody needs any more. */
  void dropDatabase(String name) {
    if (Emptied.isNow(urlOf(name))) {
      empty.add(name);
    } else {
      execute("drop database if exists " + name + " with (force)");
    }
  }

  private synchronized void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static TestServer start(int major) {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    return DockerClientFactory.instance().isDockerAvailable() ? container(major) : embedded(major);
  }

  @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends
  private static TestServer container(int major) {
    PostgreSQLContainer<?> container =
        new PostgreSQLContainer<>("postgres:" + major + "-alpine")
            .withCommand("postgres -c fsync=off -c max_connections=200");
    container.start();
    String address = container.getHost() + ":" + container.getFirstMappedPort();
    String parameters = "?user=" + container.getUsername() + "&password=" + container.getPassword();
    return new TestServer("jdbc:postgresql://" + address + "/", parameters);
  }

  @SuppressWarnings("resource") // stopped when the JVM ends
  private static TestServer embedded(int major) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPgBinaryResolver((system, machine) -> binaries(major))
              .setLocaleConfig("locale", "C")
              .setServerConfig("max_connections", "200")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setPGStartupWait(Duration.ofMinutes(1))
              .start();
      String address = "jdbc:postgresql://localhost:" + server.getPort() + "/";
      return new TestServer(address, "?user=postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream binaries(int major) throws IOException {
    Path folder = Path.of(System.getProperty("autogen.postgres.binaries", "target/postgres"));
    Path jar = folder.resolve(major + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar + " is missing: mvn process-test-classes copies the servers");
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      JarEntry archive =
          file.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst().orElseThrow();
      return new ByteArrayInputStream(file.getInputStream(archive).readAllBytes());
    }
  }
}
