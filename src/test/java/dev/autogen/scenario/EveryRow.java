package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Sql;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that is in a database's tables, to be held against what is there later. */
record EveryRow(Map<QualifiedName, Contents> tables) {
  private static final String NULL = "null";

  /** A table and its rows, each the text of every column, a null as {@code null}. */
  private record Contents(Table table, List<Map<String, String>> rows) {
    Contents after(Operation operation) {
      Table now = Renamed.after(List.of(operation), Schema.of(table)).tables().get(0);
      List<Map<String, String>> values = new ArrayList<>();
      for (Map<String, String> row : rows) {
        Map<String, String> value = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
          Column column = table.columns().get(i);
          String text = row.getOrDefault(column.name(), NULL);
          value.put(now.columns().get(i).name(), label(operation, column, text));
        }
        values.add(value);
      }
      return new Contents(now, values);
    }

    private static String label(Operation operation, Column column, String text) {
      return operation instanceof Operation.RenameEnumValue value
              && column.type().name().equals(value.type().toString())
              && text.equals(value.label())
          ? value.to()
          : text;
    }

    List<List<String>> only(List<String> columns) {
      return rows.stream()
          .map(row -> columns.stream().map(name -> row.getOrDefault(name, NULL)).toList())
          .toList();
    }
  }

  static EveryRow of(Connection connection, Schema schema) throws SQLException {
    Map<QualifiedName, Contents> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Table table : schema.tables()) {
        ResultSet rows = statement.executeQuery("select * from " + Sql.name(table.name()));
        tables.put(table.name(), new Contents(table, rows(rows)));
      }
    }
    return new EveryRow(tables);
  }

  /** The same without these tables, whose rows a revision itself brings and takes. */
  EveryRow without(Set<QualifiedName> names) {
    Map<QualifiedName, Contents> others = new TreeMap<>(tables);
    others.keySet().removeAll(names);
    return new EveryRow(others);
  }

  /** The same with the names that operations give. */
  EveryRow renamed(List<Operation> operations) {
    Map<QualifiedName, Contents> renamed = new TreeMap<>();
    for (Contents each : tables.values()) {
      Contents now = each;
      for (Operation operation : operations) {
        now = now.after(operation);
      }
      renamed.put(now.table().name(), now);
    }
    return new EveryRow(renamed);
  }

  /** The tables without a row. */
  List<QualifiedName> empty() {
    return tables.keySet().stream().filter(name -> tables.get(name).rows().isEmpty()).toList();
  }

  /** Fails unless every table that is there later has these rows, in the columns that stayed. */
  void assertKeptIn(EveryRow later, String when) {
    tables.forEach(
        (name, before) -> {
          Contents after = later.tables.get(name);
          if (after != null) {
            List<String> stayed = stayed(before, after.table());
            assertThat(after.only(stayed))
                .as("%s of %s %s", stayed, name, when)
                .containsExactlyInAnyOrderElementsOf(before.only(stayed));
          }
        });
  }

  /** The same without the tables and columns that another one lacks. */
  EveryRow asFarAsIn(EveryRow other) {
    Map<QualifiedName, Contents> common = new TreeMap<>();
    tables.forEach(
        (name, own) -> {
          Contents others = other.tables.get(name);
          if (others != null) {
            List<String> stayed = stayed(own, others.table());
            List<Column> columns =
                own.table().columns().stream().filter(c -> stayed.contains(c.name())).toList();
            common.put(name, new Contents(own.table().withColumns(columns), own.rows()));
          }
        });
    return new EveryRow(common);
  }

  /** The columns of the first that the second has too, unless it fills nulls that were there. */
  private static List<String> stayed(Contents before, Table after) {
    return before.table().columns().stream()
        .filter(own -> after.column(own.name()).filter(now -> stays(own, now, before)).isPresent())
        .map(Column::name)
        .toList();
  }

  private static boolean stays(Column column, Column now, Contents before) {
    boolean hasNulls = before.only(List.of(column.name())).contains(List.of(NULL));
    // What is computed follows what it is computed from.
    return column.type().equals(now.type())
        && column.generated().isEmpty()
        && now.generated().isEmpty()
        && (now.nullable() || !hasNulls);
  }

  private static List<Map<String, String>> rows(ResultSet result) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        row.put(
            result.getMetaData().getColumnName(column), String.valueOf(result.getString(column)));
      }
      rows.add(row);
    }
    return rows;
  }
}
