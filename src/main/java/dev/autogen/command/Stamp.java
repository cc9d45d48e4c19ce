package dev.autogen.command;

import dev.autogen.revision.RevisionInfo;
import dev.autogen.runner.RunListener;
import dev.autogen.runner.Runner;
import java.util.List;

/** Records where a database stands, and runs nothing. */
public final class Stamp {
  private Stamp() {}

  /**
   * Where the database stands afterwards.
   *
   * @param rows the newest revision of each branch
   * @param scratch whether the database was thrown away
   */
  public record Stamped(List<RevisionInfo> rows, boolean scratch) {
    public Stamped {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Moves what stands above or below a target there; what is on other branches stays.
   *
   * @param purge whether the rows that are there count as nothing
   * @throws dev.autogen.problem.AutogenException if a target names no revision, comes before
   *     another one, or the database records what the folder does not have
   */
  public static Stamped run(
      Settings settings, List<String> targets, boolean purge, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      progress.step("writing down where the database stands");
      Runner runner = chronicle.runner(database, RunListener.NONE);
      String[] all = targets.toArray(String[]::new);
      List<String> rows = purge ? runner.purgeAndStamp(all) : runner.stamp(all);
      return new Stamped(
          rows.stream().flatMap(id -> chronicle.graph().find(id).stream()).toList(),
          database.isScratch());
    }
  }

  /**
   * The same as a script for psql.
   *
   * @param ranges {@code FROM:TO}, or only where the database stands afterwards; all from one place
   * @throws dev.autogen.problem.AutogenException if a target names no revision, comes before
   *     another one, or the places differ
   */
  public static String script(Settings settings, List<String> ranges, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    List<ScriptRange> ends = ranges.stream().map(ScriptRange::of).toList();
    String start = ScriptRange.start(ends);
    return chronicle
        .script()
        .stamp(
            ScriptRange.rows(start, chronicle, settings, progress),
            ends.stream().map(ScriptRange::to).toList());
  }
}
