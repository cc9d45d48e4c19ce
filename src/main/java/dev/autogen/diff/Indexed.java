package dev.autogen.diff;

import dev.autogen.schema.Cast;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema's objects by name, in the order of their names. */
record Indexed(
    Map<QualifiedName, Table> tables,
    Map<QualifiedName, UserType> types,
    Map<QualifiedName, Cast> casts,
    Map<QualifiedName, Sequence> sequences,
    Map<QualifiedName, View> views,
    Map<QualifiedName, Namespace> namespaces,
    Map<ColumnName, Meaning> meanings) {

  static Indexed of(Schema schema) {
    return new Indexed(
        byName(schema.tables()),
        byName(schema.types()),
        byName(schema.casts()),
        byName(schema.sequences()),
        byName(schema.views()),
        byName(schema.namespaces()),
        schema.source().meanings());
  }

  private static <T extends SchemaObject> Map<QualifiedName, T> byName(List<T> objects) {
    Map<QualifiedName, T> byName = new LinkedHashMap<>();
    objects.forEach(object -> byName.put(object.name(), object));
    return byName;
  }
}
