package dev.autogen.jpa;

import dev.autogen.jpa.CreationScript.Told;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What entities say of tables and columns that no schema can.
 *
 * @param renamedTables the name that a table had before, without a schema
 * @param renamedColumns the name that a column had before
 * @param fills an SQL expression for the rows that are there when a column becomes required
 * @param attributes the attribute of a column as {@code Customer.address.street}
 */
public record Hints(
    Map<QualifiedName, String> renamedTables,
    Map<ColumnName, String> renamedColumns,
    Map<ColumnName, String> fills,
    Map<ColumnName, String> attributes) {
  /** Nothing. */
  public static final Hints NONE = new Hints(Map.of(), Map.of(), Map.of(), Map.of());

  public Hints {
    renamedTables = Map.copyOf(renamedTables);
    renamedColumns = Map.copyOf(renamedColumns);
    fills = Map.copyOf(fills);
    attributes = Map.copyOf(attributes);
  }

  /** What was told under the names of statements; what is told first counts. */
  static Hints of(List<Told> told, String defaultSchema) {
    ServerObjects names = new ServerObjects(defaultSchema);
    Map<QualifiedName, String> tables = new HashMap<>();
    Map<ColumnName, String> columns = new HashMap<>();
    Map<ColumnName, String> fills = new HashMap<>();
    Map<ColumnName, String> attributes = new HashMap<>();
    for (Told each : told) {
      QualifiedName table = names.name(new SqlCursor(each.table()).qualifiedName());
      if (each.what() == Told.What.TABLE_RENAMED) {
        tables.putIfAbsent(table, each.text());
      } else {
        ColumnName column = new ColumnName(table, new SqlCursor(each.column()).name());
        switch (each.what()) {
          case COLUMN_RENAMED -> columns.putIfAbsent(column, each.text());
          case FILLED -> fills.putIfAbsent(column, each.text());
          case ATTRIBUTE, TABLE_RENAMED -> attributes.putIfAbsent(column, each.text());
        }
      }
    }
    return new Hints(tables, columns, fills, attributes);
  }

  /** Those of both; what this one says counts. */
  Hints and(Hints other) {
    return new Hints(
        both(renamedTables, other.renamedTables),
        both(renamedColumns, other.renamedColumns),
        both(fills, other.fills),
        both(attributes, other.attributes));
  }

  private static <K> Map<K, String> both(Map<K, String> first, Map<K, String> second) {
    Map<K, String> all = new HashMap<>(second);
    all.putAll(first);
    return all;
  }
}
