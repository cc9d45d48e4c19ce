package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import java.util.List;

/**
 * What to read.
 *
 * @param schemas the schemas to read, at least one; the first is the default schema, whose objects
 *     carry no schema in their names; a schema that does not exist is empty
 * @param ownTables tables that autogen keeps for itself: neither described nor listed
 */
public record CatalogRequest(List<String> schemas, List<QualifiedName> ownTables) {
  public CatalogRequest {
    if (schemas.isEmpty()) {
      throw new IllegalArgumentException("at least the default schema is read");
    }
    schemas = schemas.stream().distinct().toList();
    ownTables = List.copyOf(ownTables);
  }

  /** The schema whose name is left out. */
  public String defaultSchema() {
    return schemas.get(0);
  }
}
