package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that a table with another name begins with: it has had them since it began. */
final class WithSeeds {
  private WithSeeds() {}

  static Schema of(Schema desired, FollowedNames names, Schema before, Schema after) {
    Set<QualifiedName> renamed = new HashSet<>();
    for (Table table : before.tables()) {
      QualifiedName now = names.table(table.name());
      if (!now.equals(table.name())) {
        renamed.add(now);
      }
    }
    List<SeedRow> rows =
        desired.seedRows().stream()
            .filter(row -> renamed.contains(row.table()))
            .filter(row -> !after.seedRows().contains(row))
            .toList();
    if (rows.isEmpty()) {
      return after;
    }
    List<SchemaObject> objects = new ArrayList<>(after.objects());
    objects.addAll(rows);
    return after.withObjects(objects);
  }
}
