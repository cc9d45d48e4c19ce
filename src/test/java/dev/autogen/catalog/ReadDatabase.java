package dev.autogen.catalog;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.testing.PostgresClient;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database of its own, and what {@link Catalog} reads from it. */
final class ReadDatabase implements AutoCloseable {
  private final TestDatabase database;

  ReadDatabase(int major) {
    database = TestDatabase.fresh(major);
  }

  /** Becomes what the other is, by a dump. */
  void restore(ReadDatabase other, PostgresClient client) {
    client.copy(other.database, database);
  }

  String url() {
    return database.url();
  }

  List<String> query(String sql) {
    return database.query(sql);
  }

  Connection connect() throws SQLException {
    return database.connect();
  }

  @Override
  public void close() {
    database.close();
  }

  void given(String... statements) {
    database.execute(statements);
  }

  static CatalogRequest request() {
    return new CatalogRequest(List.of("public", "audit"), List.of(QualifiedName.of("own")));
  }

  CatalogSnapshot snapshot() {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, request());
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
  }

  List<Table> tables() {
    return snapshot().schema().tables();
  }

  List<Constraint> constraintsOf(String table) {
    return snapshot().schema().table(QualifiedName.of(table)).orElseThrow().constraints();
  }

  List<Index> indexesOf(String table) {
    return snapshot().schema().table(QualifiedName.of(table)).orElseThrow().indexes();
  }

  <T extends SchemaObject> List<T> objects(Class<T> kind) {
    return snapshot().schema().objects().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
