package dev.autogen.rules;

import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in a database, and how it will be after renames. */
final class Present {
  private final List<Operation> renames;
  private final List<Known> all;

  Present(Schema actual, List<Operation> renames) {
    this.renames = renames;
    this.all =
        actual.objects().stream().map(each -> new Known(each, later(each, renames))).toList();
  }

  private static SchemaObject later(SchemaObject object, List<Operation> renames) {
    return renames.isEmpty() ? object : Renamed.after(renames, Schema.of(object)).objects().get(0);
  }

  /**
   * One object.
   *
   * @param later the same after the renames
   */
  record Known(SchemaObject now, SchemaObject later) {}

  List<Known> of(Class<? extends SchemaObject> kind) {
    return all.stream().filter(each -> kind.isInstance(each.now())).toList();
  }

  /** What a schema is called after the renames. */
  String later(String schema) {
    ObjectName name = ObjectName.of(ObjectName.Kind.SCHEMA, QualifiedName.of(schema));
    return Renamed.after(renames, name).name().name();
  }

  static Map<QualifiedName, Known> byLaterName(List<Known> objects) {
    Map<QualifiedName, Known> byName = new TreeMap<>();
    objects.forEach(each -> byName.put(each.later().name(), each));
    return byName;
  }
}
