package dev.autogen.hazard;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** What a change of a column can break, where its table may have rows. */
final class OfColumnChange implements ColumnChange.Visitor<Found> {
  private static final String REFUSED = " makes the statement fail.";

  private final Operation.AlterColumn operation;
  private final QualifiedName table;
  private final String name;
  private final Surroundings surroundings;
  private final Found found;

  OfColumnChange(Operation.AlterColumn operation, Surroundings surroundings, Found found) {
    this.operation = operation;
    this.table = operation.table();
    this.name = operation.table() + "." + operation.column();
    this.surroundings = surroundings;
    this.found = found;
  }

  @Override
  public Found visit(ColumnChange.SetType change) {
    Optional<ColumnType> before = column().map(Column::type);
    if (before.isEmpty()) {
      return found;
    }
    ColumnType from = before.orElseThrow();
    TypeChange type = new TypeChange(from, change.type());
    boolean swapped = from.equals(change.type()) && change.using().isPresent();
    lossy(type, change, swapped);
    if (swapped && deletes()) {
      return rewrites("as its " + operation.column() + " becomes its contrary.");
    }
    if (swapped) {
      return rewrites("as the type of its " + operation.column() + " is made anew.");
    }
    if (change.using().isPresent() || rewrites(type)) {
      return rewrites("as its " + operation.column() + " becomes " + change.type() + ".");
    }
    if (!from.equals(change.type()) && surroundings.checked(table, operation.column())) {
      return found.add(
          HazardKind.SCANS_TABLE,
          table + ", for its checks",
          "nobody can read or write " + table + " while the checks on " + name + " are repeated.",
          "on a large table, drop the check before, and add it as not valid after.");
    }
    return found;
  }

  @Override
  public Found visit(ColumnChange.SetNotNull change) {
    boolean added = surroundings.anyNew(table, List.of(operation.column()));
    if (column().isEmpty() && !added) {
      return found;
    }
    if (!surroundings.backfilled(table, operation.column())) {
      found.add(
          HazardKind.FAILS_WITH_ROWS,
          name + ", where it is null",
          "fails if " + name + " is null in any row.",
          "fill such rows first, and have the running version write the column.");
    }
    found.add(
        HazardKind.BREAKS_RUNNING_APPLICATION,
        "inserts into " + table,
        "inserts of the running version fail if they leave " + name + " null.",
        "deploy the version that writes it first, then apply this.");
    return found.add(
        HazardKind.SCANS_TABLE,
        table.toString(),
        "nobody can read or write " + table + " while " + name + " is checked for nulls.",
        "on a large table, validate a check of its being not null beforehand.");
  }

  @Override
  public Found visit(ColumnChange.DropNotNull change) {
    return found;
  }

  @Override
  public Found visit(ColumnChange.SetDefault change) {
    return found;
  }

  @Override
  public Found visit(ColumnChange.DropDefault change) {
    return missed();
  }

  @Override
  public Found visit(ColumnChange.AddIdentity change) {
    return bounded(change.identity());
  }

  @Override
  public Found visit(ColumnChange.SetIdentity change) {
    return bounded(change.identity());
  }

  @Override
  public Found visit(ColumnChange.DropIdentity change) {
    return missed();
  }

  @Override
  public Found visit(ColumnChange.SetExpression change) {
    return column().flatMap(Column::generated).filter(Generated::stored).isPresent()
        ? rewrites("as its " + operation.column() + " is computed anew.")
        : found;
  }

  @Override
  public Found visit(ColumnChange.DropExpression change) {
    return found;
  }

  /** An identity begins behind the values that there are, and has to have room there. */
  private Found bounded(Identity identity) {
    identity
        .options()
        .maximum()
        .ifPresent(
            maximum ->
                found.add(
                    HazardKind.FAILS_WITH_ROWS,
                    name + ", where it is greater than " + maximum,
                    "fails if "
                        + name
                        + " has counted, or has a value, beyond its new maximum of "
                        + maximum
                        + ".",
                    "look for the greatest value first, and choose a greater maximum."));
    return found;
  }

  private Optional<Column> column() {
    return surroundings.column(table, operation.column());
  }

  /** Inserts that leave the column to the database meet nothing there. */
  private Found missed() {
    boolean required = column().filter(column -> !column.nullable()).isPresent();
    boolean stays =
        operation.changes().stream().noneMatch(ColumnChange.DropNotNull.class::isInstance);
    if (required && stays && !surroundings.filledAgain(table, operation.column())) {
      found.add(
          HazardKind.BREAKS_RUNNING_APPLICATION,
          "inserts into " + table,
          "inserts of the running version fail if they leave " + name + " to the database.",
          "deploy the version that writes it first, then apply this.");
    }
    return found;
  }

