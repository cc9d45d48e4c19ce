package dev.autogen.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of its own on a real PostgreSQL server, given back on {@link #close}.
 *
 * <p>The server is started once for each major version and JVM: by Testcontainers where a Docker
 * engine answers, else embedded. {@code -Dautogen.test.majors=15,17} narrows {@link #majors}; where
 * it names a single one, every test runs on that.
 */
public final class TestDatabase implements AutoCloseable {
  /** The major version of tests that do not care: 17, or what is asked for instead. */
  public static final int USUAL_MAJOR = majors().contains(17) ? 17 : majors().get(0);

  private final TestServer server;
  private final String name;
  private final Lent lent;

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
    this.lent = new Lent(server.urlOf(name));
  }

  /** The major versions that autogen supports, for {@code @MethodSource} and loops. */
  public static List<Integer> majors() {
    String majors = System.getProperty("autogen.test.majors", "14,15,16,17,18");
    return Arrays.stream(majors.split(",")).map(String::strip).map(Integer::valueOf).toList();
  }

  /** This major version if it is asked for, else the usual one. */
  public static int usual(int major) {
    return majors().contains(major) ? major : USUAL_MAJOR;
  }

  /** Skips the test where the usual server lacks what this major version brought. */
  public static void assumeSince(int major) {
    assumeTrue(USUAL_MAJOR >= major, () -> "it is there from PostgreSQL " + major + " on");
  }

  /** The oldest and the newest of them, for what the ones between can't do differently. */
  public static List<Integer> ends() {
    List<Integer> majors = majors();
    return Stream.of(majors.get(0), majors.get(majors.size() - 1)).distinct().toList();
  }

  /** The newest three of them, for what PostgreSQL learned lately. */
  public static List<Integer> newest() {
    List<Integer> majors = majors();
    return majors.subList(Math.max(0, majors.size() - 3), majors.size());
  }

  /** A fresh database on a server of the usual major version. */
  public static TestDatabase fresh() {
    return fresh(USUAL_MAJOR);
  }

  /** A fresh database on a server of the major version given. */
  public static TestDatabase fresh(int major) {
    TestServer server = TestServer.of(major);
    return new TestDatabase(server, server.createDatabase());
  }

  /**
   * A fresh database on a server that can install the extension: one of the usual major version, or
   * the one that {@code -Dautogen.test.extensions.url} names. Where neither can, the test is not
   * run.
   */
  public static TestDatabase offering(String extension) {
    Optional<TestServer> server =
        Stream.of(Optional.of(TestServer.of(USUAL_MAJOR)), TestServer.named())
            .flatMap(Optional::stream)
            .filter(each -> each.offers(extension))
            .findFirst();
    assumeTrue(
        server.isPresent(),
        "no server at hand has the extension "
            + extension
            + "; -D"
            + TestServer.URL
            + "=jdbc:postgresql://… names one that has");
    return new TestDatabase(server.orElseThrow(), server.orElseThrow().createDatabase());
  }

  /** Another fresh database of the same server. */
  public TestDatabase another() {
    return new TestDatabase(server, server.createDatabase());
  }

  /** The major version of its server. */
  public int major() {
    return Integer.parseInt(query("show server_version_num").get(0)) / 10_000;
  }

  /** The name of the database. */
  public String name() {
    return name;
  }

  /** The JDBC URL, with user and password in it. */
  public String url() {
    return server.urlOf(name);
  }

  /** A new connection, which the caller closes. */
  public Connection connect() throws SQLException {
    return lent.connection();
  }

  /** Connections to the database, for code that opens them itself. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    return source;
  }

  /** Runs statements on a connection of their own, each committed at once. */
  public TestDatabase execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + " in " + String.join("; ", statements), e);
    }
    if (Stream.of(statements).anyMatch(sql -> sql.startsWith("alter database"))) {
      lent.forget();
    }
    return this;
  }

  /** The rows of a query, the columns of each joined by {@code |}, a null as {@code null}. */
  public List<String> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + " in " + sql, e);
    }
  }

  @Override
  public void close() {
    lent.forget();
    server.dropDatabase(name);
  }

  private static String row(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      values.add(String.valueOf(rows.getString(column)));
    }
    return String.join("|", values);
  }
}
