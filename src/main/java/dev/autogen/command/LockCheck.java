package dev.autogen.command;

import java.util.List;

/** Says whether the lock file beside the revisions says what they do. */
public final class LockCheck {
  private LockCheck() {}

  /**
   * What it does not say as it is, a line for each revision; nothing where it is current or was
   * never written. Asks no database.
   *
   * @throws dev.autogen.problem.AutogenException A081 where it cannot be understood, as after a
   *     conflict, and where the revisions cannot be read
   */
  public static List<String> run(Settings settings) {
    return new LockFile(settings.history().revisions()).stale();
  }
}
