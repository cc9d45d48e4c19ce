package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.catalog.CatalogSnapshot;
import dev.autogen.catalog.Statistics;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.Change;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Created;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Drops;
import dev.autogen.diff.Executed;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.Summary;
import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.jpa.ModelSnapshot;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.rules.Hooks;
import dev.autogen.rules.RevisionPart;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Unmanaged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads entities and database at the same time and finds what differs. */
final class Comparison {
  private final Settings settings;
  private final Chronicle chronicle;
  private final Respondent respondent;
  private final Progress progress;
  private final PendingDrops pending;

  Comparison(
      Settings settings,
      Chronicle chronicle,
      Respondent respondent,
      Progress progress,
      Drops.Phase phase) {
    this.pending = PendingDrops.of(settings, phase);
    this.settings = settings;
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
    Database.Server server = database.server(connection);
    String schema = defaultSchema(server);
    entities.continueFor(server.major(), schema);
    List<Operation> upgrades = new ArrayList<>();
    List<Operation> downgrades = new ArrayList<>();
    history(upgrades, downgrades);
    Created created = Created.by(upgrades);
    DiffPolicy policy =
        pending.in(new DiffPolicy(created, settings.scope().dropUnmanaged(), server.major()));
    CatalogSnapshot first = catalog(connection, schema, created.schemas());
    progress.step("reading the entities");
    entities.meanwhile(() -> Differ.diff(first.schema(), first.schema(), policy));
    ModelSnapshot model = entities.result();
    own().check(model.schema(), schema);
    Scope scope = new Scope(settings.scope().patterns(), schema);
    Schema wanted = scope.of(settings.style().convention().named(model.schema()));
    CatalogSnapshot catalog = withSchemasOf(wanted, first, connection, schema, created);
    progress.step("comparing");
    Sifted named = scope.of(wanted, catalog.schema());
    Canonicalized both = Canonical.of(connection, named.desired(), named.actual(), schema);
    Hooks hooks = entities.hooks();
    Sifted kept = hooks.sifted(new Sifted(both.desired(), both.actual(), named.ignored()), schema);
    ChangeSet changes =
        changes(
            new Ground(connection, schema, model, named, kept, hooks, policy),
            upgrades,
            Executed.in(kept.actual(), upgrades, downgrades));
    List<RevisionPart> parts = hooks.rewritten(changes);
    return difference(parts, left(catalog, kept, changes), model, schema, database.shown());
  }

  /** What is compared, in one spelling, and under which policy. */
  private record Ground(
      Connection connection,
      String schema,
      ModelSnapshot model,
      Sifted named,
      Sifted kept,
      Hooks hooks,
      DiffPolicy policy) {}

  /** What is to be done, after all that somebody had to decide on. */
  private ChangeSet changes(Ground ground, List<Operation> upgrades, Schema actual)
      throws SQLException {
    Schema kept = ground.kept().desired();
    RenameDecisions decisions =
        new RenameDecisions(
            new Canonicalized(kept, actual),
            upgrades,
            ground.policy(),
            columns -> Statistics.of(ground.connection(), ground.schema(), columns));
    Renaming.Outcome decided =
        decisions.decide(settings.draft(), ground.model().hints(), respondent);
    Renamed renamed = decided.trial().renamed();
    Schema desired = wishes(renamed, kept, ground.connection(), ground.schema());
    Hooks.Compared compared = ground.hooks().compared(desired, renamed.schema());
    ChangeSet found =
        compared.desired().equals(kept)
            ? decided.trial().changes()
            : Differ.diff(compared.desired(), renamed.schema(), decisions.knowing(renamed));
    ChangeSet changes =
        compared
            .with(found)
            .spelledAs(desired, ground.named().desired())
            .restoredAs(renamed.in(ground.named().actual()))
            .withUndecided(decided.undecided());
    return renamed.first(
        required(ground).settled(changes, renamed, desired, ground.model().hints().fills()));
  }

  private RequiredColumns required(Ground ground) {
    return new RequiredColumns(
        settings.draft(),
        respondent,
        ground.connection(),
        ground.schema(),
        settings.database().url().isEmpty());
  }

  /** What is wanted, spelled as what is there now that it has other names. */
  private static Schema wishes(
      Renamed renamed, Schema desired, Connection connection, String schema) {
    return renamed.operations().isEmpty()
        ? desired
        : Canonical.adopted(connection, desired, renamed.schema(), schema);
  }

