package dev.autogen.command;

import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says where the database stands. */
public final class Current {
  private Current() {}

  /**
   * The revisions that the database records, the newest first; none where it records nothing.
   * Creates nothing.
   *
   * @throws dev.autogen.problem.AutogenException if the database records a revision that the folder
   *     does not have
   */
  public static Standing run(Settings settings, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      List<String> rows = chronicle.rows(database);
      List<RevisionInfo> at = chronicle.graph().newestFirst(rows);
      boolean atHead =
          Set.copyOf(rows).equals(Set.copyOf(RevisionGraph.ids(chronicle.graph().realHeads())));
      return new Standing(
          new RevisionList(chronicle.states(at, Optional.of(rows)), Optional.of(database.shown())),
          atHead);
    }
  }

  /**
   * Where a database stands.
   *
   * @param atHead whether every revision of the folder is applied
   */
  public record Standing(RevisionList list, boolean atHead) {}
}
