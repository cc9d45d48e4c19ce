package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Extension;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every step from one schema to another, exactly: nothing is decided any more. */
final class Plan {
  private final Schema before;
  private final Schema after;
  private final Setting setting;
  private final Successors successors;
  private final List<Step> steps = new ArrayList<>();

  private Plan(Schema before, Schema after, Setting setting) {
    this.before = before;
    this.after = after;
    this.setting = setting;
    this.successors = Successors.of(setting);
  }

  /** The steps in an order that PostgreSQL accepts. */
  static List<Step> between(
      Schema before, Schema after, Map<QualifiedName, Map<String, String>> renames, int major) {
    Indexed from = Indexed.of(before);
    Indexed to = Indexed.of(after);
    Setting setting = new Setting(from, to, renames, TypePlan.swapped(from, to), major);
    Plan plan = new Plan(before, after, setting);
    plan.surroundings();
    plan.steps.addAll(new TypePlan(setting).steps());
    plan.steps.addAll(new CastPlan(setting).steps());
    plan.steps.addAll(new SequencePlan(setting, plan.successors).steps());
    plan.steps.addAll(AuxiliaryPlan.steps(before.auxiliaries(), after.auxiliaries()));
    plan.newTables();
    plan.droppedTables();
    plan.changedTables();
    plan.steps.addAll(new ViewPlan(setting, after.dependents(), plan.steps).steps());
    plan.steps.addAll(new SeedPlan(setting, plan.steps).steps(before.seedRows(), after.seedRows()));
    plan.steps.addAll(new AsidePlan(before.dependents(), after.dependents(), plan.steps).steps());
    return Schedule.order(plan.steps);
  }

  private void surroundings() {
    for (Namespace each : setting.to().namespaces().values()) {
      if (!setting.from().namespaces().containsKey(each.name())) {
        String name = each.name().name();
        steps.add(
            Step.of(Rank.of(Rank.Phase.SCHEMAS, each.name()), new Operation.CreateSchema(name))
                .makes(Token.schema(name)));
      }
    }
    for (Namespace each : setting.from().namespaces().values()) {
      if (!setting.to().namespaces().containsKey(each.name())) {
        String name = each.name().name();
        steps.add(
            Step.of(
                    Rank.of(Rank.Phase.DROPPED_SCHEMAS, each.name()),
                    new Operation.DropSchema(name))
                .breaks(Token.schema(name)));
      }
    }
    extensions();
  }

  private void extensions() {
    Set<Extension> was = new HashSet<>(before.extensions());
    Set<Extension> becomes = new HashSet<>(after.extensions());
    for (Extension each : becomes) {
      if (!was.contains(each)) {
        steps.add(
            Step.of(
                Rank.of(Rank.Phase.EXTENSIONS, each.name()),
                new Operation.CreateExtension(each.name().name())));
      }
    }
    for (Extension each : was) {
      if (!becomes.contains(each)) {
        steps.add(
            Step.of(
                Rank.of(Rank.Phase.DROPPED_EXTENSIONS, each.name()),
                new Operation.DropExtension(each.name().name())));
      }
    }
  }

  private void newTables() {
    for (Table table : setting.to().tables().values()) {
      if (!setting.from().tables().containsKey(table.name())) {
        steps.addAll(new NewTable(table, setting).steps());
      }
    }
  }

  private void droppedTables() {
    Map<QualifiedName, Table> dropped = new TreeMap<>(setting.from().tables());
    dropped.keySet().removeAll(setting.to().tables().keySet());
    Map<QualifiedName, List<ForeignKey>> cut = Knots.cut(dropped);
    for (Table table : dropped.values()) {
      List<ForeignKey> first = cut.getOrDefault(table.name(), List.of());
      steps.addAll(new DroppedTable(table, first, setting).steps());
    }
  }

  private void changedTables() {
    Map<QualifiedName, TableDelta> deltas = new TreeMap<>();
    for (Table table : setting.from().tables().values()) {
      Table becomes = setting.to().tables().get(table.name());
      if (becomes != null && (!becomes.equals(table) || setting.converts(table))) {
        deltas.put(table.name(), new TableDelta(table, becomes, setting));
      }
    }
    Set<Token> broken = new HashSet<>();
    deltas.values().forEach(delta -> broken.addAll(delta.brokenKeys()));
    if (!broken.isEmpty()) {
      setAsideForeignKeys(deltas, broken);
    }
    for (TableDelta delta : deltas.values()) {
      steps.addAll(new ChangedColumns(delta, setting, successors).steps());
      steps.addAll(new ChangedChildren(delta).steps());
    }
  }

  private void setAsideForeignKeys(Map<QualifiedName, TableDelta> deltas, Set<Token> broken) {
    for (Table table : setting.from().tables().values()) {
      Table becomes = setting.to().tables().get(table.name());
      boolean points = table.constraints().stream().anyMatch(ForeignKey.class::isInstance);
      if (becomes != null && points) {
        deltas
            .computeIfAbsent(table.name(), name -> new TableDelta(table, becomes, setting))
            .replaceForeignKeys(broken);
      }
    }
  }
}
