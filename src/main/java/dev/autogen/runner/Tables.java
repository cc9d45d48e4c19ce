package dev.autogen.runner;

import dev.autogen.dialect.Sql;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runner's own two tables. */
final class Tables {
  private final VersionTable versions;
  private final HistoryTable history;

  Tables(QualifiedName versionTable) {
    this.versions = VersionTable.of(versionTable);
    this.history = HistoryTable.of(versionTable);
  }

  VersionTable versions() {
    return versions;
  }

  HistoryTable history() {
    return history;
  }

  /**
   * Creates what is missing, the schema too.
   *
   * @throws AutogenException where the server does not let it
   */
  void create(Connection connection) throws SQLException {
    List<String> missing = missing(connection);
    if (missing.isEmpty()) {
      return;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : missing) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw Problem.of(
              ErrorCode.A074, "the version table " + versions.name() + " cannot be created")
          .at(ServerMessage.of(e).lines())
          .remedy(
              Cure.of(e, connection)
                  .orElse(new String[] {"name another place:  --version-table-schema NAME"}))
          .asException(e);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  static boolean exists(Connection connection, QualifiedName table) throws SQLException {
    return !Query.strings(connection, "select to_regclass(?)::text", Sql.name(table))
        .equals(List.of(""));
  }

  private List<String> missing(Connection connection) throws SQLException {
    List<String> statements = new ArrayList<>();
    Optional<String> schema = versions.name().schema().map(Sql::identifier);
    if (schema.isPresent()
        && Query.strings(connection, "select to_regnamespace(?)::text", schema.get())
            .equals(List.of(""))) {
      statements.add("create schema " + schema.get());
    }
    if (!exists(connection, versions.name())) {
      statements.add(versions.create());
    }
    if (!exists(connection, history.name())) {
      statements.add(history.create());
    } else if (!history.hasContent(connection)) {
      statements.add(history.addContent());
    }
    return statements;
  }
}
