package dev.autogen.command;

import dev.autogen.dialect.Sql;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.scratch.ScratchRequest;
import dev.autogen.scratch.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The database that a command works on: the one of the settings, or a scratch server's. */
final class Database implements AutoCloseable {
  private static final int OLDEST = 14;

  private final DatabaseUrl url;
  private final Optional<ScratchServer> scratch;

  private Database(DatabaseUrl url, Optional<ScratchServer> scratch) {
    this.url = url;
    this.scratch = scratch;
  }

  /** Starts a scratch server where no database is named; connects to nothing yet. */
  static Database of(DatabaseSettings settings, Progress progress) {
    return settings
        .url()
        .map(url -> new Database(url, Optional.empty()))
        .orElseGet(() -> scratch(settings.scratchMajor(), progress));
  }

  private static Database scratch(int major, Progress progress) {
    ScratchServer server = ScratchServer.start(ScratchRequest.of(major).progress(progress::step));
    DatabaseUrl url = DatabaseUrl.parse(server.url());
    for (String name : server.credentials().stringPropertyNames()) {
      String value = server.credentials().getProperty(name);
      url = name.equals("user") ? url.withUser(value) : url.withPassword(value);
    }
    return new Database(url, Optional.of(server));
  }

  /** Whether nobody but this command uses the database. */
  boolean isScratch() {
    return scratch.isPresent();
  }

  /** How the database is called in front of people. */
  String shown() {
    return scratch.isPresent() ? "a scratch server" : url.shown();
  }

  /** The database for code that opens its connections itself. */
  DataSource source() {
    return new ConnectionSource(this);
  }

  /**
   * A connection, which the caller closes.
   *
   * @throws AutogenException A050 to A053
   */
  Connection connect() {
    try {
      // Straight to the driver: DriverManager would look for all of them first.
      @Nullable Connection connection = new Driver().connect(url.jdbc(), properties());
      if (connection == null) {
        throw ConnectionProblems.unreadable(url);
      }
      return connection;
    } catch (SQLException failure) {
      throw ConnectionProblems.of(failure, url);
    }
  }

  /**
   * What the server says about itself and the connection.
   *
   * @throws AutogenException A054 or A055
   */
  Server server(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('server_version_num')::int, current_schema(),"
                    + " current_setting('server_version'), current_database(), current_user")) {
      row.next();
      int major = row.getInt(1) / 10_000;
      if (major < OLDEST) {
        throw tooOld(row.getString(3));
      }
      String schema = row.getString(2);
      if (schema == null) {
        throw noSchema(row.getString(5));
      }
      return new Server(major, row.getString(3), schema, row.getString(4), row.getString(5));
    } catch (SQLException failure) {
      throw ConnectionProblems.of(failure, url);
    }
  }

  /** Creates the schema where it is missing, as only a scratch database may be treated. */
  void provide(String schema) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + Sql.identifier(schema));
    } catch (SQLException failure) {
      throw problem(failure);
    }
  }

  /** What a failure of a connection means. */
  AutogenException problem(SQLException failure) {
    return ConnectionProblems.of(failure, url);
  }

  @Override
  public void close() {
    scratch.ifPresent(ScratchServer::close);
  }

  private Properties properties() {
    Properties properties = url.properties();
    if (!url.jdbc().contains("connectTimeout=")) {
      properties.setProperty("connectTimeout", "10");
    }
    if (!url.jdbc().contains("ApplicationName=")) {
      properties.setProperty("ApplicationName", "autogen");
    }
    properties.setProperty("assumeMinServerVersion", "9.4");
    return properties;
  }

  private AutogenException tooOld(String version) {
    return Problem.of(
            ErrorCode.A054, "the server is PostgreSQL " + version + "; autogen needs " + OLDEST)
        .at(url.shown())
        .remedy("name a database on a server of PostgreSQL " + OLDEST + " or newer:  --url URL")
        .asException();
  }

  private AutogenException noSchema(String user) {
    return Problem.of(
            ErrorCode.A055, "none of the schemas on the search path of " + user + " exists")
        .at(url.shown())
        .remedy(
            "create one:           create schema public",
            "or name one in the URL:  ?currentSchema=NAME")
        .asException();
  }

  /**
   * A server and a connection to it.
   *
   * @param major its major version
   * @param version its version as it says it
   * @param schema the connection's default schema
   */
  record Server(int major, String version, String schema, String database, String user) {}
}
