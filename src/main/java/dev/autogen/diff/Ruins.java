package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Indexes whose build failed: the server doesn't use them, and nobody wants them back. What was
 * built again stays on the way back, what was dropped stays away.
 */
final class Ruins {
  private Ruins() {}

  /** What the way back leads to: the schema before, its failed indexes as they are afterwards. */
  static Schema left(Schema before, Schema after) {
    Indexed later = Indexed.of(after);
    List<SchemaObject> objects =
        before.objects().stream()
            .map(
                each ->
                    each instanceof Table table
                        ? left(table, Optional.ofNullable(later.tables().get(table.name())))
                        : each)
            .toList();
    return before.withObjects(objects);
  }

  /** Drops the index; a failed one may be away already when the revision runs once more. */
  static Operation drop(QualifiedName table, Index index, boolean rebuilt) {
    return index.storage().valid() || rebuilt
        ? new Operation.DropIndex(table, index.name())
        : new Operation.Execute(
            "drop index if exists " + SqlText.name(table.sibling(index.name())));
  }

  /** Whether one is the other, built again. */
  static boolean rebuilt(Index before, Index after) {
    return Children.usable(before).equals(after);
  }

  private static Table left(Table table, Optional<Table> after) {
    List<Index> kept = new ArrayList<>();
    for (Index index : table.indexes()) {
      Optional<Index> later = after.flatMap(each -> each.index(index.name()));
      if (index.storage().valid()) {
        kept.add(index);
      } else {
        later.filter(each -> rebuilt(index, each) || each.equals(index)).ifPresent(kept::add);
      }
    }
    return kept.equals(table.indexes()) ? table : table.withIndexes(kept);
  }
}
