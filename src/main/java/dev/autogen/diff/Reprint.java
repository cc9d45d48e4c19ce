package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks and predicates as the server printed them, written so that it prints them like that again.
 * PostgreSQL keeps {@code x in ('a', 'b')} over a {@code varchar} as a conversion of one array, and
 * reads what it prints for that as a conversion of each element; left unsaid, it makes the first.
 */
final class Reprint {
  private static final String LITERALS =
      "'(?:[^']|'')*+'::character varying(?:, '(?:[^']|'')*+'::character varying)*+";
  private static final Pattern CONVERTED =
      Pattern.compile("(?<=(?:ANY|ALL) \\()\\((ARRAY\\[" + LITERALS + "\\])\\)::text\\[\\]");

  private Reprint() {}

  /** The checks and predicates of a schema as it was read. */
  static Schema of(Schema printed) {
    return printed.withObjects(printed.tables().stream().map(Reprint::again).toList());
  }

  private static Table again(Table table) {
    return table
        .withColumns(List.of())
        .withConstraints(table.constraints().stream().map(Reprint::again).toList())
        .withIndexes(
            table.indexes().stream()
                .map(each -> each.predicate().map(Reprint::again).map(each::where).orElse(each))
                .toList());
  }

  private static Constraint again(Constraint constraint) {
    return constraint instanceof Check check
        ? check.withExpression(again(check.expression()))
        : constraint;
  }

  private static String again(String expression) {
    return CONVERTED.matcher(expression).replaceAll("$1");
  }
}
