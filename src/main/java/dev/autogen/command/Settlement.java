package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Reworded;
import dev.autogen.catalog.RoutineText;
import dev.autogen.catalog.Statistics;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Renamed;
import dev.autogen.jpa.Hints;
import dev.autogen.rules.Hooks;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Unmanaged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles what is to be done where two schemas differ: what has another name, what the comparisons
 * of a team take for the same, and what rows get.
 */
final class Settlement {
  private final Settings settings;
  private final Respondent respondent;
  private final Connection connection;
  private final String defaultSchema;

  Settlement(
      Settings settings, Respondent respondent, Connection connection, String defaultSchema) {
    this.settings = settings;
    this.respondent = respondent;
    this.connection = connection;
    this.defaultSchema = defaultSchema;
  }

  /**
   * What decides besides people.
   *
   * @param hints what the entities say of names and values
   */
  record Rules(
      Hooks hooks, Selection selection, DiffPolicy policy, RecordedHistory history, Hints hints) {}

  /**
   * What is to be done.
   *
   * @param sides in one spelling
   * @param authored the same as entities and catalog spell them
   */
  ChangeSet of(Sifted sides, Canonicalized authored, Rules rules) throws SQLException {
    RenameDecisions decisions =
        new RenameDecisions(
            sides,
            rules.selection(),
            rules.history().revisions(),
            rules.policy(),
            columns -> Statistics.of(connection, defaultSchema, columns));
    RenameDecisions.Decided said = decisions.decide(settings.draft(), rules.hints(), respondent);
    Renaming.Outcome decided = said.outcome();
    Sifted kept = decided.trial().sides();
    Ground ground = new Ground(kept, authored, rules.hooks(), decisions);
    Following following = following(ground, decided.trial());
    if (following.isOutdated()) {
      following = following(ground, printed(ground, decided.trial()));
    }
    Renamed renamed = following.renamed();
    List<Unmanaged> left = new ArrayList<>(following.changes().unmanaged());
    left.addAll(kept.ignored());
    ChangeSet changes =
        new RemovedChecks(connection, defaultSchema)
            .told(following.changes(), rules.history(), renamed)
            .withUnmanaged(left)
            .withUndecided(decided.undecided())
            .noting(said.notes())
            .noting(mentions(renamed));
    ChangeSet settled =
        renamed.first(
            following.isOutdated()
                ? columns().later(changes)
                : columns().settled(changes, renamed, following.desired(), rules.hints().fills()));
    return settled.noting(decisions.unasked(settings.draft(), rules.hints(), settled.upgrade()));
  }

  /** The routines that no rename reaches; the server is asked only where there is any. */
  private List<String> mentions(Renamed renamed) {
    if (renamed.operations().isEmpty()) {
      return List.of();
    }
    Mentions mentions = new Mentions(renamed, defaultSchema);
    return mentions.notes(RoutineText.containing(connection, defaultSchema, mentions.texts()));
  }

  /** What is compared and how. */
  private record Ground(
      Sifted sides, Canonicalized authored, Hooks hooks, RenameDecisions decisions) {}

  /** What follows renames, and what is wanted in the spelling of the database then. */
  private record Following(Renamed renamed, Schema desired, ChangeSet changes) {
    boolean isOutdated() {
      return !renamed.outdatedBy(changes).isEmpty();
    }
  }

  private Following following(Ground ground, Renaming.Trial trial) {
    Renamed renamed = trial.renamed();
    Schema desired = wishes(renamed, ground.sides().desired());
    Hooks.Compared compared = ground.hooks().compared(desired, renamed.schema());
    ChangeSet found =
        compared.desired().equals(ground.sides().desired())
            ? trial.changes()
            : Differ.diff(
                compared.desired(), renamed.schema(), ground.decisions().knowing(renamed));
    return new Following(
        renamed,
        desired,
        compared
            .with(found)
            .spelledAs(desired, ground.authored().desired())
            .restoredAs(renamed.in(ground.authored().actual())));
  }

  /** The same renames, with what was made by hand as the server prints it after them. */
  private Renaming.Trial printed(Ground ground, Renaming.Trial trial) {
    List<String> statements = PostgresSql.of(trial.renamed().operations());
    Renamed renamed =
        trial.renamed().printedAs(Reworded.after(connection, statements, defaultSchema));
    return new Renaming.Trial(
        ground.sides(),
        renamed,
        Differ.diff(
            ground.sides().desired(), renamed.schema(), ground.decisions().knowing(renamed)));
  }

  /** What is wanted, spelled as what is there now that it has other names. */
  private Schema wishes(Renamed renamed, Schema desired) {
    return renamed.operations().isEmpty()
        ? desired
        : Canonical.adopted(connection, desired, renamed.schema(), defaultSchema);
  }

  private RequiredColumns columns() {
    return new RequiredColumns(
        settings.draft(),
        respondent,
        connection,
        defaultSchema,
        settings.database().url().isEmpty());
  }
}
