package dev.autogen.command;

import dev.autogen.revision.HistoryRange;
import dev.autogen.revision.RevisionGraph;
import java.util.List;
import java.util.Optional;

/** Lists the revisions. */
public final class History {
  private History() {}

  /**
   * Revisions, none after one that it builds on: the newest first.
   *
   * @param range which of them: {@code A:B}; absent: all
   * @param indicateCurrent whether the database is asked where it stands; it is asked anyway where
   *     the range says {@code current}
   * @throws dev.autogen.problem.AutogenException if the range cannot be read or its ends do not lie
   *     on one line
   */
  public static RevisionList run(
      Settings settings, Optional<String> range, boolean indicateCurrent, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    RevisionGraph graph = chronicle.graph();
    String wanted = range.orElse(":");
    if (!indicateCurrent && !HistoryRange.needsRows(wanted)) {
      return new RevisionList(
          chronicle.states(HistoryRange.of(graph, List.of(), wanted), Optional.empty()),
          Optional.empty());
    }
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      List<String> rows = chronicle.rows(database);
      return new RevisionList(
          chronicle.states(HistoryRange.of(graph, rows, wanted), Optional.of(rows)),
          Optional.of(database.shown()));
    }
  }
}
