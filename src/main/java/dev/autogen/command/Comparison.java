package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.CatalogSnapshot;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Created;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Drops;
import dev.autogen.jpa.ModelSnapshot;
import dev.autogen.operation.Operation;
import dev.autogen.rules.Hooks;
import dev.autogen.rules.ObjectPatterns;
import dev.autogen.rules.RevisionPart;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Unmanaged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads entities and database at the same time and finds what differs. */
final class Comparison {
  private final Settings settings;
  private final Chronicle chronicle;
  private final Respondent respondent;
  private final Progress progress;
  private final PendingDrops pending;
  private final ObjectPatterns patterns;

  Comparison(
      Settings settings,
      Chronicle chronicle,
      Respondent respondent,
      Progress progress,
      Drops.Phase phase) {
    this.pending = PendingDrops.of(settings, phase);
    this.settings = settings;
    this.patterns = settings.scope().patterns();
    this.chronicle = chronicle;
    this.respondent = respondent;
    this.progress = progress;
  }

  /**
   * What differs.
   *
   * @throws dev.autogen.problem.AutogenException if the database is not at head, if either side
   *     cannot be read, or if so much would be dropped that something else must be wrong
   */
  Difference run(Guard guard) {
    try (EntityReading entities = EntityReading.begin(settings.entities());
        Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      chronicle.requireHead(chronicle.rows(database));
      try (Connection connection = database.connect()) {
        Difference difference = compare(database, connection, entities);
        guard.check(difference);
        return difference;
      } catch (SQLException failure) {
        throw database.problem(failure);
      }
    }
  }

  private Difference compare(Database database, Connection connection, EntityReading entities)
      throws SQLException {
    Read read = read(database, connection, entities);
    String schema = read.defaultSchema();
    progress.step("comparing");
    Sifted all = Sifted.all(read.wanted(), read.catalog().schema());
    List<Operation> renames =
        RenameDecisions.said(
            all, read.history().revisions(), settings.draft(), read.model().hints());
    Hooks hooks = entities.hooks();
    Selection selection = new Selection(new Scope(patterns, schema), hooks.filtering());
    Sifted named = selection.scope().of(all, renames);
    Canonicalized both = Canonical.of(connection, named.desired(), named.actual(), schema);
    Sifted kept = selection.filtered(named.spelled(both.desired(), both.actual()), renames);
    ChangeSet changes =
        new Settlement(settings, respondent, connection, schema)
            .of(
                kept.with(read.history().completed(kept.actual())),
                new Canonicalized(named.desired(), named.actual()),
                new Settlement.Rules(
                    hooks, selection, read.policy(), read.history(), read.model().hints()));
    List<Unmanaged> left = left(read.catalog(), changes);
    return difference(hooks.rewritten(changes), left, read, database.shown());
  }

  /**
   * Both sides as they were read.
   *
   * @param wanted what the entities say
   */
  private record Read(
      RecordedHistory history,
      PendingDrops waiting,
      DiffPolicy policy,
      CatalogSnapshot catalog,
      ModelSnapshot model,
      Schema wanted,
      String defaultSchema) {}

  /** Reads the catalog while the entities are being read. */
  private Read read(Database database, Connection connection, EntityReading entities) {
    Database.Server server = database.server(connection);
    String schema = defaultSchema(server);
    entities.continueFor(server.major(), schema);
    progress.step("reading the revisions");
    RecordedHistory history = RecordedHistory.of(chronicle);
    Created created = history.created();
    progress.step("reading the catalog");
    OwnTables own = new OwnTables(chronicle.versionTable());
    CatalogReading catalogs =
        new CatalogReading(connection, schema, settings.scope().schemas(), own.names());
    CatalogSnapshot first = catalogs.read(created.schemas());
    PendingDrops waiting = pending.after(history.upgrades(), first.schema());
    DiffPolicy policy =
        waiting.in(new DiffPolicy(created, settings.scope().dropUnmanaged(), server.major()));
    progress.step("reading the entities");
    entities.meanwhile(() -> Differ.diff(first.schema(), first.schema(), policy));
    ModelSnapshot model = entities.result();
    own.check(model.schema(), schema);
    Schema named = settings.style().convention().named(model.schema());
    Schema wanted = new Scope(patterns, schema).of(named);
    CatalogSnapshot catalog = catalogs.withSchemasOf(wanted, first, created.schemas());
    return new Read(history, waiting, policy, catalog, model, named, schema);
  }

  /** Everything that is left alone. */
  private static List<Unmanaged> left(CatalogSnapshot catalog, ChangeSet changes) {
    List<Unmanaged> all = new ArrayList<>(catalog.unmanaged());
    all.addAll(changes.unmanaged());
    return all;
  }

  private Difference difference(
      List<RevisionPart> parts, List<Unmanaged> unmanaged, Read read, String database) {
    ChangeSet changes = RevisionPart.joined(parts);
    List<String> notes = new ArrayList<>(read.model().notes());
    notes.addAll(changes.notes());
    notes.addAll(read.waiting().notes(changes));
    notes.addAll(settings.scope().notes(patterns));
    return new Difference(
        parts.stream().flatMap(each -> Difference.ChangeLine.of(each.changes()).stream()).toList(),
        changes.withUnmanaged(unmanaged),
        parts,
        read.defaultSchema(),
        read.model().entities(),
        changes.managedTables(),
        database,
        read.waiting().after(changes),
        notes);
  }

  private String defaultSchema(Database.Server server) {
    List<String> schemas = settings.scope().schemas();
    return schemas.isEmpty() ? server.schema() : schemas.get(0);
  }
}
