package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps that take a table away, with all that is within it.
 *
 * @param cut the foreign keys that have to go first because tables point at each other
 */
record DroppedTable(Table table, List<ForeignKey> cut, Setting setting) {
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(drop());
    for (ForeignKey key : cut) {
      steps.add(
          Step.of(
                  new Rank(
                      Rank.Phase.DROPPED_TABLES, table.name(), Rank.Place.DROPPED_KEY, key.name()),
                  new Operation.DropConstraint(table.name(), key.name()))
              .releases(Tokens.needs(table.name(), key))
              .breaks(Tokens.constraint(table.name(), key)));
    }
    return steps;
  }

  private Step drop() {
    Step step =
        Step.of(
                Rank.of(Rank.Phase.DROPPED_TABLES, table.name()),
                new Operation.DropTable(table.name()))
            .releases(Tokens.schema(table.name()))
            .releases(Tokens.parents(table, setting.from().tables().keySet()))
            .breaks(Tokens.table(table));
    for (Column column : table.columns()) {
      step.releases(Tokens.restsOn(column));
      step.breaks(SequencePlan.ownedBy(setting.from(), table.name(), column.name()));
    }
    for (Index index : table.indexes()) {
      step.breaks(Tokens.index(table.name(), index));
    }
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof ForeignKey key
          && !cut.contains(key)
          && !key.referenced().table().equals(table.name())) {
        step.releases(Tokens.target(key));
      }
    }
    return step;
  }
}
