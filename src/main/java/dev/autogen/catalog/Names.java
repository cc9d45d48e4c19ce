package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;

/** Names in the catalog, without the schema where that is the default one. */
record Names(String defaultSchema) {
  QualifiedName name(String schema, String name) {
    return schema.equals(defaultSchema) ? QualifiedName.of(name) : QualifiedName.of(schema, name);
  }

  /** Reads a schema and a name. */
  QualifiedName read(Fields fields) {
    return name(fields.text(), fields.text());
  }
}
