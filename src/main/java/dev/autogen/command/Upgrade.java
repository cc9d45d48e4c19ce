package dev.autogen.command;

import dev.autogen.runner.RunListener;
import dev.autogen.runner.RunResult;
import dev.autogen.runner.Runner;
import java.util.Map;

/** Applies revisions. */
public final class Upgrade {
  private Upgrade() {}

  /**
   * Applies what leads to the target; nothing where the database is there. Each revision is a
   * transaction of its own: what was committed before a failure stays. Afterwards a lock file says
   * what the revisions do, unless it cannot be written.
   *
   * @param acceptEdited whether applied revisions that were edited, removed or inserted count as
   *     what the database has, which is recorded there and in the lock file
   * @throws dev.autogen.problem.AutogenException where the history does not allow it, or a revision
   *     fails
   */
  public static Moved run(
      Settings settings,
      String target,
      boolean acceptEdited,
      RunListener listener,
      Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    LockFile lock = new LockFile(settings.history().revisions());
    try (Database database = Database.of(settings.database(), progress)) {
      progress.step("applying revisions");
      Runner runner = chronicle.runner(database, listener);
      RunResult result = (acceptEdited ? runner.acceptingEdited() : runner).upgrade(target);
      boolean locked =
          acceptEdited
              ? lock.renew(Map.of())
              : !database.isScratch() && lock.renewIfStale(chronicle.revisions());
      return Moved.of(result, chronicle, database, locked);
    }
  }

  /**
   * The same as a script for psql.
   *
   * @param range {@code FROM:TO}, or only where it leads, from before the first revision
   * @throws dev.autogen.problem.AutogenException where the history does not allow it, or a revision
   *     cannot be a part of a script
   */
  public static String script(Settings settings, String range, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    ScriptRange ends = ScriptRange.of(range);
    return chronicle
        .script()
        .upgrade(ScriptRange.rows(ends.from(), chronicle, settings, progress), ends.to());
  }
}
