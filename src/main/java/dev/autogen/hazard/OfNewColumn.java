package dev.autogen.hazard;

import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import java.util.Optional;

/** What adding a column to a table with rows can break. */
record OfNewColumn(QualifiedName table, Column column, Surroundings surroundings, Found found) {

  Found all() {
    String name = table + "." + column.name();
    Optional<String> rewrite = rewriting();
    if (!column.nullable() && !fillsItself()) {
      found.add(
          HazardKind.FAILS_WITH_ROWS,
          table + ", if it has any row",
          "fails if "
              + table
              + " has any row, as "
              + column.name()
              + " refuses nulls and has no default.",
          "where it has rows, say what they get, and the draft adds it in three steps: --fill \""
              + name
              + "=…\"; or give it a default (@ColumnDefault).");
      found.add(
          HazardKind.BREAKS_RUNNING_APPLICATION,
          "inserts into " + table,
          "the running version knows nothing of " + name + ", so that its inserts fail.",
          "give it a default, or leave it nullable, until the version that fills it runs alone.");
    }
    return rewrite.isEmpty() ? found : found.rewrites(table, rewrite.orElseThrow());
  }

  private boolean fillsItself() {
    return column.defaultExpression().isPresent()
        || column.identity().isPresent()
        || column.generated().isPresent();
  }

  private Optional<String> rewriting() {
    Optional<Identity> identity = column.identity();
    if (identity.isPresent()) {
      return Optional.of(column.name() + " is numbered for each.");
    }
    if (column.generated().filter(Generated::stored).isPresent()) {
      return Optional.of(column.name() + " is computed for each.");
    }
    if (column.defaultExpression().filter(Volatility::eachRow).isPresent()) {
      return Optional.of("the default of " + column.name() + " is computed for each.");
    }
    return surroundings.restricts(TypeNames.of(column.type()))
        ? Optional.of("the domain " + column.type() + " is checked for each.")
        : Optional.empty();
  }
}