  /** Whether the column says which rows are deleted. */
  private boolean deletes() {
    return surroundings
        .meaning(table, operation.column())
        .filter(Meaning.Deleted.class::isInstance)
        .isPresent();
  }

  private boolean rewrites(TypeChange type) {
    QualifiedName from = TypeNames.of(type.from());
    QualifiedName to = TypeNames.of(type.to());
    return surroundings.restricts(to)
        || (type.rewrites() && !surroundings.sameBase(from, type.from(), to, type.to()));
  }

  private void lossy(TypeChange type, ColumnChange.SetType change, boolean swapped) {
    if (swapped && !deletes()) {
      List<String> lost = surroundings.lostLabels(TypeNames.of(change.type()));
      if (!lost.isEmpty()) {
        narrows("a row whose " + name + " is " + String.join(" or ", lost) + REFUSED);
      }
      surroundings.lostAttributes(TypeNames.of(change.type())).forEach(this::loses);
      return;
    }
    Optional<Meaning> meaning = surroundings.meaning(table, operation.column());
    if (meaning.isPresent() && meaning.orElseThrow().accept(new OfMeaning(name, type, found))) {
      return;
    }
    assumes(type, change);
    converts(type, change);
  }

  private void converts(TypeChange type, ColumnChange.SetType change) {
    TextCast cast = new TextCast(type.from(), type.to());
    boolean written = change.using().filter(sql -> !sql.endsWith("::" + type.to())).isPresent();
    if (cast.isHopeless() && !written) {
      hopeless(type);
      return;
    }
    boolean known = cast.isTruth() && surroundings.truths(table, operation.column());
    Optional<String> narrowing =
        known ? Optional.empty() : type.narrowing(name, change.using().isPresent());
    narrowing.ifPresent(this::narrows);
    if (cast.readsDigits() && !written) {
      fails(
          "fails if the digits of a number in " + name + " are not those of a " + type.to() + ".");
    } else if (change.using().isPresent()
        && (narrowing.isEmpty() || cast.respells())
        && !known
        && !cast.takesAll()) {
      fails("fails if " + name + " has a value that is no " + change.type() + ".");
    }
  }

  private void hopeless(TypeChange type) {
    found.add(
        HazardKind.FAILS_WITH_ROWS,
        name + ", where it is not null",
        "fails for every row that has a value in "
            + name
            + ": no "
            + type.from()
            + " can be cast to "
            + type.to()
            + ".",
        "say what they become: setType(…).using(…) with an expression, such as a case.");
  }

  /** Says what values are taken for where PostgreSQL converts them without being told. */
  private void assumes(TypeChange type, ColumnChange.SetType change) {
    if (type.crossesZone() && change.using().isEmpty()) {
      found.add(
          HazardKind.ASSUMES_UTC,
          name,
          "the times in " + name + " without a zone are those of UTC, whatever zone wrote them.",
          "if it was another one, add it: setType(…).using(\""
              + operation.column()
              + " at time zone 'Europe/Berlin'\").");
    }
    if (type.countsSeconds() && change.using().isPresent()) {
      found.add(
          HazardKind.CHANGES_MEANING,
          name,
          "the numbers in " + name + " are taken for seconds.",
          "if they are something else, say so: setType(…).using(\"make_interval(secs => "
              + operation.column()
              + " / 1000.0)\").");
    }
  }

  private void narrows(String sentence) {
    found.add(
        HazardKind.NARROWS_TYPE,
        name,
        sentence,
        "look for values that don't fit first, and decide what becomes of them.");
  }

  private void loses(String attribute) {
    found.add(
        HazardKind.DELETES_DATA,
        "every value of " + attribute + " in " + name,
        attribute + " of " + name + " is lost in every row; the way back does not restore it.",
        "keep a copy of the values until no running version uses them.");
  }

  private void fails(String sentence) {
    found.add(
        HazardKind.FAILS_WITH_ROWS,
        name + ", where a value has no counterpart",
        sentence,
        "look for such rows first, and mend them.");
  }

  private Found rewrites(String why) {
    return found.add(
        HazardKind.REWRITES_TABLE,
        table.toString(),
        "every row of " + table + " is written again, and nobody can read it meanwhile, " + why,
        "on a large table, fill a second column in batches and let it take the place.");
  }
}
