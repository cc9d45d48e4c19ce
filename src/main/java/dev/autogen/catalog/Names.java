package dev.autogen.catalog;

import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;

/** Names in the catalog, without the schema where that is the default one, and types by name. */
final class Names {
  private final String defaultSchema;

  /** A database has many columns and few types. */
  private final Map<String, ColumnType> types = new HashMap<>();

  Names(String defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  QualifiedName name(String schema, String name) {
    return schema.equals(defaultSchema) || schema.isEmpty()
        ? QualifiedName.of(name)
        : QualifiedName.of(schema, name);
  }

  /** Reads a schema and a name. */
  QualifiedName read(Fields fields) {
    return name(fields.text(), fields.text());
  }

  ColumnType type(String spelling) {
    return types.computeIfAbsent(spelling, ColumnType::type);
  }
}
