package dev.autogen.rules;

import dev.autogen.diff.Children;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings back to sight what was left out and goes all the same, because a column or a table goes:
 * then it is told of, and made again on the way back.
 */
public final class GoingAlong {
  private final Set<QualifiedName> tables = new HashSet<>();
  private final Set<ColumnName> columns = new HashSet<>();

  /** What goes with these operations, which are to be done after the renames. */
  public GoingAlong(Renamed renamed, List<Operation> operations) {
    for (Operation each : operations) {
      if (each instanceof Operation.DropTable drop) {
        tables.add(renamed.inDatabase(new ColumnName(drop.table(), "")).table());
      } else if (each instanceof Operation.DropColumn drop) {
        columns.add(renamed.inDatabase(new ColumnName(drop.table(), drop.column())));
      }
    }
  }

  /**
   * The same schemas, with that in the database and no more among what is left out; empty if there
   * is nothing of the kind.
   */
  public Optional<Sifted> in(Sifted kept) {
    List<SchemaObject> objects = new ArrayList<>(kept.actual().objects());
    Set<QualifiedName> seen = new HashSet<>();
    for (SchemaObject each : kept.hidden()) {
      if (each instanceof Table table) {
        seen.addAll(comeBack(going(table), objects));
      } else if (each instanceof Sequence sequence && goes(sequence)) {
        seen.add(sequence.name());
        objects.add(sequence);
      }
    }
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Schema actual = kept.actual().withObjects(objects);
    return Optional.of(
        new Sifted(
            kept.desired(),
            actual,
            kept.ignored().stream().filter(each -> !seen.contains(each.name())).toList(),
            kept.hidden()));
  }

  private boolean goes(Sequence sequence) {
    return sequence
        .owner()
        .filter(owner -> tables.contains(owner.table()) || columns.contains(owner))
        .isPresent();
  }

  private Table going(Table table) {
    return table
        .withConstraints(
            table.constraints().stream()
                .filter(each -> goes(table, Children.mentioned(each)))
                .toList())
        .withIndexes(
            table.indexes().stream()
                .filter(each -> goes(table, Children.mentioned(each)))
                .toList());
  }

  private boolean goes(Table table, Set<String> mentioned) {
    return mentioned.stream()
        .anyMatch(column -> columns.contains(new ColumnName(table.name(), column)));
  }

  /** The names of what comes back. */
  private static Set<QualifiedName> comeBack(Table going, List<SchemaObject> objects) {
    Set<QualifiedName> names = new HashSet<>();
    going.constraints().forEach(each -> names.add(child(going, each.name())));
    going.indexes().forEach(each -> names.add(child(going, each.name())));
    if (!names.isEmpty()) {
      objects.replaceAll(
          each ->
              each instanceof Table table && table.name().equals(going.name())
                  ? with(table, going)
                  : each);
    }
    return names;
  }

  private static QualifiedName child(Table table, String name) {
    return table.name().sibling(table.name().name() + "." + name);
  }

  private static Table with(Table table, Table going) {
    return table
        .withConstraints(joined(table.constraints(), going.constraints()))
        .withIndexes(joined(table.indexes(), going.indexes()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