  /** The catalog, read again where the entities name schemas that no revision did. */
  private CatalogSnapshot withSchemasOf(
      Schema wanted,
      CatalogSnapshot catalog,
      Connection connection,
      String schema,
      Created created) {
    List<String> named = schemasOf(wanted);
    if (!settings.scope().schemas().isEmpty() || created.schemas().containsAll(named)) {
      return catalog;
    }
    named.addAll(created.schemas());
    return catalog(connection, schema, named);
  }

  /** Everything that is left alone. */
  private static List<Unmanaged> left(CatalogSnapshot catalog, Sifted sifted, ChangeSet changes) {
    List<Unmanaged> all = new ArrayList<>(catalog.unmanaged());
    all.addAll(changes.unmanaged());
    all.addAll(sifted.ignored());
    return all;
  }

  private Difference difference(
      List<RevisionPart> parts,
      List<Unmanaged> unmanaged,
      ModelSnapshot model,
      String schema,
      String database) {
    ChangeSet changes = RevisionPart.joined(parts);
    List<String> notes = new ArrayList<>(model.notes());
    notes.addAll(changes.notes());
    notes.addAll(pending.notes(changes));
    return new Difference(
        parts.stream().flatMap(each -> lines(each.changes()).stream()).toList(),
        changes.withUnmanaged(unmanaged),
        parts,
        schema,
        model.entities(),
        changes.managedTables(),
        database,
        pending.after(changes),
        notes);
  }

  private static List<Difference.ChangeLine> lines(ChangeSet changes) {
    List<Hazard> hazards = Hazards.of(changes.upgrade(), changes.before());
    Map<Operation, List<Hazard>> byOperation =
        hazards.stream()
            .collect(Collectors.groupingBy(each -> changes.upgrade().get(each.operationIndex())));
    List<SummaryLine> summary = Summary.of(changes);
    List<Difference.ChangeLine> lines = new ArrayList<>();
    for (int i = 0; i < changes.changes().size(); i++) {
      Change change = changes.changes().get(i);
      lines.add(
          new Difference.ChangeLine(
              change,
              summary.get(i),
              change.operations().stream().flatMap(each -> PostgresSql.of(each).stream()).toList(),
              change.operations().stream()
                  .flatMap(each -> byOperation.getOrDefault(each, List.of()).stream())
                  .toList()));
    }
    return lines;
  }

  private OwnTables own() {
    return new OwnTables(chronicle.versionTable());
  }

  /** What the history did, the oldest revision first, and what would undo it. */
  private void history(List<Operation> upgrades, List<Operation> downgrades) {
    progress.step("reading the revisions");
    RevisionGraph graph = chronicle.graph();
    List<RevisionInfo> newest = graph.newestFirst(RevisionGraph.ids(graph.revisions()));
    Map<String, Revision> loaded = chronicle.directory().load(newest);
    for (int i = newest.size() - 1; i >= 0; i--) {
      Optional.ofNullable(loaded.get(newest.get(i).id()))
          .ifPresent(
              each -> {
                upgrades.addAll(Operations.recordedBy(each::upgrade));
                downgrades.addAll(wayBack(each));
              });
    }
  }

  /** A way back that an author has made impossible drops nothing. */
  private static List<Operation> wayBack(Revision revision) {
    try {
      return Operations.recordedBy(revision::downgrade);
    } catch (RuntimeException impossible) {
      return List.of();
    }
  }

  private CatalogSnapshot catalog(Connection connection, String schema, List<String> others) {
    progress.step("reading the catalog");
    Set<String> schemas = new LinkedHashSet<>(List.of(schema));
    schemas.addAll(settings.scope().schemas().isEmpty() ? others : settings.scope().schemas());
    List<QualifiedName> own = own().names();
    return Catalog.read(connection, new CatalogRequest(List.copyOf(schemas), own));
  }

  private String defaultSchema(Database.Server server) {
    List<String> schemas = settings.scope().schemas();
    return schemas.isEmpty() ? server.schema() : schemas.get(0);
  }

  private static List<String> schemasOf(Schema schema) {
    return schema.objects().stream()
        .map(SchemaObject::name)
        .flatMap(name -> name.schema().stream())
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
