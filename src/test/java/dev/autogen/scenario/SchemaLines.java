package dev.autogen.scenario;

import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema as lines that compare one by one, so that a failure names just what differs. The order
 * of columns is no part of it: {@code alter table} cannot choose it.
 */
final class SchemaLines {
  private SchemaLines() {}

  static List<String> of(Schema schema) {
    return schema.objects().stream().flatMap(object -> of(object).stream()).sorted().toList();
  }

  private static List<String> of(SchemaObject object) {
    return object instanceof Table table ? ofTable(table) : List.of(object.toString());
  }

  private static List<String> ofTable(Table table) {
    String prefix = "table " + table.name() + " ";
    List<String> lines = new ArrayList<>(List.of(prefix + table.comment() + table.options()));
    table.columns().forEach(column -> lines.add(prefix + column));
    table.indexes().forEach(index -> lines.add(prefix + index));
    table
        .constraints()
        .forEach(
            constraint ->
                lines.add(
                    prefix + (constraint instanceof PrimaryKey key ? ofKey(key) : constraint)));
    return lines;
  }

  // JPA cannot say in which order the columns of a key stand.
  private static PrimaryKey ofKey(PrimaryKey key) {
    return new PrimaryKey(
        key.name(), key.columns().stream().sorted().toList(), key.included(), key.deferrability());
  }
}
