package dev.autogen.command;

import dev.autogen.catalog.Prerequisites.Routine;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What makes an empty database what another one is. What entities hardly ever say is made with SQL:
 * what an operation makes would be dropped by the next revision, as no entity asks for it.
 */
final class BaselineChanges {
  private final Inventory inventory;
  private final ChangeSet plain;
  private final Set<QualifiedName> tables = new HashSet<>();
  private final Set<QualifiedName> types = new HashSet<>();

  private BaselineChanges(Inventory inventory, int major) {
    this.inventory = inventory;
    Schema schema = inventory.schema();
    this.plain = Differ.diff(schema, Schema.of(), DiffPolicy.keeping(major)).printedAs(schema);
    schema.tables().forEach(each -> tables.add(each.name()));
    schema.types().forEach(each -> types.add(each.name()));
  }

  static ChangeSet of(Inventory inventory, int major) {
    BaselineChanges changes = new BaselineChanges(inventory, major);
    return changes.plain.replacing(changes.there(), changes.back(), UnaryOperator.identity());
  }

  private Map<Operation, List<Operation>> there() {
    Map<Operation, List<Operation>> replaced = new HashMap<>();
    List<Operation> all = plain.upgrade();
    for (Operation each : all) {
      replaced.put(each, List.of(spelled(each)));
    }
    before(all, Operation.CreateTable.class, creates(this::isOfTables), replaced);
    before(all, Operation.CreateType.class, creates(this::isOfTypes), replaced);
    List<Operation> last = new ArrayList<>(creates(this::isOfViews));
    inventory.viewsByHand().forEach(view -> last.addAll(made(view)));
    inventory.extras().forEach(extra -> last.addAll(made(extra)));
    if (!all.isEmpty()) {
      replaced.compute(all.get(all.size() - 1), (key, now) -> joined(now, last));
    }
    return replaced;
  }

  private Map<Operation, List<Operation>> back() {
    Map<Operation, List<Operation>> replaced = new HashMap<>();
    List<Operation> all = plain.downgrade();
    for (Operation each : all) {
      replaced.put(each, List.of(each));
    }
    after(all, Operation.DropTable.class, drops(this::isOfTables), replaced);
    after(all, Operation.DropType.class, drops(this::isOfTypes), replaced);
    List<View> views = new ArrayList<>(inventory.viewsByHand());
    Collections.reverse(views);
    List<Operation> first = new ArrayList<>();
    views.forEach(
        view -> sql(new Operation.DropView(view.name(), view.materialized())).forEach(first::add));
    first.addAll(drops(this::isOfViews));
    if (!all.isEmpty()) {
      replaced.compute(all.get(0), (key, now) -> joined(first, now));
    }
    return replaced;
  }

  private Operation spelled(Operation operation) {
    return operation instanceof Operation.CreateIndex create
            && isHardlySayable(create.index())
            && !inventory.isWanted(create.table(), create.index())
        ? sql(create).findFirst().orElse(operation)
        : operation;
  }

  private static boolean isHardlySayable(Index index) {
    return index.predicate().isPresent() || index.keys().stream().anyMatch(IndexKey::expression);
  }

  private boolean isOfTypes(Routine routine) {
    return !Collections.disjoint(routine.users(), types);
  }

  private boolean isOfTables(Routine routine) {
    return !isOfTypes(routine) && !Collections.disjoint(routine.users(), tables);
  }

  private boolean isOfViews(Routine routine) {
    return !isOfTypes(routine) && !isOfTables(routine);
  }

  private List<Operation> creates(Predicate<Routine> chosen) {
    return inventory.routines().stream()
        .filter(chosen)
        .<Operation>map(each -> new Operation.Execute(each.create()))
        .toList();
  }

  private List<Operation> drops(Predicate<Routine> chosen) {
    List<Operation> drops = new ArrayList<>();
    inventory.routines().stream()
        .filter(chosen)
        .forEach(each -> drops.add(0, new Operation.Execute(each.drop())));
    return drops;
  }

  /** The statements that make a view, and what is on it as far as every server takes it. */
  private List<Operation> made(View view) {
    Stream<Operation> restored = inventory.restored(view).<Operation>map(Operation.Execute::new);
    return Stream.concat(sql(new Operation.CreateView(view)), restored).toList();
  }

  private static List<Operation> made(Dependent extra) {
    return Stream.concat(Stream.of(extra.way().create()), Inventory.restored(extra))
        .<Operation>map(Operation.Execute::new)
        .toList();
  }

  private static Stream<Operation> sql(Operation operation) {
    return PostgresSql.of(operation).stream().map(Operation.Execute::new);
  }

  private static void before(
      List<Operation> all,
      Class<? extends Operation> kind,
      List<Operation> added,
      Map<Operation, List<Operation>> replaced) {
    all.stream()
        .filter(kind::isInstance)
        .findFirst()
        .ifPresent(first -> replaced.compute(first, (key, now) -> joined(added, now)));
  }

  private static void after(
      List<Operation> all,
      Class<? extends Operation> kind,
      List<Operation> added,
      Map<Operation, List<Operation>> replaced) {
    all.stream()
        .filter(kind::isInstance)
        .reduce((first, second) -> second)
        .ifPresent(last -> replaced.compute(last, (key, now) -> joined(now, added)));
  }

  private static List<Operation> joined(List<Operation> first, List<Operation> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
