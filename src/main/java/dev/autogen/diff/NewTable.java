package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The steps that bring a table: itself, its indexes, and its foreign keys after all tables. */
record NewTable(Table table, Setting setting) {
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(create());
    for (Index index : table.indexes()) {
      steps.add(
          Step.of(
                  rank(Rank.Place.INDEX, index.name()),
                  new Operation.CreateIndex(table.name(), index))
              .uses(Tokens.needs(table.name(), index))
              .makes(Tokens.index(table.name(), index)));
    }
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof ForeignKey) {
        steps.add(
            Step.of(
                    new Rank(
                        Rank.Phase.FOREIGN_KEYS,
                        table.name(),
                        Rank.Place.CONSTRAINT,
                        constraint.name()),
                    new Operation.AddConstraint(table.name(), constraint))
                .uses(Tokens.needs(table.name(), constraint))
                .makes(Tokens.constraint(table.name(), constraint)));
      }
    }
    steps.addAll(
        new LateDefaults(table.name(), setting).of(Rank.Phase.NEW_TABLES, table.columns()));
    return steps;
  }

  private Step create() {
    List<Constraint> inline =
        table.constraints().stream()
            .filter(each -> !(each instanceof ForeignKey))
            .sorted(ConstraintOrder.AS_READ)
            .toList();
    List<Column> columns =
        table.columns().stream()
            .map(each -> setting.withoutLateDefault(table.name(), each))
            .toList();
    Table bare = table.withColumns(columns).withConstraints(inline).withIndexes(List.of());
    Step step =
        Step.of(Rank.of(Rank.Phase.NEW_TABLES, table.name()), new Operation.CreateTable(bare))
            .uses(Tokens.schema(table.name()))
            .uses(Tokens.parents(table, setting.to().tables().keySet()))
            .makes(Tokens.table(table));
    columns.forEach(column -> step.uses(Tokens.needs(column)));
    return step;
  }

  private Rank rank(Rank.Place place, String name) {
    return new Rank(Rank.Phase.NEW_TABLES, table.name(), place, name);
  }
}
