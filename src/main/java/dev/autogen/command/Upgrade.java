package dev.autogen.command;

import dev.autogen.runner.RunListener;
import dev.autogen.runner.RunResult;

/** Applies revisions. */
public final class Upgrade {
  private Upgrade() {}

  /**
   * Applies what leads to the target; nothing where the database is there. Each revision is a
   * transaction of its own: what was committed before a failure stays.
   *
   * @throws dev.autogen.problem.AutogenException where the history does not allow it, or a revision
   *     fails
   */
  public static Moved run(
      Settings settings, String target, RunListener listener, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    try (Database database = Database.of(settings.database(), progress)) {
      progress.step("applying revisions");
      RunResult result = chronicle.runner(database, listener).upgrade(target);
      return Moved.of(result, chronicle, database);
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
