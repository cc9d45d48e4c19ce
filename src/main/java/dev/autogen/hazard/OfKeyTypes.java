package dev.autogen.hazard;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Foreign keys that are made again although only one of their sides has got another type. */
final class OfKeyTypes {
  private final Surroundings surroundings;
  private final Map<ColumnName, ColumnType> becomes = new HashMap<>();

  OfKeyTypes(List<Operation> operations, Surroundings surroundings) {
    this.surroundings = surroundings;
    operations.forEach(this::note);
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.AlterColumn alter) {
      for (ColumnChange change : alter.changes()) {
        if (change instanceof ColumnChange.SetType set) {
          becomes.put(new ColumnName(alter.table(), alter.column()), set.type());
        }
      }
    }
  }

  /** Says so if PostgreSQL cannot compare the values any more. */
  void inspect(Operation operation, Found found) {
    if (!becomes.isEmpty()
        && operation instanceof Operation.AddConstraint add
        && add.constraint() instanceof ForeignKey key) {
      for (int i = 0; i < key.columns().size(); i++) {
        compare(
            key.name(),
            new ColumnName(add.table(), key.columns().get(i)),
            new ColumnName(key.referenced().table(), key.referenced().columns().get(i)),
            found);
      }
    }
  }

  private void compare(String key, ColumnName pointing, ColumnName target, Found found) {
    boolean changed = becomes.containsKey(pointing) || becomes.containsKey(target);
    Optional<ColumnType> from = type(pointing);
    Optional<ColumnType> to = type(target);
    if (changed
        && from.isPresent()
        && to.isPresent()
        && !new TypeChange(from.get(), to.get()).comparable(surroundings)) {
      found.add(
          HazardKind.FAILS_WITH_DEPENDENTS,
          "foreign key " + key + " on " + pointing.table(),
          "fails, as %s is %s and %s is %s then, which PostgreSQL does not compare."
              .formatted(words(pointing), from.get(), words(target), to.get()),
          "give "
              + words(pointing)
              + " such a type before, or leave this line out, so that nothing keeps it from"
              + " pointing at nothing.");
    }
  }

  private Optional<ColumnType> type(ColumnName column) {
    return Optional.ofNullable(becomes.get(column))
        .or(() -> surroundings.column(column.table(), column.column()).map(Column::type));
  }

  private static String words(ColumnName column) {
    QualifiedName table = column.table();
    return table + "." + column.column();
  }
}
