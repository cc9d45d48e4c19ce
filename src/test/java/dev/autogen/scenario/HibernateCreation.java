package dev.autogen.scenario;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;

/** What Hibernate's own creation makes of a model, in another database of the same server. */
final class HibernateCreation {
  private HibernateCreation() {}

  /**
   * Fails unless the catalog is what Hibernate's own creation makes.
   *
   * @param catalog all there is in the database
   * @param desired what the model wants, which says which names nobody chose
   */
  static void assertMakes(
      Schema catalog, TestDatabase database, ModelRequest model, Schema desired) {
    try (TestDatabase oracle = database.another()) {
      database
          .query(
              "select extname, extnamespace::regnamespace from pg_extension where oid >= 16384"
                  + " order by oid")
          .forEach(each -> install(each.split("\\|"), oracle));
      Oracle.create(model, oracle);
      SameSchema.assertSame(
          "compared with Hibernate's creation",
          SchemaLines.of(catalog, desired),
          SchemaLines.of(WholeCatalog.of(oracle), desired));
    }
  }

  /** Hibernate creates no extension: an application finds it installed. */
  private static void install(String[] extension, TestDatabase oracle) {
    String name = '"' + extension[0] + '"';
    oracle.execute(
        "create schema if not exists " + extension[1],
        "create extension if not exists " + name + " schema " + extension[1]);
  }
}
