package dev.autogen.catalog;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was made by hand, as the server prints it once names have changed. */
public final class Reworded {
  private static final String PATIENCE = "set local lock_timeout = '2s'";

  private Reworded() {}

  /**
   * What rests on tables and types, in the words that it has after the renames, as far as it can be
   * put back in them: a function whose body is a text still says the old names, which the server
   * may refuse. The renames are made and rolled back; there is nothing where the server refuses
   * them, or where others use what they change.
   *
   * @param connection one without an open transaction, which is as it was afterwards
   * @param renames statements that do nothing else
   * @param defaultSchema the schema whose objects carry no schema in their names
   */
  public static List<Dependent> after(
      Connection connection, List<String> renames, String defaultSchema) {
    try (CatalogTransaction transaction = CatalogTransaction.writing(connection, defaultSchema)) {
      transaction.execute(PATIENCE + ";\n" + String.join(";\n", renames));
      List<Dependent> sure = new ArrayList<>();
      for (Dependent each : read(transaction.lent(), defaultSchema)) {
        if (each.kind() != Kind.ROUTINE || accepts(transaction, each.way().create())) {
          sure.add(each);
        }
      }
      return sure;
    } catch (SQLException refused) {
      return List.of();
    }
  }

  private static List<Dependent> read(Connection connection, String defaultSchema)
      throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    DependentReader reader = new DependentReader(new Names(defaultSchema));
    List<Dependent> found = new ArrayList<>();
    for (Map<String, Object> row : Crawl.dependents(connection, major, List.of(defaultSchema))) {
      found.add(reader.read(row));
    }
    return found;
  }

  private static boolean accepts(CatalogTransaction transaction, String statement)
      throws SQLException {
    try {
      transaction.attempt(statement);
      return true;
    } catch (SQLException refused) {
      return false;
    }
  }
}
