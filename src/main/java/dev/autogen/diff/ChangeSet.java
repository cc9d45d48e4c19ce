package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Unmanaged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What leads from the database as it is to the database as it is wanted, and back.
 *
 * @param upgrade in an order that PostgreSQL accepts
 * @param downgrade the same changes read backwards, in an order that PostgreSQL accepts
 * @param changes the upgrade grouped into changes, in the same order; every operation is in one
 * @param renames what may have another name now, as far as nobody has decided on it
 * @param unmanaged what is there, isn't wanted and isn't ours to drop
 * @param notes what differs and no operation changes, one sentence each
 * @param pending what nobody wants and what waits to be dropped by a later revision
 * @param before the database as it is, which {@code upgrade} starts from
 * @param after the database as {@code upgrade} leaves it, which {@code downgrade} starts from
 */
public record ChangeSet(
    List<Operation> upgrade,
    List<Operation> downgrade,
    List<Change> changes,
    List<RenameProposal> renames,
    List<Unmanaged> unmanaged,
    List<String> notes,
    List<ObjectName> pending,
    Schema before,
    Schema after) {
  public ChangeSet {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    changes = List.copyOf(changes);
    renames = List.copyOf(renames);
    unmanaged = List.copyOf(unmanaged);
    notes = List.copyOf(notes);
    pending = List.copyOf(pending);
  }

  /**
   * The same change set, the expressions of its upgrade written as the author of the desired schema
   * wrote them instead of as the server prints them.
   *
   * @param canonical the desired schema as the server spells it
   * @param authored the same before it was made canonical
   */
  public ChangeSet spelledAs(Schema canonical, Schema authored) {
    Spelling spelling = new Spelling(canonical, authored);
    return leading(
        spelling.rewrite(upgrade), downgrade, each(spelling::rewrite), before, spelling.of(after));
  }

  /**
   * The same change set, the checks and predicates that it puts back written so that the server
   * prints them as it did before.
   *
   * @param actual the actual schema before it was made canonical
   */
  public ChangeSet restoredAs(Schema actual) {
    if (upgrade.isEmpty() && downgrade.isEmpty()) {
      return this;
    }
    List<Operation> first = Renamed.leading(upgrade);
    Spelling spelling =
        new Spelling(Renamed.after(first, before), Renamed.after(first, Reprint.of(actual)));
    return leading(
        spelling.rewrite(upgrade),
        spelling.rewrite(downgrade),
        each(spelling::rewrite),
        before,
        after);
  }

  /**
   * The same change set, the checks and predicates that it makes written so that the server prints
   * them as it printed those of the desired schema.
   */
  public ChangeSet printedAs(Schema desired) {
    return spelledAs(desired, Reprint.of(desired));
  }

  /**
   * The same change set, what it starts from told in the words of somebody.
   *
   * @param canonical what somebody wrote, as the server spells it
   * @param written the same in their words
   */
  public ChangeSet toldAs(Schema canonical, Schema written) {
    return new ChangeSet(
        upgrade,
        downgrade,
        changes,
        renames,
        unmanaged,
        notes,
        pending,
        new Spelling(canonical, written).of(before),
        after);
  }

  /**
   * A change set of other operations in the place of these.
   *
   * @param start the database that they start from: {@link #before} or what another part has left
   */
  public ChangeSet rewritten(Schema start, List<Operation> up, List<Operation> down) {
    if (start.equals(before) && up.equals(upgrade) && down.equals(downgrade)) {
      return this;
    }
    Schema end = after(start, up);
    return leading(up, down, new Regrouped(changes, up, start, end).changes(), start, end);
  }

  /** What was made by hand, and rows, are where no operation but SQL of somebody's own tells. */
  private Schema after(Schema start, List<Operation> up) {
    Predicate<SchemaObject> untold =
        each -> each instanceof Dependent || each instanceof SeedRow || each instanceof Auxiliary;
    Stream<SchemaObject> told =
        Applied.to(start).with(up).schema().objects().stream().filter(untold.negate());
    return after.withObjects(Stream.concat(told, after.objects().stream().filter(untold)).toList());
  }

  /** This change set and one that starts where it ends, as one. */
  public ChangeSet then(ChangeSet next) {
    return leading(
        joined(upgrade, next.upgrade),
        joined(next.downgrade, downgrade),
        joined(changes, next.changes),
        before,
        next.after);
  }

  /** Other operations and what they lead from and to, all else as it is. */
  private ChangeSet leading(
      List<Operation> up, List<Operation> down, List<Change> grouped, Schema start, Schema end) {
    return new ChangeSet(up, down, grouped, renames, unmanaged, notes, pending, start, end);
  }

  private List<Change> each(UnaryOperator<List<Operation>> rewriting) {
    return changes.stream()
        .map(change -> change.withOperations(rewriting.apply(change.operations())))
        .toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /**
   * The same change set, carried out in other steps.
   *
   * @param there what takes the place of operations of the upgrade, each staying in its change
   * @param back what takes the place of operations of the downgrade
   * @param order an order of either direction's operations that does as well
   */
  public ChangeSet replacing(
      Map<Operation, List<Operation>> there,
      Map<Operation, List<Operation>> back,
      UnaryOperator<List<Operation>> order) {
    return leading(
        order.apply(replaced(upgrade, there)),
        order.apply(replaced(downgrade, back)),
        each(operations -> replaced(operations, there)),
        before,
        after);
  }

  private static List<Operation> replaced(
      List<Operation> operations, Map<Operation, List<Operation>> instead) {
    return operations.stream()
        .flatMap(each -> instead.getOrDefault(each, List.of(each)).stream())
        .toList();
  }

  /** The same change set, with what nobody has decided on. */
  public ChangeSet withUndecided(List<RenameProposal> value) {
    return new ChangeSet(
        upgrade, downgrade, changes, value, unmanaged, notes, pending, before, after);
  }

  /** The same change set, with more to say. */
  public ChangeSet noting(List<String> more) {
    return new ChangeSet(
        upgrade,
        downgrade,
        changes,
        renames,
        unmanaged,
        joined(notes, more),
        pending,
        before,
        after);
  }

  /** The same change set, with another list of what is there and isn't ours. */
  public ChangeSet withUnmanaged(List<Unmanaged> value) {
    return new ChangeSet(
        upgrade, downgrade, changes, renames, value, notes, pending, before, after);
  }

  /** The database as the operation at that place of the upgrade finds it, as far as told. */
  public Schema during(int place) {
    return after(before, upgrade.subList(0, place));
  }

  /** Whether there is an object of that name before the upgrade. */
  public boolean isThere(ObjectName name) {
    return Deferred.isIn(before, name);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return upgrade.isEmpty();
  }

  /** How many tables the upgrade drops. */
  public long droppedTables() {
    return upgrade.stream().filter(Operation.DropTable.class::isInstance).count();
  }

  /** How many tables there are that are wanted or that the upgrade drops: those that are ours. */
  public long managedTables() {
    Set<QualifiedName> others =
        unmanaged.stream()
            .filter(each -> each.kind().equals("table"))
            .map(Unmanaged::name)
            .collect(Collectors.toSet());
    return before.tables().stream().filter(table -> !others.contains(table.name())).count();
  }
}
