package dev.autogen.catalog;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import schemacrawler.schemacrawler.exceptions.SchemaCrawlerException;

/** Reads what is in a live PostgreSQL database, through SchemaCrawler. */
public final class Catalog {
  private Catalog() {}

  /**
   * The database as one read-only snapshot sees it, in canonical form: types as {@code format_type}
   * and expressions as {@code pg_get_expr} print them where only the default schema is in the
   * search path. Temporary tables are left out; what belongs to extensions, to other tools'
   * histories, to partitions and to inheritance children is listed as unmanaged.
   *
   * @param connection one without an open transaction, which is as it was afterwards
   * @throws dev.autogen.problem.AutogenException with A060 if the server refuses
   */
  public static CatalogSnapshot read(Connection connection, CatalogRequest request) {
    try (CatalogTransaction transaction =
        CatalogTransaction.reading(connection, request.defaultSchema())) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      CatalogSql sql = new CatalogSql(request.schemas(), major);
      CrawledCatalog crawled = new Crawl(transaction.lent(), sql).crawl();
      CatalogBuilder builder = new CatalogBuilder(request);
      builder.add(crawled);
      return new CatalogSnapshot(
          builder.schema(), builder.unmanaged(), transaction.statements() + 1);
    } catch (SQLException | SchemaCrawlerException exception) {
      throw Problem.of(
              ErrorCode.A060,
              "the database's catalog cannot be read: " + ServerMessage.of(exception))
          .remedy(
              "Look at the connection and at the role's privileges:  autogen doctor",
              "Every role can read pg_catalog unless that was revoked: "
                  + "grant select on all tables in schema pg_catalog to the role.")
          .asException(exception);
    }
  }
}
