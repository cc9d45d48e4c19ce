package dev.autogen.command;

import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import java.util.List;
import java.util.Optional;

/** Lists the revisions. */
public final class History {
  private History() {}

  /**
   * All revisions, none after one that it builds on: the newest first.
   *
   * @param indicateCurrent whether the database is asked where it stands
   */
  public static RevisionList run(Settings settings, boolean indicateCurrent, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    RevisionGraph graph = chronicle.graph();
    List<RevisionInfo> all = graph.newestFirst(RevisionGraph.ids(graph.revisions()));
    if (!indicateCurrent) {
      return new RevisionList(chronicle.states(all, Optional.empty()), Optional.empty());
    }
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      Optional<List<String>> rows = Optional.of(chronicle.rows(database));
      return new RevisionList(chronicle.states(all, rows), Optional.of(database.shown()));
    }
  }
}
