package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes back on partitions and heirs with a column that they inherit. Their rows are there,
 * and have in that column what it begins with.
 */
final class OfRestored {
  private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
  private static final String TABLE = "(" + PART + "(?:\\." + PART + ")?)";
  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "alter table "
              + TABLE
              + " add constraint ("
              + PART
              + ") (CHECK|UNIQUE|PRIMARY KEY|FOREIGN KEY|EXCLUDE)(.*)",
          Pattern.DOTALL);
  private static final Pattern REQUIRED =
      Pattern.compile(
          "do 'begin if not exists \\(select from .* is null\\) then alter table "
              + TABLE
              + " alter column ("
              + PART
              + ") set not null; end if; end'");

  private final Set<String> statements = new HashSet<>();
  private final Set<String> nulls = new HashSet<>();

  OfRestored(List<Operation> operations) {
    operations.forEach(this::note);
  }

  private void note(Operation operation) {
    if (operation instanceof Operation.Execute execute) {
      statements.add(execute.sql());
    } else if (operation instanceof Operation.AddColumn add && isNull(add.column())) {
      nulls.add(add.column().name());
    }
  }

  private static boolean isNull(Column column) {
    return column.nullable()
        && column.defaultExpression().isEmpty()
        && column.generated().isEmpty()
        && column.identity().isEmpty();
  }

  /** Says what the rows may not allow. */
  void inspect(Operation operation, Found found) {
    if (operation instanceof Operation.Execute execute) {
      Matcher constraint = CONSTRAINT.matcher(execute.sql());
      Matcher required = REQUIRED.matcher(execute.sql());
      if (constraint.matches()) {
        added(constraint, found);
      } else if (required.matches() && !isNew(required.group(1))) {
        stays(required.group(1), required.group(2), found);
      }
    }
  }

  private void added(Matcher statement, Found found) {
    String table = statement.group(1);
    String name = statement.group(2);
    String again = "alter table " + table + " drop constraint " + name;
    if (!statements.contains(again)
        && !isNew(table)
        && !isKept(statement.group(3), statement.group(4))) {
      found.add(
          HazardKind.FAILS_WITH_ROWS,
          table + ", where " + name + " is broken",
          "fails if a row of " + table + " has values that " + name + " refuses.",
          "fill the column first, with op.backfill, or leave the constraint out.");
    }
  }

  /** Whether what is null in every row cannot break it. */
  private boolean isKept(String kind, String definition) {
    return switch (kind) {
      case "CHECK" ->
          definition.endsWith(" NOT VALID")
              || new NeverFalse(nulls).matches(Condition.of(definition));
      case "PRIMARY KEY" -> false;
      default -> definition.endsWith(" NOT VALID") || hasNull(definition);
    };
  }

  private boolean hasNull(String definition) {
    int start = definition.indexOf('(') + 1;
    String columns = definition.substring(start, Math.max(start, definition.indexOf(')')));
    return !definition.contains("NULLS NOT DISTINCT")
        && Arrays.stream(columns.split(",", -1))
            .map(each -> each.strip().replaceFirst(" .*", "").replace("\"", ""))
            .anyMatch(nulls::contains);
  }

  private void stays(String table, String column, Found found) {
    found.add(
        HazardKind.CHANGES_MEANING,
        table + "." + column + ", where a row has no value",
        "%s.%s is required again only if every row of %1$s has a value in it."
            .formatted(table, column),
        "fill it first, with op.backfill.");
  }

  private boolean isNew(String table) {
    return statements.stream()
        .anyMatch(
            sql -> sql.startsWith("create ") && sql.contains("table " + table + " partition of "));
  }
}
