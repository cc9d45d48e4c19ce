package dev.autogen.runner;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.QualifiedName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The table that records what was done, when, by whom and with which outcome. */
public final class HistoryTable {
  private static final String HOST = host();

  private final QualifiedName name;

  private HistoryTable(QualifiedName name) {
    this.name = name;
  }

  /** The history table that belongs to a version table, whether it exists or not. */
  public static HistoryTable of(QualifiedName versionTable) {
    return new HistoryTable(versionTable.sibling(versionTable.name() + "_history"));
  }

  /** The name. */
  public QualifiedName name() {
    return name;
  }

  /**
   * One thing that was done.
   *
   * @param checksum of what the revision does and its header; empty where that was not looked at
   * @param content the same in lines
   * @param error what the server said; absent where it went well
   */
  record Entry(
      String revision,
      Direction direction,
      Duration took,
      String checksum,
      List<String> content,
      Optional<String> error) {
    Entry {
      content = List.copyOf(content);
    }

    /** Something that was done with a revision as it is. */
    static Entry of(
        RevisionContent content, Direction direction, Duration took, Optional<String> error) {
      return new Entry(
          content.header().id(), direction, took, content.checksum(), content.lines(), error);
    }

    /** Something that took no time. */
    static Entry of(RevisionContent content, Direction direction) {
      return of(content, direction, Duration.ZERO, Optional.empty());
    }

    /** Something that took no time and is about no content. */
    static Entry bare(String revision, Direction direction) {
      return new Entry(revision, direction, Duration.ZERO, "", List.of(), Optional.empty());
    }
  }

  /** Something that was done and went well. */
  record Done(String number, String revision, String direction, String checksum) {}

  /** The statement that creates the table. */
  String create() {
    return """
    create table %s (
      id bigint generated always as identity,
      revision varchar(255) not null,
      direction varchar(20) not null,
      started_at timestamptz not null,
      finished_at timestamptz not null,
      duration_ms bigint not null,
      database_user text not null,
      os_user text not null,
      host text not null,
      application text not null,
      tool_version text not null,
      checksum varchar(64) not null,
      content text,
      outcome varchar(20) not null,
      error text,
      constraint %s primary key (id)
    )\
    """
        .formatted(Sql.name(name), Sql.identifier(name.name() + "_pkey"));
  }

  /** What was done and went well, the oldest first; nothing where there is no table. */
  List<Done> done(Connection connection) throws SQLException {
    if (!Tables.exists(connection, name)) {
      return List.of();
    }
    return Query.rows(
            connection,
            "select id, revision, direction, checksum from %s where outcome = 'ok' order by id"
                .formatted(Sql.name(name)))
        .stream()
        .map(row -> new Done(row.get(0), row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  /** What a revision was when something was done with it, in lines; none where nobody knows. */
  List<String> content(Connection connection, Done done) throws SQLException {
    if (!hasContent(connection)) {
      return List.of();
    }
    return Query.strings(
            connection,
            "select content from %s where id = ?::bigint".formatted(Sql.name(name)),
            done.number())
        .stream()
        .flatMap(String::lines)
        .toList();
  }

  /** Whether the table has a column that earlier versions did not make. */
  boolean hasContent(Connection connection) throws SQLException {
    return !Query.strings(
            connection,
            "select attname from pg_attribute where attrelid = to_regclass(?)"
                + " and attname = 'content' and not attisdropped",
            Sql.name(name))
        .isEmpty();
  }

  /** The statement that adds what earlier versions did not make. */
  String addContent() {
    return "alter table " + Sql.name(name) + " add column content text";
  }

  void record(Connection connection, Entry entry, RunnerSettings settings) throws SQLException {
    String insert =
        "insert into %s (revision, direction, started_at, finished_at, duration_ms, database_user,"
                .formatted(Sql.name(name))
            + " os_user, host, application, tool_version, checksum, content, outcome, error) select"
            + " ?, ?, now_ - ? * interval '1 ms', now_, ?, session_user, ?, ?, ?, ?, ?, ?, ?, ?"
            + " from clock_timestamp() now_";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, entry.revision());
      statement.setString(2, entry.direction().word());
      statement.setLong(3, entry.took().toMillis());
      statement.setLong(4, entry.took().toMillis());
      statement.setString(5, System.getProperty("user.name", ""));
      statement.setString(6, HOST);
      statement.setString(7, settings.applicationName());
      statement.setString(8, settings.toolVersion());
      statement.setString(9, entry.checksum());
      statement.setString(
          10, entry.content().isEmpty() ? null : String.join("\n", entry.content()));
      statement.setString(11, entry.error().isPresent() ? "failed" : "ok");
      statement.setString(12, entry.error().orElse(null));
      statement.executeUpdate();
    }
  }

  /**
   * The statement that records, within the transaction that did it, what went well; whose session
   * it is, the server says.
   */
  String statement(String revision, Direction direction, String checksum, String toolVersion) {
    return """
    insert into %s (revision, direction, started_at, finished_at, duration_ms,
      database_user, os_user, host, application, tool_version, checksum, outcome)
    select %s, '%s', now(), now_, extract(epoch from now_ - now()) * 1000,
      session_user, '', coalesce(host(inet_client_addr()), ''),
      current_setting('application_name'), %s, '%s', 'ok'
    from clock_timestamp() now_\
    """
        .formatted(
            Sql.name(name),
            Sql.literal(revision),
            direction.word(),
            Sql.literal(toolVersion),
            checksum);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
