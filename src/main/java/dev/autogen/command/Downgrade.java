package dev.autogen.command;

import dev.autogen.hazard.Hazard;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Targets;
import dev.autogen.runner.RunListener;
import dev.autogen.runner.RunResult;
import dev.autogen.runner.Runner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes revisions back. */
public final class Downgrade {
  private Downgrade() {}

  /**
   * Takes back what leads down to the target; nothing where the database is there.
   *
   * @param consent asked with what would be lost, before anything runs, unless nothing would be: as
   *     on a scratch server, which is thrown away
   * @return absent where the consent was not given
   * @throws dev.autogen.problem.AutogenException where the history does not allow it, or a revision
   *     fails or refuses, as one may that cannot be taken back; then nothing was asked and nothing
   *     ran
   */
  public static Optional<Moved> run(
      Settings settings,
      String target,
      Predicate<List<Loss>> consent,
      RunListener listener,
      Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      progress.step("reading the revisions");
      List<String> rows = chronicle.rows(database);
      Runner runner = chronicle.runner(database, listener);
      // Nobody is asked about what a revision refuses.
      runner.planDowngrade(target);
      if (!database.isScratch()) {
        List<Loss> losses = losses(chronicle, rows, target);
        if (!losses.isEmpty() && !consent.test(losses)) {
          return Optional.empty();
        }
      }
      progress.step("taking revisions back");
      RunResult result = runner.downgrade(target);
      return Optional.of(Moved.of(result, chronicle, database, false));
    }
  }

  /**
   * The same as a script for psql, which asks nobody.
   *
   * @param range {@code FROM:TO}
   * @throws dev.autogen.problem.AutogenException where the history does not allow it, or a revision
   *     cannot be a part of a script
   */
  public static Scripted script(Settings settings, String range, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    ScriptRange ends = ScriptRange.of(range);
    List<String> rows = ScriptRange.rows(ends.from(), chronicle, settings, progress);
    String sql = chronicle.script().downgrade(rows, ends.to());
    return new Scripted(sql, losses(chronicle, rows, ends.to()));
  }

  /** A script, and what is lost where it is run. */
  public record Scripted(String sql, List<Loss> losses) {
    public Scripted {
      losses = List.copyOf(losses);
    }
  }

  /** What a revision's way back loses. */
  public record Loss(RevisionInfo revision, List<Hazard> hazards) {
    public Loss {
      hazards = List.copyOf(hazards);
    }
  }

  private static List<Loss> losses(Chronicle chronicle, List<String> rows, String target) {
    List<RevisionInfo> path = new Targets(chronicle.graph(), rows).downgrade(target);
    Map<String, Ways> ways = Ways.of(chronicle, path);
    return path.stream()
        .flatMap(
            each ->
                Optional.ofNullable(ways.get(each.id())).stream()
                    .map(way -> new Loss(each, way.lost())))
        .filter(loss -> !loss.hazards().isEmpty())
        .toList();
  }
}
