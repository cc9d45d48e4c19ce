package dev.autogen.hazard;

import dev.autogen.diff.AllowedValues;
import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Unique;
import java.util.List;

/** What adding a constraint to a table with rows can break. */
record OfConstraint(QualifiedName table, Surroundings surroundings, Found found)
    implements Constraint.Visitor<Found> {
  private static final String MEND = "look for such rows first, and mend them.";

  /** What dropping a constraint of that name leaves behind. */
  Found dropped(String name) {
    surroundings
        .constraint(table, name)
        .filter(ForeignKey.class::isInstance)
        .map(ForeignKey.class::cast)
        .ifPresent(
            key ->
                surroundings
                    .leavingPointers(table, key)
                    .ifPresent(target -> leavesPointers(key, target)));
    return found;
  }

  private void leavesPointers(ForeignKey key, String target) {
    String values = table + "." + String.join(", ", key.columns());
    found.add(
        HazardKind.CHANGES_MEANING,
        values + ", as " + key.name() + " goes with " + target,
        key.name()
            + " of "
            + table
            + " goes with "
            + target
            + ": "
            + values
            + " stays, and points at nothing.",
        "where " + table + " is somebody else's, ask them first, or keep " + target + ".");
  }

  @Override
  public Found visit(PrimaryKey key) {
    fails(key, "null or a value that another row has in " + String.join(", ", key.columns()));
    return builds(key, key.columns());
  }

  @Override
  public Found visit(Unique unique) {
    if (unique.nullsNotDistinct() && isNullEverywhere(unique)) {
      failsWithTwoRows(unique);
    } else if (!surroundings.anyNull(table, unique.columns()) || unique.nullsNotDistinct()) {
      fails(unique, "a value that another row has in " + String.join(", ", unique.columns()));
    }
    return builds(unique, unique.columns());
  }

  private boolean isNullEverywhere(Unique unique) {
    return unique.columns().stream()
        .allMatch(column -> surroundings.anyNull(table, List.of(column)));
  }

  private void failsWithTwoRows(Unique unique) {
    String columns = String.join(", ", unique.columns());
    found.add(
        HazardKind.FAILS_WITH_ROWS,
        table + ", where it has two rows, for " + unique.name(),
        "fails if "
            + table
            + " has two rows, whatever is in them: both are null in "
            + columns
            + ".",
        "give each row a value of its own first, with op.backfill.");
  }

  @Override
  public Found visit(ForeignKey key) {
    if (!key.rules().valid() || surroundings.anyNull(table, key.columns())) {
      return found;
    }
    String target = key.referenced().table().toString();
    fails(key, "a value in " + String.join(", ", key.columns()) + " that " + target + " hasn't");
    return found.add(
        HazardKind.SCANS_TABLE,
        table + " and " + target + ", for " + key.name(),
        "nobody can write " + table + " or " + target + " while " + key.name() + " is checked.",
        "on a large table, add it as not valid and validate it in a later revision.");
  }

  @Override
  public Found visit(Check check) {
    if (!check.valid()) {
      return found;
    }
    fails(check, "values that " + check.name() + " refuses");
    AllowedValues.of(check.expression())
        .filter(now -> surroundings.numbersOtherwise(table, now))
        .ifPresent(now -> renumbers(table + "." + now.column()));
    return found.add(
        HazardKind.SCANS_TABLE,
        table + ", for " + check.name(),
        "nobody can read or write " + table + " while " + check.name() + " is checked.",
        "on a large table, add it as not valid and validate it in a later revision.");
  }

  @Override
  public Found visit(Exclusion exclusion) {
    fails(exclusion, "values that " + exclusion.name() + " refuses");
    return found.add(
        HazardKind.BLOCKS_TABLE,
        table + ", while " + exclusion.name() + " is built",
        blocked(exclusion),
        "on a large table, apply it when nobody needs the table: its index cannot be built"
            + " before.");
  }

  private void renumbers(String column) {
    found.add(
        HazardKind.CHANGES_MEANING,
        column + ", unless constants came or went at the end",
        "the numbers in "
            + column
            + " stay: a constant that came or went before others gives those another number.",
        "keep the order of the constants, or update the numbers in this revision.");
  }

  private void fails(Constraint constraint, String row) {
    if (!surroundings.kept(table, constraint)) {
      found.add(
          HazardKind.FAILS_WITH_ROWS,
          table + ", where " + constraint.name() + " is broken",
          "fails if a row of " + table + " has " + row + ".",
          MEND);
    }
  }

  private Found builds(Constraint constraint, List<String> columns) {
    return found.add(
        HazardKind.BLOCKS_TABLE,
        table + ", while " + constraint.name() + " is built",
        blocked(constraint),
        surroundings.anyNew(table, columns)
            ? "on a large table, add the column in one revision, and this in a later one."
            : "on a large table, build the index concurrently and add the constraint using it.");
  }

  private String blocked(Constraint constraint) {
    return "nobody can read or write %s while the index of %s is built."
        .formatted(table, constraint.name());
  }
}
