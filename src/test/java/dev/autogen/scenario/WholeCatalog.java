package dev.autogen.scenario;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All there is in a database but for autogen's own tables, canonical. */
final class WholeCatalog {
  static final String DEFAULT_SCHEMA = "public";
  static final List<QualifiedName> OWN_TABLES =
      List.of(QualifiedName.of("autogen_version"), QualifiedName.of("autogen_version_history"));

  private WholeCatalog() {}

  static Schema of(TestDatabase database) {
    List<String> schemas = new ArrayList<>(List.of(DEFAULT_SCHEMA));
    schemas.addAll(
        database.query(
            "select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in"
                + " ('public', 'information_schema') order by 1"));
    try (Connection connection = database.connect()) {
      Schema schema = Catalog.read(connection, new CatalogRequest(schemas, OWN_TABLES)).schema();
      return Canonical.of(connection, schema, schema, DEFAULT_SCHEMA).actual();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
