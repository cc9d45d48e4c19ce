package dev.autogen.command;

import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.hazard.Severity;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Targets;
import dev.autogen.runner.RunListener;
import dev.autogen.runner.RunResult;
import dev.autogen.runner.Runner;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
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
      return Optional.of(Moved.of(result, chronicle, database));
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
    Map<String, Revision> loaded = chronicle.directory().load(path);
    List<Loss> losses = new ArrayList<>();
    for (RevisionInfo info : path) {
      Revision revision = loaded.get(info.id());
      if (revision != null) {
        List<Operation> operations = Operations.recordedBy(revision::downgrade);
        List<Hazard> hazards =
            Hazards.of(operations, Schema.of()).stream()
                .filter(hazard -> hazard.severity() == Severity.DANGER)
                .toList();
        if (!hazards.isEmpty()) {
          losses.add(new Loss(info, hazards));
        }
      }
    }
    return losses;
  }
}
