package dev.autogen.runner;

import dev.autogen.problem.AutogenException;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.Revisions;
import java.sql.Connection;
import java.sql.SQLException;
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
   * @throws AutogenException whatever {@link StampRows} refuses, and A021 where another session
   *     changed a row meanwhile: then nothing is recorded
   */
  List<String> to(Revisions revisions, List<String> targets, boolean purge) throws SQLException {
    RevisionGraph graph = revisions.graph();
    List<String> rows = tables.versions().rows(connection);
    if (!purge) {
      KnownRows.check(graph, rows, settings.versionTable(), revisions.place());
    }
    StampRows stamp =
        purge ? StampRows.purging(graph, rows, targets) : StampRows.moving(graph, rows, targets);
    tables.create(connection);
    if (!stamp.changes().isEmpty()) {
      commit(stamp);
    }
    return stamp.rows();
  }

  private void commit(StampRows stamp) throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (RowChange change : stamp.changes()) {
        tables.versions().change(connection, change);
      }
      for (String id : stamp.ids().isEmpty() ? List.of("base") : stamp.ids()) {
        tables.history().record(connection, HistoryTable.Entry.bare(id, Direction.STAMP), settings);
      }
      connection.commit();
    } catch (SQLException | AutogenException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
