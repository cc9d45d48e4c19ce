package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.ReadRevisions;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.runner.KnownRows;
import dev.autogen.runner.RunListener;
import dev.autogen.runner.Runner;
import dev.autogen.runner.RunnerSettings;
import dev.autogen.runner.Script;
import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The revisions of the folder, and where a database stands among them. */
final class Chronicle {
  private final Settings settings;
  private final ReadRevisions revisions;
  private final RevisionGraph graph;

  private Chronicle(Settings settings, ReadRevisions revisions) {
    this.settings = settings;
    this.revisions = revisions;
    this.graph = revisions.graph();
  }

  /** Reads the headers of all revisions; the folder must be there. */
  static Chronicle of(Settings settings) {
    return new Chronicle(settings, RevisionDirectory.of(settings.history().revisions()).read());
  }

  /** Reads the headers of all revisions; a folder that is not there holds none yet. */
  static Chronicle begunOrNot(Settings settings) {
    return new Chronicle(
        settings, RevisionDirectory.of(settings.history().revisions()).readIfThere());
  }

  RevisionGraph graph() {
    return graph;
  }

  /** The revisions as they were when the command began. */
  ReadRevisions revisions() {
    return revisions;
  }

  /** The table of applied revisions. */
  QualifiedName versionTable() {
    HistorySettings history = settings.history();
    return new QualifiedName(history.versionTableSchema(), history.versionTable());
  }

  /** A runner of these revisions on the database. */
  Runner runner(Database database, RunListener listener) {
    RunnerSettings chosen = chosen();
    if (database.isScratch()) {
      chosen.defaultSchema().ifPresent(database::provide);
      chosen = chosen.rehearsal(settings.command());
    }
    Runner runner = Runner.of(database.source(), revisions).with(chosen).heardBy(listener);
    // A database that has just been made has only what the revisions are now.
    return database.isScratch() ? runner.acceptingEdited() : runner;
  }

  /** Scripts of these revisions. */
  Script script() {
    return Script.of(revisions, chosen());
  }

  private RunnerSettings chosen() {
    DatabaseSettings timeouts = settings.database();
    RunnerSettings usual =
        RunnerSettings.DEFAULT.versionTable(versionTable()).lockTimeout(timeouts.lockTimeout());
    RunnerSettings timed = timeouts.statementTimeout().map(usual::statementTimeout).orElse(usual);
    List<String> schemas = settings.scope().schemas();
    return schemas.isEmpty() ? timed : timed.defaultSchema(schemas.get(0));
  }

  /** Brings a scratch database to head; leaves any other as it is. */
  void bringToHead(Database database, Progress progress) {
    if (database.isScratch() && !graph.revisions().isEmpty()) {
      progress.step("applying the revisions to the scratch server");
      runner(database, RunListener.NONE).upgrade("heads");
    }
  }

  /**
   * The rows of the version table.
   *
   * @throws AutogenException if one is no revision of the folder
   */
  List<String> rows(Database database) {
    List<String> rows = recorded(database);
    requireKnown(rows);
    return rows;
  }

  /** The rows of the version table, whatever they are. */
  List<String> recorded(Database database) {
    return runner(database, RunListener.NONE).current();
  }

  /**
   * Refuses rows from which the history cannot be continued.
   *
   * @throws AutogenException A020 or A021
   */
  void requireKnown(List<String> rows) {
    KnownRows.check(graph, rows, versionTable(), revisions.place());
  }

  /** The revisions of the folder that a database with these rows lacks. */
  List<RevisionInfo> missing(List<String> rows) {
    List<String> heads = RevisionGraph.ids(graph.realHeads());
    return Set.copyOf(rows).equals(Set.copyOf(heads)) ? List.of() : graph.upgradePath(rows, heads);
  }

  /**
   * Refuses a database that lacks a revision of the folder.
   *
   * @throws AutogenException A023
   */
  void requireHead(List<String> rows) {
    List<RevisionInfo> missing = missing(rows);
    if (!missing.isEmpty()) {
      throw Problem.of(
              ErrorCode.A026,
              "the database is behind: "
                  + (missing.size() == 1 ? "a revision is" : missing.size() + " revisions are")
                  + " not applied")
          .at(missing.stream().map(RevisionInfo::place).toList())
          .remedy("apply:  autogen upgrade")
          .asException();
    }
  }

  /**
   * Refuses a history that has no single place to continue.
   *
   * @throws AutogenException A014
   */
  void requireOneHead() {
    Place.requireOneHead(graph);
  }

  List<RevisionState> states(Collection<RevisionInfo> revisions, Optional<List<String>> rows) {
    return revisions.stream()
        .map(
            each ->
                new RevisionState(
                    each,
                    RevisionGraph.ids(graph.children(each.id())),
                    graph.isNeeded(each.id()),
                    rows.map(row -> row.contains(each.id()))))
        .toList();
  }
}
