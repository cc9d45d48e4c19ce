package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A database as it is after the renames that were decided, with what goes along.
 *
 * <p>A table takes along its constraints, indexes and sequences whose names PostgreSQL or Hibernate
 * made of the table's name, and a column likewise; a name that is taken or that entities ask for
 * stays. A flag of deleted rows whose former name says the contrary is known to have meant that.
 */
public final class Renamed {
  private final Schema before;
  private final List<Operation> operations;
  private final List<RenameStep> steps;
  private final Schema schema;
  private final Set<Dependent> printed;

  private Renamed(Schema before, RenameSteps steps, Schema schema) {
    this.before = before;
    this.operations = List.copyOf(steps.operations());
    this.steps = List.copyOf(steps.steps());
    this.schema = schema;
    this.printed = Set.of();
  }

  private Renamed(Renamed renamed, Schema schema, Collection<Dependent> printed) {
    this.before = renamed.before;
    this.operations = renamed.operations;
    this.steps = renamed.steps;
    this.schema = schema;
    this.printed = Set.copyOf(printed);
  }

  /**
   * The database as it is after the renames. One that has been made already is passed over.
   *
   * @param decided in any order, by the names that there are before all of them
   * @throws dev.autogen.problem.AutogenException if any of them cannot be made, with all of these
   */
  public static Renamed of(List<Rename> decided, Schema actual, Schema desired) {
    List<Rename> possible = new RenameCheck(decided, Map.of(), actual, desired).possible();
    RenameSteps steps = new RenameSteps(actual);
    if (possible.isEmpty()) {
      return new Renamed(actual, steps, actual);
    }
    steps.make(possible);
    FollowedNames names = FollowedNames.through(renames(steps.operations()));
    List<ObjectName> settled = possible.stream().map(each -> names.object(each.object())).toList();
    steps.make(new TakenAlong(actual, steps.schema(), desired, settled).renames(names));
    Schema after = WithSeeds.of(desired, names, actual, steps.schema());
    return new Renamed(actual, steps, Contrary.known(possible, names, after, desired));
  }

  /**
   * The renames that are still to be made.
   *
   * @param once those that are said for this once, each with where and how: one that is not to be
   *     made any more is a mistake
   * @throws dev.autogen.problem.AutogenException as {@link #of} does
   */
  public static List<Rename> open(
      List<Rename> decided, Map<Rename, String> once, Schema actual, Schema desired) {
    return new RenameCheck(decided, once, actual, desired).possible();
  }

  /**
   * What is wrong with a rename that stands for good and is not made. Nothing is where it has been
   * made, and where neither what it speaks of nor what it wants is any concern of these schemas.
   *
   * @param made what is made instead
   * @param place where it stands
   */
  public static List<Problem> idle(
      List<Rename> made, Rename rename, String place, Schema actual, Schema desired) {
    List<Rename> together = new ArrayList<>(made);
    together.add(rename);
    RenameCheck check = new RenameCheck(together, Map.of(rename, place), actual, desired);
    return check.concerns(rename) ? check.problems() : List.of();
  }

  /** What makes the renames, in an order that PostgreSQL accepts. */
  public List<Operation> operations() {
    return operations;
  }

  /** What takes them back. */
  public List<Operation> wayBack() {
    List<Operation> back = new ArrayList<>();
    for (Operation each : operations()) {
      Rename.madeBy(each).ifPresent(made -> back.add(0, made.inverse().operation()));
    }
    return back;
  }

  /** The database after the renames. */
  public Schema schema() {
    return schema;
  }

  /**
   * The same database, with what was made by hand in the words that it has after the renames.
   *
   * @param printed what the server says of it then
   */
  public Renamed printedAs(Collection<Dependent> printed) {
    return new Renamed(this, new PrintedAs(printed).in(schema), printed);
  }

  /**
   * What was made by hand, would be set aside by the changes and may speak of old names where it is
   * put back, in words: as long as there is any, {@link #first} leaves the changes out.
   */
  public Set<String> outdatedBy(ChangeSet changes) {
    return steps.isEmpty() ? Set.of() : new Stale(operations).in(schema, printed, changes);
  }

  /** What a column is called before the renames. */
  public ColumnName inDatabase(ColumnName name) {
    FollowedNames back = FollowedNames.through(renames(wayBack()));
    return new ColumnName(back.table(name.table()), back.column(name.table(), name.column()));
  }

  /** The same in another spelling. */
  public Schema in(Schema spelled) {
    return after(operations(), spelled);
  }

  /** A database after operations, as far as they rename. */
  public static Schema after(List<Operation> operations, Schema schema) {
    Schema now = schema;
    for (Operation each : operations) {
      now = Rename.madeBy(each).map(Followed.with(now)).orElse(now);
    }
    return now;
  }

  /** What an object is called after operations, as far as they rename. */
  public static ObjectName after(List<Operation> operations, ObjectName object) {
    return FollowedNames.through(renames(operations)).object(object);
  }

  /** The operations that rename before any other one does something else. */
  public static List<Operation> leading(List<Operation> operations) {
    return operations.stream().takeWhile(each -> Rename.madeBy(each).isPresent()).toList();
  }

  /**
   * All that is to be done: the renames, then the changes.
   *
   * <p>Where the changes would set aside something made by hand that may speak of an old name, they
   * are left for the next time, when the server prints it with the new one; a note says so. See
   * {@link #printedAs}.
   *
   * @param changes what is to be done after the renames
   */
  public ChangeSet first(ChangeSet changes) {
    return steps.isEmpty() ? changes : new RenamedFirst(this, changes).all();
  }

  Schema before() {
    return before;
  }

  /** The changes that the renames are. */
  List<Change> changes() {
    Describe describe = new Describe(Indexed.of(before), Indexed.of(schema));
    return steps.stream()
        .map(step -> step.rename().operation().accept(describe).withOperations(step.operations()))
        .toList();
  }

  private static List<Rename> renames(List<Operation> operations) {
    return operations.stream().flatMap(each -> Rename.madeBy(each).stream()).toList();
  }
}
