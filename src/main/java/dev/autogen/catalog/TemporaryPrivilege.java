package dev.autogen.catalog;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Tells a missing privilege, or a server that only reads, from an expression that is wrong. */
final class TemporaryPrivilege {
  private static final String FACTS =
      """
      select quote_ident(current_user), quote_ident(current_database()),
        has_database_privilege(current_database(), 'TEMP')::text
      """;

  private static final Problem STANDBY =
      Problem.of(
              ErrorCode.A061,
              "the server is a standby, where temporary tables cannot be created, which comparing"
                  + " expressions needs")
          .remedy("name the primary server:  --url postgresql://user@primary:5432/database");

  private TemporaryPrivilege() {}

  /** Throws A061 if the reason is that nothing temporary can be created. */
  static void check(CatalogTransaction transaction, SQLException exception) throws SQLException {
    String state = String.valueOf(exception.getSQLState());
    if (!state.equals("42501") && !state.startsWith("25")) {
      return;
    }
    List<Fields> rows = transaction.attempt(FACTS);
    String role = rows.get(0).text();
    String database = rows.get(0).text();
    if (!rows.get(0).flag()) {
      throw Problem.of(
              ErrorCode.A061,
              "%s may not create temporary tables in %s, which comparing expressions needs"
                  .formatted(role, database))
          .remedy("grant temporary on database %s to %s;".formatted(database, role))
          .asException(exception);
    }
  }

  /** The problem of a server where nothing temporary can be created whatever the role may: A061. */
  static Optional<Problem> ofStandby(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
      row.next();
      return row.getBoolean(1) ? Optional.of(STANDBY) : Optional.empty();
    } catch (SQLException lost) {
      return Optional.empty();
    }
  }
}
