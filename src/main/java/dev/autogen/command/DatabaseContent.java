package dev.autogen.command;

import dev.autogen.catalog.CatalogSnapshot;
import dev.autogen.catalog.Prerequisites;
import dev.autogen.jpa.ModelSnapshot;
import dev.autogen.rules.ObjectPatterns;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Unmanaged;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a database has that a first revision can be made of.
 *
 * @param left what is there and left out, each with the reason
 * @param schemas the schemas that were read, the default schema first
 * @param notes what a reader should know besides, one sentence each
 */
record DatabaseContent(
    Inventory inventory,
    List<Unmanaged> left,
    List<String> schemas,
    Database.Server server,
    List<String> notes) {

  /**
   * Reads it, without what the settings or a filter leave out.
   *
   * @param entities of which the schemas and the names count, where there are any
   */
  static DatabaseContent read(
      Settings settings,
      Database database,
      Connection connection,
      Optional<EntityReading> entities) {
    Database.Server server = database.server(connection);
    String schema = settings.scope().schemas().stream().findFirst().orElse(server.schema());
    entities.ifPresent(each -> each.continueFor(server.major(), schema));
    OwnTables own = new OwnTables(Chronicle.begunOrNot(settings).versionTable());
    CatalogReading catalogs =
        new CatalogReading(connection, schema, settings.scope().schemas(), own.names());
    CatalogSnapshot first = catalogs.read(List.of());
    ObjectPatterns patterns = settings.scope().patterns();
    Schema wanted = Schema.of();
    if (entities.isPresent()) {
      ModelSnapshot model = entities.get().result();
      own.check(model.schema(), schema);
      Schema named = settings.style().convention().named(model.schema());
      wanted = new Scope(patterns, schema).of(named);
    }
    CatalogSnapshot catalog = catalogs.withSchemasOf(wanted, first, List.of());
    Sifted scoped = new Scope(patterns, schema).of(catalog.schema(), catalog.schema());
    Sifted both = new Sifted(wanted, scoped.actual(), scoped.ignored());
    Sifted kept = entities.map(each -> each.hooks().sifted(both, schema)).orElse(both);
    List<String> schemas =
        Stream.concat(
                Stream.of(schema),
                catalog.schema().namespaces().stream()
                    .map(Namespace::name)
                    .map(each -> each.name()))
            .toList();
    Inventory inventory =
        new Inventory(kept.actual(), kept.desired(), Prerequisites.read(connection, schemas));
    List<Unmanaged> left = new ArrayList<>(catalog.unmanaged());
    left.addAll(kept.ignored());
    left.addAll(inventory.left());
    return new DatabaseContent(inventory, left, schemas, server, settings.scope().notes(patterns));
  }
}
