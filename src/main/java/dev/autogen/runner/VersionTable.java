package dev.autogen.runner;

import dev.autogen.dialect.Sql;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The table that records which revisions are applied, by the newest of each branch. */
public final class VersionTable {
  private final QualifiedName name;

  private VersionTable(QualifiedName name) {
    this.name = name;
  }

  /** The version table of the name given, whether it exists or not. */
  public static VersionTable of(QualifiedName name) {
    return new VersionTable(name);
  }

  /** The name. */
  public QualifiedName name() {
    return name;
  }

  /** The rows in alphabetical order; none where the table does not exist. Creates nothing. */
  public List<String> rows(Connection connection) throws SQLException {
    return Tables.exists(connection, name)
        ? Query.strings(
            connection, "select version_num from " + Sql.name(name) + " order by version_num")
        : List.of();
  }

  /** The statement that creates the table. */
  String create() {
    return """
    create table %s (
      version_num varchar(255) not null,
      constraint %s primary key (version_num)
    )\
    """
        .formatted(Sql.name(name), Sql.identifier(name.name() + "_pkey"));
  }

  /**
   * Makes a change.
   *
   * @throws dev.autogen.problem.AutogenException A021 where it does not hit exactly one row,
   *     because another session changed it meanwhile or it is there twice
   */
  void change(Connection connection, RowChange change) throws SQLException {
    String sql = statement(change);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      int hit = statement.executeUpdate(sql);
      if (hit != 1) {
        throw Problem.of(
                ErrorCode.A021,
                "a row of %s changed meanwhile: a statement found %d rows instead of 1"
                    .formatted(name, hit))
            .at(sql)
            .remedy("see where the database stands: autogen current", "then run the command again")
            .asException();
      }
    }
  }

  /** The statement that makes a change. */
  String statement(RowChange change) {
    String table = Sql.name(name);
    String to = change.to().map(Sql::literal).orElse("");
    if (change.from().isEmpty()) {
      return "insert into " + table + " (version_num) values (" + to + ")";
    }
    String where = " where version_num = " + Sql.literal(change.from().get());
    return change.to().isEmpty()
        ? "delete from " + table + where
        : "update " + table + " set version_num = " + to + where;
  }
}
