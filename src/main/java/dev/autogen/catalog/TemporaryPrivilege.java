package dev.autogen.catalog;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** Tells a missing privilege from an expression that is wrong. */
final class TemporaryPrivilege {
  private static final String FACTS =
      """
      select quote_ident(current_user), quote_ident(current_database()),
        (has_database_privilege(current_database(), 'TEMP') and not pg_is_in_recovery())::text
      """;

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
}
