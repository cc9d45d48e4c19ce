package dev.autogen.command;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.catalog.CatalogSnapshot;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads of a database the schemas that are managed: those of the settings, or else the default one
 * and those in which revisions or entities have something.
 *
 * @param defaultSchema the schema whose objects carry none in their names
 * @param chosen the schemas that the settings name, if any
 * @param own the tables that are autogen's
 */
record CatalogReading(
    Connection connection, String defaultSchema, List<String> chosen, List<QualifiedName> own) {

  CatalogSnapshot read(Collection<String> others) {
    Set<String> schemas = new LinkedHashSet<>(List.of(defaultSchema));
    schemas.addAll(chosen.isEmpty() ? others : chosen);
    return Catalog.read(connection, new CatalogRequest(List.copyOf(schemas), own));
  }

  /**
   * The catalog with the schemas that entities name, read again where one was not read.
   *
   * @param first what was read of the schemas {@code known}
   */
  CatalogSnapshot withSchemasOf(Schema wanted, CatalogSnapshot first, Collection<String> known) {
    Set<String> named =
        wanted.objects().stream()
            .map(SchemaObject::name)
            .flatMap(name -> name.schema().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!chosen.isEmpty() || known.containsAll(named)) {
      return first;
    }
    named.addAll(known);
    return read(named);
  }
}
