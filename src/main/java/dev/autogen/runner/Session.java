package dev.autogen.runner;

import dev.autogen.dialect.Sql;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A connection whose search path is the default schema alone and whose name others can see; gives
 * it back as it was.
 */
final class Session implements AutoCloseable {
  private static final String STATE =
      "select current_setting('search_path'), current_setting('application_name'),"
          + " coalesce(current_schema(), '')";
  private static final String NAMED = "select nspname from pg_namespace where nspname = ?";
  private static final String SET =
      "select set_config('search_path', ?, false), set_config('application_name', ?, false)";

  private final Connection connection;
  private final boolean autoCommit;
  private final List<String> before;
  private final String searchPath;
  private final Tables tables;

  private Session(
      Connection connection,
      boolean autoCommit,
      List<String> before,
      String searchPath,
      QualifiedName versionTable) {
    this.connection = connection;
    this.autoCommit = autoCommit;
    this.before = before;
    this.searchPath = searchPath;
    this.tables = new Tables(versionTable);
  }

  static Session open(DataSource source, RunnerSettings settings) throws SQLException {
    Connection connection = source.getConnection();
    try {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true);
      List<String> before = Query.rows(connection, STATE).get(0);
      String schema = schema(connection, settings, before);
      Query.rows(connection, SET, Sql.identifier(schema), settings.applicationName());
      QualifiedName versionTable = settings.versionTable();
      return new Session(
          connection,
          autoCommit,
          before,
          Sql.identifier(schema),
          QualifiedName.of(versionTable.schema().orElse(schema), versionTable.name()));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static String schema(Connection connection, RunnerSettings settings, List<String> before)
      throws SQLException {
    String schema = settings.defaultSchema().orElse(before.get(2));
    if (schema.isEmpty()) {
      throw noDefaultSchema(before.get(0));
    }
    if (settings.defaultSchema().isPresent()
        && Query.strings(connection, NAMED, schema).isEmpty()) {
      throw missing(schema);
    }
    return schema;
  }

  Connection connection() {
    return connection;
  }

  /** The runner's tables, always with their schema: a revision may set the search path itself. */
  Tables tables() {
    return tables;
  }

  /** The rows of the version table. */
  List<String> rows() throws SQLException {
    return tables.versions().rows(connection);
  }

  /** The search path that revisions start with, as SQL writes it. */
  String searchPath() {
    return searchPath;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        restore();
      }
    }
  }

  private void restore() {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      Query.rows(connection, SET, before.get(0), before.get(1));
      connection.setAutoCommit(autoCommit);
    } catch (SQLException e) {
      // A connection that broke has nothing to restore, and what broke it was told already.
      return;
    }
  }

  private static RuntimeException noDefaultSchema(String searchPath) {
    return Problem.of(ErrorCode.A055, "no schema of the search path " + searchPath + " exists")
        .remedy("create the schema, or name another one: ?currentSchema=NAME in the URL")
        .asException();
  }

  private static RuntimeException missing(String schema) {
    return Problem.of(ErrorCode.A006, "the database has no schema " + schema)
        .remedy(
            "name one that exists:  --schemas NAME",
            "or create it:  create schema " + Sql.identifier(schema))
        .asException();
  }
}
