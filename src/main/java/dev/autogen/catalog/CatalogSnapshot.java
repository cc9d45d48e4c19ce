package dev.autogen.catalog;

import dev.autogen.schema.Schema;
import dev.autogen.schema.Unmanaged;
import java.util.List;

/**
 * A database at one moment.
 *
 * @param schema everything that entities could describe, and the views
 * @param unmanaged what is there besides and not autogen's to change, by name
 * @param statements how many statements reading took: it does not grow with the database
 */
public record CatalogSnapshot(Schema schema, List<Unmanaged> unmanaged, int statements) {
  public CatalogSnapshot {
    unmanaged = List.copyOf(unmanaged);
  }
}
