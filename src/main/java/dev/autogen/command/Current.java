package dev.autogen.command;

import dev.autogen.revision.RevisionInfo;
import java.util.List;
import java.util.Optional;

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
      return new Standing(
          new RevisionList(chronicle.states(at, Optional.of(rows)), Optional.of(database.shown())),
          chronicle.missing(rows).size(),
          chronicle.graph().heads().size());
    }
  }

  /**
   * Where a database stands.
   *
   * @param missing how many revisions of the folder are not applied
   * @param heads how many revisions of the folder no other one follows
   */
  public record Standing(RevisionList list, int missing, int heads) {

    /** Whether every revision of the folder is applied. */
    public boolean atHead() {
      return missing == 0;
    }
  }
}
