package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks which of the rows that tables are to begin with are there. */
record SeedRows(CatalogTransaction transaction) {

  /** Whether there is no table to look into. */
  static boolean isCertain(Schema desired, Schema actual) {
    return asked(desired, actual).isEmpty();
  }

  /**
   * The actual schema, with those of the desired rows that are there. Where the table may not be
   * read, all are taken for being there.
   */
  Schema found(Schema desired, Schema actual) throws SQLException {
    List<SeedRow> asked = asked(desired, actual);
    if (asked.isEmpty()) {
      return actual;
    }
    List<SchemaObject> objects = new ArrayList<>(actual.objects());
    objects.addAll(asked);
    objects.removeAll(missing(asked));
    return actual.withObjects(objects);
  }

  private List<SeedRow> missing(List<SeedRow> asked) throws SQLException {
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      selects.add("select " + i + " where not exists (select from " + matching(asked.get(i)) + ")");
    }
    try {
      return transaction.attempt(String.join(" union all ", selects)).stream()
          .map(fields -> asked.get(fields.number()))
          .toList();
    } catch (SQLException unreadable) {
      return List.of();
    }
  }

  private static String matching(SeedRow row) {
    String table = SqlText.name(row.table());
    return row.columns().isEmpty()
        ? table
        : table
            + " where "
            + SqlText.identifier(row.columns().get(0))
            + " = "
            + row.values().get(0);
  }

  private static List<SeedRow> asked(Schema desired, Schema actual) {
    List<SeedRow> rows = desired.seedRows();
    if (rows.isEmpty()) {
      return rows;
    }
    Set<QualifiedName> tables = new HashSet<>();
    actual.tables().stream().map(Table::name).forEach(tables::add);
    return rows.stream().filter(row -> tables.contains(row.table())).toList();
  }
}
