package dev.autogen.command;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.CatalogSnapshot;
import dev.autogen.catalog.Prerequisites;
import dev.autogen.jpa.ModelSnapshot;
import dev.autogen.rules.ObjectPatterns;
import dev.autogen.rules.Sieve.Names;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Unmanaged;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a database has, without what the settings or a filter leave out. Of entities, where
 * there are any, the schemas and the names count.
 */
final class ContentReading {
  private final Settings settings;
  private final Connection connection;
  private final Optional<EntityReading> entities;
  private final OwnTables own;
  private final Database.Server server;
  private final String defaultSchema;
  private final ObjectPatterns patterns;

  ContentReading(
      Settings settings,
      Connection connection,
      Database.Server server,
      Optional<EntityReading> entities) {
    this.settings = settings;
    this.connection = connection;
    this.entities = entities;
    this.server = server;
    this.own = new OwnTables(Chronicle.begunOrNot(settings).versionTable());
    this.defaultSchema = settings.scope().schemas().stream().findFirst().orElse(server.schema());
    this.patterns = settings.scope().patterns();
  }

  DatabaseContent read() {
    entities.ifPresent(each -> each.continueFor(server.major(), defaultSchema));
    CatalogReading catalogs =
        new CatalogReading(connection, defaultSchema, settings.scope().schemas(), own.names());
    CatalogSnapshot first = catalogs.read(List.of());
    Schema wanted = entities.map(this::wanted).orElse(Schema.of());
    CatalogSnapshot catalog = catalogs.withSchemasOf(wanted, first, List.of());
    Sifted kept = sifted(catalog.schema(), wanted);
    List<String> schemas = new ArrayList<>(List.of(defaultSchema));
    catalog.schema().namespaces().forEach(each -> schemas.add(each.name().name()));
    Inventory inventory =
        new Inventory(
            withRows(kept.actual(), kept.desired()),
            kept.desired(),
            Prerequisites.read(connection, schemas));
    List<Unmanaged> left = new ArrayList<>(catalog.unmanaged());
    left.addAll(kept.ignored());
    left.addAll(inventory.left());
    return new DatabaseContent(inventory, left, schemas, server, settings.scope().notes(patterns));
  }

  /** What the entities say, as far as it is compared. */
  private Schema wanted(EntityReading reading) {
    ModelSnapshot model = reading.result();
    own.check(model.schema(), defaultSchema);
    Schema named = settings.style().convention().named(model.schema());
    return new Scope(patterns, defaultSchema).of(named);
  }

  /** Patterns count for all that is there, whether an entity names it or not. */
  private Sifted sifted(Schema actual, Schema wanted) {
    Sifted scoped = new Scope(patterns, defaultSchema).of(actual, actual);
    Sifted both = scoped.spelled(wanted, scoped.actual());
    return entities
        .map(each -> each.hooks().filtering().of(both, Names.asTheyAre(defaultSchema)))
        .orElse(both);
  }

  /** The schema with the rows that the entities need and that are there. */
  private Schema withRows(Schema actual, Schema wanted) {
    if (wanted.seedRows().isEmpty()) {
      return actual;
    }
    List<SchemaObject> objects = new ArrayList<>(actual.objects());
    objects.addAll(Canonical.of(connection, wanted, actual, defaultSchema).actual().seedRows());
    return actual.withObjects(objects);
  }
}
