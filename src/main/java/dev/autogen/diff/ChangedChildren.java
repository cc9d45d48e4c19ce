package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The steps for the constraints and indexes of a table that stays. */
final class ChangedChildren {
  private final TableDelta delta;
  private final QualifiedName table;
  private final List<Step> steps = new ArrayList<>();

  ChangedChildren(TableDelta delta) {
    this.delta = delta;
    this.table = delta.name();
  }

  List<Step> steps() {
    for (Delta<Constraint> each : delta.constraints()) {
      if (each.goes()) {
        drop(each.from(), each.replaced());
      }
      if (each.comes()) {
        add(each.to());
      }
      if (each.changes()) {
        change(each.from(), each.to());
      }
    }
    for (Delta<Index> each : delta.indexes()) {
      if (each.goes()) {
        boolean rebuilt = each.replaced() && Ruins.rebuilt(each.from(), each.to());
        drop(each.replaced(), each.from(), Ruins.drop(table, each.from(), rebuilt));
      }
      if (each.comes()) {
        add(each.to());
      }
      if (each.changes()) {
        change(each.from(), each.to());
      }
    }
    return steps;
  }

  private void drop(Constraint constraint, boolean replaced) {
    steps.add(
        Step.of(rank(constraint, replaced), new Operation.DropConstraint(table, constraint.name()))
            .releases(Tokens.needs(table, constraint))
            .breaks(Tokens.constraint(table, constraint)));
  }

  private Rank rank(Constraint constraint, boolean replaced) {
    boolean key = constraint instanceof ForeignKey;
    if (!replaced && !delta.waitsFor(Tokens.needs(table, constraint))) {
      return dropped(
          key ? Rank.Place.DROPPED_KEY : Rank.Place.DROPPED_CONSTRAINT, constraint.name());
    }
    return key
        ? new Rank(Rank.Phase.REPLACED_KEYS, table, Rank.Place.REPLACED_KEY, constraint.name())
        : changed(Rank.Place.REPLACED_CONSTRAINT, constraint.name());
  }

  private void add(Constraint constraint) {
    Rank.Phase phase =
        constraint instanceof ForeignKey ? Rank.Phase.FOREIGN_KEYS : Rank.Phase.CHANGED_TABLES;
    steps.add(
        Step.of(
                new Rank(phase, table, Rank.Place.CONSTRAINT, constraint.name()),
                new Operation.AddConstraint(table, constraint))
            .uses(Tokens.needs(table, constraint))
            .makes(Tokens.constraint(table, constraint)));
  }

  private void change(Constraint from, Constraint to) {
    if (!from.name().equals(to.name())) {
      Step step =
          Step.of(
              changed(Rank.Place.RENAMED, from.name()),
              new Operation.RenameConstraint(table, from.name(), to.name()));
      if (Children.hasIndex(from)) {
        step.breaks(Token.relation(table, from.name())).makes(Token.relation(table, to.name()));
      }
      steps.add(
          step.breaks(Token.of(Token.Kind.CONSTRAINT, table, from.name()))
              .makes(Token.of(Token.Kind.CONSTRAINT, table, to.name())));
    }
    if (!from.named(to.name()).equals(to)) {
      steps.add(
          Step.of(
                  changed(Rank.Place.VALIDATION, to.name()),
                  new Operation.ValidateConstraint(table, to.name()))
              .uses(Token.of(Token.Kind.CONSTRAINT, table, to.name())));
    }
  }

  private void drop(boolean replaced, Index index, Operation operation) {
    Rank rank =
        replaced || delta.waitsFor(Tokens.needs(table, index))
            ? changed(Rank.Place.REPLACED_INDEX, index.name())
            : dropped(Rank.Place.DROPPED_INDEX, index.name());
    steps.add(
        Step.of(rank, operation)
            .releases(Tokens.needs(table, index))
            .breaks(Tokens.index(table, index)));
  }

  private void add(Index index) {
    steps.add(
        Step.of(changed(Rank.Place.INDEX, index.name()), new Operation.CreateIndex(table, index))
            .uses(Tokens.needs(table, index))
            .makes(Tokens.index(table, index)));
  }

  private void change(Index from, Index to) {
    steps.add(
        Step.of(
                changed(Rank.Place.RENAMED, from.name()),
                new Operation.RenameIndex(table, from.name(), to.name()))
            .breaks(Token.relation(table, from.name()))
            .makes(Token.relation(table, to.name())));
  }

  private Rank changed(Rank.Place place, String name) {
    return new Rank(Rank.Phase.CHANGED_TABLES, table, place, name);
  }

  private Rank dropped(Rank.Place place, String name) {
    return new Rank(Rank.Phase.DROPPED_CHILDREN, table, place, name);
  }
}
