package dev.autogen.diff;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Foreign keys that nobody wants and that would point at nothing: they go with their target. */
final class Loose {
  private final Indexed desired;
  private final Indexed actual;
  private final Map<QualifiedName, Table> target;
  private final Decisions decisions;

  Loose(Indexed desired, Indexed actual, Map<QualifiedName, Table> target, Decisions decisions) {
    this.desired = desired;
    this.actual = actual;
    this.target = target;
    this.decisions = decisions;
  }

  void cut() {
    for (Map.Entry<QualifiedName, Table> entry : target.entrySet()) {
      Table table = entry.getValue();
      List<Constraint> kept =
          table.constraints().stream()
              .filter(each -> !(each instanceof ForeignKey key) || !cut(table.name(), key))
              .toList();
      if (kept.size() < table.constraints().size()) {
        entry.setValue(table.withConstraints(kept));
      }
    }
  }

  private boolean cut(QualifiedName table, ForeignKey key) {
    boolean cut = points(actual.tables(), key) && !points(target, key) && !wanted(table, key);
    boolean theirs =
        !desired.tables().containsKey(table)
            || !decisions.created(ObjectName.of(ObjectName.Kind.CONSTRAINT, table, key.name()));
    if (cut && theirs) {
      decisions.note(
          "foreign key %s of %s, which no entity names, goes with what it points at in %s"
              .formatted(key.name(), table, key.referenced().table()));
    }
    return cut;
  }

  private boolean wanted(QualifiedName table, ForeignKey key) {
    Set<String> columns = Set.copyOf(key.columns());
    Table wish = desired.tables().get(table);
    return wish != null
        && wish.constraints().stream()
            .anyMatch(
                each ->
                    each instanceof ForeignKey other
                        && other.referenced().table().equals(key.referenced().table())
                        && columns.equals(Set.copyOf(other.columns())));
  }

  private static boolean points(Map<QualifiedName, Table> tables, ForeignKey key) {
    Table referenced = tables.get(key.referenced().table());
    Set<String> columns = Set.copyOf(key.referenced().columns());
    return referenced != null
        && (referenced.constraints().stream()
                .anyMatch(each -> columns.equals(Set.copyOf(Children.key(each))))
            || referenced.indexes().stream()
                .anyMatch(each -> columns.equals(Set.copyOf(Children.key(each)))));
  }
}
