package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Statistics;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Renamed;
import dev.autogen.jpa.Hints;
import dev.autogen.rules.Hooks;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

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
  record Rules(Hooks hooks, DiffPolicy policy, RecordedHistory history, Hints hints) {}

  /**
   * What is to be done.
   *
   * @param sides in one spelling
   * @param authored the same as entities and catalog spell them
   */
  ChangeSet of(Canonicalized sides, Canonicalized authored, Rules rules) throws SQLException {
    RenameDecisions decisions =
        new RenameDecisions(
            sides,
            rules.history().upgrades(),
            rules.policy(),
            columns -> Statistics.of(connection, defaultSchema, columns));
    Renaming.Outcome decided = decisions.decide(settings.draft(), rules.hints(), respondent);
    Renamed renamed = decided.trial().renamed();
    Schema desired = wishes(renamed, sides.desired());
    Hooks.Compared compared = rules.hooks().compared(desired, renamed.schema());
    ChangeSet found =
        compared.desired().equals(sides.desired())
            ? decided.trial().changes()
            : Differ.diff(compared.desired(), renamed.schema(), decisions.knowing(renamed));
    ChangeSet changes =
        compared
            .with(found)
            .spelledAs(desired, authored.desired())
            .restoredAs(renamed.in(authored.actual()))
            .withUndecided(decided.undecided());
    return renamed.first(columns().settled(changes, renamed, desired, rules.hints().fills()));
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
