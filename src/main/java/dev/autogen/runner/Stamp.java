package dev.autogen.runner;

import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import dev.autogen.revision.Targets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records where a database stands, without running anything. */
final class Stamp {
  private final Connection connection;
  private final Tables tables;
  private final RunnerSettings settings;

  Stamp(Session session, RunnerSettings settings) {
    this.connection = session.connection();
    this.tables = session.tables();
    this.settings = settings;
  }

  List<String> to(Revisions revisions, String target) throws SQLException {
    RevisionGraph graph = revisions.graph();
    List<String> rows = tables.versions().rows(connection);
    KnownRows.check(graph, rows, settings.versionTable(), revisions.place());
    List<RevisionInfo> targets = new Targets(graph, rows).revisions(target);
    Set<String> after = after(graph, rows, targets);
    tables.create(connection);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (RowChange change : changes(rows, after)) {
        statement.executeUpdate(tables.versions().statement(change));
      }
      for (RevisionInfo revision : targets) {
        tables.history().record(connection, entry(revision), settings);
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
    return after.stream().sorted().toList();
  }

  private static Set<String> after(
      RevisionGraph graph, List<String> rows, List<RevisionInfo> targets) {
    List<String> ids = RevisionGraph.ids(targets);
    Set<String> lineage = new HashSet<>(graph.withAncestors(ids));
    lineage.addAll(graph.withDescendants(ids));
    Set<String> after = new LinkedHashSet<>(rows);
    after.removeIf(row -> ids.isEmpty() || lineage.contains(row));
    after.addAll(ids);
    return after;
  }

  private static List<RowChange> changes(List<String> rows, Set<String> after) {
    List<RowChange> changes = new ArrayList<>();
    rows.stream().filter(row -> !after.contains(row)).map(RowChange::delete).forEach(changes::add);
    after.stream().filter(row -> !rows.contains(row)).map(RowChange::insert).forEach(changes::add);
    return changes;
  }

  private static HistoryTable.Entry entry(RevisionInfo revision) {
    return new HistoryTable.Entry(
        revision.id(), Direction.STAMP, Duration.ZERO, "", Optional.empty());
  }
}
