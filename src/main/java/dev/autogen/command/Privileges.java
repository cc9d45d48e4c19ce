package dev.autogen.command;

import dev.autogen.command.Diagnosis.Finding;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the user may do in the database, and which commands work with that. */
record Privileges(Database.Server server, QualifiedName versionTable) {
  private static final Problem STANDBY =
      Problem.of(ErrorCode.A056, "the server is a standby, where nothing can be created")
          .remedy("name the primary server:  --url postgresql://user@primary:5432/database");
  private static final String FACTS =
      """
      select has_schema_privilege(current_schema(), 'create'),
        has_database_privilege(current_database(), 'temp'), pg_is_in_recovery(),
        coalesce(has_table_privilege(own, 'select'), true),
        coalesce(has_table_privilege(own, 'insert, update, delete'), true)
      from to_regclass(%s) as own
      """;

  /** Asks the server; one who may only read is no problem. */
  Finding found(Connection connection) {
    String sql = FACTS.formatted(SqlText.literal(SqlText.name(versionTable)));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      if (row.getBoolean(3)) {
        return Finding.wrong("privileges", STANDBY);
      }
      if (!row.getBoolean(2)) {
        return lacks(
            "create temporary tables, which diff and check need",
            "temporary on database " + SqlText.identifier(server.database()));
      }
      return row.getBoolean(4)
          ? told(row.getBoolean(1), row.getBoolean(5))
          : lacks("read " + versionTable, "select on " + SqlText.name(versionTable));
    } catch (SQLException failure) {
      return Finding.wrong(
          "privileges", Problem.of(ErrorCode.A053, String.valueOf(failure.getMessage())));
    }
  }

  private Finding lacks(String right, String grant) {
    return Finding.wrong(
        "privileges",
        Problem.of(ErrorCode.A056, server.user() + " may not " + right)
            .remedy("grant " + grant + " to " + SqlText.identifier(server.user())));
  }

  private Finding told(boolean creates, boolean records) {
    if (creates && records) {
      return Finding.ok("privileges", server.user() + " may create in " + server.schema());
    }
    String denied =
        creates ? " may not write " + versionTable : " may create nothing in " + server.schema();
    return Finding.ok(
        "privileges",
        server.user()
            + denied
            + ": diff, check, revision and current work; upgrade, downgrade and stamp need"
            + " somebody who may");
  }
}
