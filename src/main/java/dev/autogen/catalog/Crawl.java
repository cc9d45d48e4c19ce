package dev.autogen.catalog;

import static schemacrawler.schemacrawler.InformationSchemaKey.SCHEMATA;
import static schemacrawler.schemacrawler.InformationSchemaKey.SEQUENCES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tablesRetrievalStrategy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import schemacrawler.crawl.SchemaCrawler;
import schemacrawler.schema.AttributedObject;
import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.MetadataResultSet;
import schemacrawler.schemacrawler.Query;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import us.fatehi.utility.datasource.DatabaseConnectionSource;

/**
 * Has SchemaCrawler read the catalog with our statements in the place of its own.
 *
 * <p>Columns, keys and indexes are not retrieved as such, but as attributes of their table: that
 * takes one statement instead of several for every table, and keeps SchemaCrawler from sorting a
 * graph of all tables.
 */
final class Crawl {
  /** Silenced, as each failure reaches us; kept, as a logger nobody holds forgets its level. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

  private final Connection connection;
  private final CatalogSql sql;

  Crawl(Connection connection, CatalogSql sql) {
    this.connection = connection;
    this.sql = sql;
  }

  CrawledCatalog crawl() throws SQLException {
    TALKATIVE.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.OFF));
    var catalog = new SchemaCrawler(new Lender(connection), statements(), scope()).crawl();
    return new CrawledCatalog(
        catalog.getTables().stream().map(Crawl::attributes).toList(),
        catalog.getSequences().stream().map(Crawl::attributes).toList(),
        rows("types", sql.types()),
        rows("containers", sql.containers()),
        dependents(connection, sql.major(), sql.schemas()));
  }

  private SchemaRetrievalOptions statements() {
    return SchemaRetrievalOptionsBuilder.builder()
        .withInformationSchemaViews(
            InformationSchemaViewsBuilder.builder()
                .withSql(SCHEMATA, sql.schemata())
                .withSql(TABLES, sql.tables())
                .withSql(SEQUENCES, sql.sequences())
                .toOptions())
        .withDoesNotSupportCatalogs()
        .withSupportsSchemas()
        .withTypeMap(Map.of())
        .with(tablesRetrievalStrategy, data_dictionary_all)
        .toOptions();
  }

  private static SchemaCrawlerOptions scope() {
    var level =
        SchemaInfoLevelBuilder.builder()
            .withInfoLevel(InfoLevel.unknown)
            .setRetrieveTables(true)
            .setRetrieveSequenceInformation(true)
            .toOptions();
    return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
        .withLimitOptions(
            LimitOptionsBuilder.builder()
                .includeAllSequences()
                .tableTypes("TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE")
                .toOptions())
        .withLoadOptions(
            LoadOptionsBuilder.builder().withSchemaInfoLevel(level).withMaxThreads(1).toOptions());
  }

  /**
   * The rows of what rests on tables and types.
   *
   * @param schemas those whose tables are read with their foreign keys
   */
  static List<Map<String, Object>> dependents(
      Connection connection, int major, List<String> schemas) throws SQLException {
    String presence = DependentsSql.presence(schemas);
    Fields flags = CrawledCatalog.facts(rows(connection, "presence", presence).get(0));
    DependentsSql sql = new DependentsSql(major, schemas, DependentsSql.Present.read(flags));
    return sql.present().any() ? rows(connection, "dependents", sql.dependents()) : List.of();
  }

  private List<Map<String, Object>> rows(String name, String query) throws SQLException {
    return rows(connection, name, query);
  }

  /** The rows of one statement. */
  static List<Map<String, Object>> rows(Connection connection, String name, String query)
      throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        MetadataResultSet results =
            new MetadataResultSet(new Query(name, query), statement, Map.of())) {
      while (results.next()) {
        rows.add(results.getAttributes());
      }
    }
    return rows;
  }

  private static Map<String, Object> attributes(AttributedObject object) {
    return object.getAttributes();
  }

  /** Lends the one connection of the transaction to each of SchemaCrawler's tasks. */
  private record Lender(Connection connection) implements DatabaseConnectionSource {
    @Override
    public Connection get() {
      return connection;
    }

    @Override
    public boolean releaseConnection(Connection lent) {
      return true;
    }

    @Override
    public void setFirstConnectionInitializer(Consumer<Connection> initializer) {}

    @Override
    public void close() {}
  }
}
