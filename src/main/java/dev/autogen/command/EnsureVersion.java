package dev.autogen.command;

import dev.autogen.runner.RunListener;

/** Creates the tables in which is kept what was applied. */
public final class EnsureVersion {
  private EnsureVersion() {}

  /**
   * Creates what is missing, and nothing else.
   *
   * @return what the version table is called
   * @throws dev.autogen.problem.AutogenException if the server does not let it
   */
  public static String run(Settings settings, Progress progress) {
    Chronicle chronicle = Chronicle.begunOrNot(settings);
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.runner(database, RunListener.NONE).ensureVersion();
      return chronicle.versionTable().toString();
    }
  }

  /** The same as a script for psql. */
  public static String script(Settings settings) {
    return Chronicle.begunOrNot(settings).script().ensureVersion();
  }
}
