package dev.autogen.scratch.rows;

import dev.autogen.schema.Check;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One filling of one database. */
final class Filling {
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  private final Server server;
  private final long seed;
  private final List<Table> tables;
  private final Pools pools;
  private final Contents contents;
  private final Map<QualifiedName, Integer> filled = new HashMap<>();
  private final List<Unfilled> unfilled = new ArrayList<>();

  Filling(Server server, Schema schema, long seed) {
    this.server = server;
    this.seed = seed;
    this.pools = new Pools(server, schema);
    this.contents = Contents.of(server, schema.tables());
    this.tables = schema.tables().stream().filter(contents::isEmpty).toList();
  }

  FilledTables run() {
    for (List<Table> circle : TableOrder.of(tables)) {
      fill(circle);
    }
    tables.stream()
        .filter(table -> filled.containsKey(table.name()))
        .flatMap(table -> Counters.after(table).stream())
        .forEach(server::run);
    return new FilledTables(filled, unfilled);
  }

  private void fill(List<Table> circle) {
    List<Plan> plans = plans(circle);
    plans.forEach(plan -> plan.pointInCircle(plans));
    List<Plan> ready = plans.stream().filter(plan -> !plan.rows().isEmpty()).toList();
    if (ready.isEmpty()) {
      return;
    }
    Server.Answer answer = server.run(Insertion.of(ready));
    if (answer.accepted()) {
      ready.forEach(plan -> filled.put(plan.table().name(), plan.rows().size()));
    } else if (ready.size() == 1) {
      oneByOne(ready.get(0));
    } else {
      String refusal = answer.refusal().orElseThrow();
      ready.forEach(plan -> unfilled.add(new Unfilled(plan.table().name(), refusal)));
    }
  }

  /** Plans tables that reference each other, first those that can do without the others. */
  private List<Plan> plans(List<Table> circle) {
    Set<QualifiedName> open = new HashSet<>();
    circle.forEach(table -> open.add(table.name()));
    Map<QualifiedName, Plan> plans = new LinkedHashMap<>();
    List<Table> left = new ArrayList<>(circle);
    while (!left.isEmpty()) {
      Table next =
          left.stream()
              .filter(table -> postponed(table, open).stream().allMatch(k -> optional(table, k)))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      Needs needs = new Needs(next, postponed(next, open), circle.size() > 1);
      plan(needs, plans).ifPresent(plan -> plans.put(next.name(), plan));
      open.remove(next.name());
    }
    return List.copyOf(plans.values());
  }

  private static List<ForeignKey> postponed(Table table, Set<QualifiedName> open) {
    return TableOrder.foreignKeys(table).stream()
        .filter(key -> open.contains(key.referenced().table()))
        .toList();
  }

  private static boolean optional(Table table, ForeignKey key) {
    return key.columns().stream().anyMatch(name -> table.column(name).orElseThrow().nullable());
  }

  /**
   * What is known of a table before its rows are.
   *
   * @param circle whether it is one of several tables that reference each other: these have equally
   *     many rows, so that each can point at one of its own
   */
  private record Needs(Table table, List<ForeignKey> postponed, boolean circle) {}

  private Optional<Plan> plan(Needs needs, Map<QualifiedName, Plan> before) {
    Table table = needs.table();
    Random random = new Random(seed * 31 + table.name().toString().hashCode());
    Units units = new Units(table, pools, new Judgement(server, table), random);
    try {
      List<Unit> choices = units.of(conditions(table), links(needs, before));
      Chooser chooser = new Chooser(choices, Key.of(table), random);
      int count = needs.circle() ? FEWEST : FEWEST + random.nextInt(MOST - FEWEST + 1);
      return Optional.of(new Plan(table, needs.postponed(), chooser, chooser.rows(count)));
    } catch (Units.NoChoice none) {
      unfilled.add(new Unfilled(table.name(), String.valueOf(none.getMessage())));
      return Optional.empty();
    }
  }

  private List<Link> links(Needs needs, Map<QualifiedName, Plan> before) {
    return TableOrder.foreignKeys(needs.table()).stream()
        .filter(key -> !needs.postponed().contains(key))
        .map(key -> new Link(key, tuples(key, before)))
        .toList();
  }

  private List<List<String>> tuples(ForeignKey key, Map<QualifiedName, Plan> before) {
    Plan planned = before.get(key.referenced().table());
    return planned == null
        ? contents.tuples(key.referenced())
        : planned.tuples(key.referenced().columns());
  }

  private List<Condition> conditions(Table table) {
    List<String> names = table.columns().stream().map(each -> each.name()).toList();
    List<String> expressions = new ArrayList<>();
    table.constraints().stream()
        .filter(Check.class::isInstance)
        .map(each -> ((Check) each).expression())
        .forEach(expressions::add);
    contents.partitions(table.name()).ifPresent(expressions::add);
    return expressions.stream().map(each -> new Condition(each, Mentions.of(each, names))).toList();
  }

  /** Rows that the server refuses together may be taken alone, or with other values. */
  private void oneByOne(Plan plan) {
    Retry retry = new Retry(server, plan);
    int taken = retry.run();
    if (taken > 0) {
      filled.put(plan.table().name(), taken);
    } else {
      unfilled.add(new Unfilled(plan.table().name(), retry.refusal()));
    }
  }
}
