package dev.autogen.runner;

import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.Revisions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;

/** Records where a database stands, without running anything. */
final class StampRunner {
  private final Connection connection;
  private final Tables tables;
  private final RunnerSettings settings;

  StampRunner(Session session, RunnerSettings settings) {
    this.connection = session.connection();
    this.tables = session.tables();
    this.settings = settings;
  }

  /**
   * Records that the database stands at the targets.
   *
   * @param purge whether rows count as nothing, those too that no revision has
   * @return the rows afterwards
   */
  List<String> to(Revisions revisions, List<String> targets, boolean purge) throws SQLException {
    RevisionGraph graph = revisions.graph();
    List<String> rows = tables.versions().rows(connection);
    if (!purge) {
      KnownRows.check(graph, rows, settings.versionTable(), revisions.place());
    }
    List<RowChange> changes =
        purge ? StampRows.purging(graph, rows, targets) : StampRows.changes(graph, rows, targets);
    tables.create(connection);
    if (!changes.isEmpty()) {
      commit(changes, StampRows.ids(graph, purge ? List.of() : rows, targets));
    }
    return RowChanges.after(new LinkedHashSet<>(rows), changes).stream().sorted().toList();
  }

  private void commit(List<RowChange> changes, List<String> stamped) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (RowChange change : changes) {
        statement.executeUpdate(tables.versions().statement(change));
      }
      for (String id : stamped.isEmpty() ? List.of("base") : stamped) {
        tables.history().record(connection, HistoryTable.Entry.bare(id, Direction.STAMP), settings);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
