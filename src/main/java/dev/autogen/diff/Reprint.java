package dev.autogen.diff;

import dev.autogen.schema.Check;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks and predicates as the server printed them, written so that it prints them like that again.
 * PostgreSQL keeps {@code x in ('a', 'b')} over a {@code varchar} as a conversion of one array, and
 * reads what it prints for that as a conversion of each element; left unsaid, it makes the first.
 */
record Reprint(Schema printed) {
  private static final String LITERALS =
      "'(?:[^']|'')*+'::character varying(?:, '(?:[^']|'')*+'::character varying)*+";
  private static final Pattern CONVERTED =
      Pattern.compile("(?<=(?:ANY|ALL) \\()\\((ARRAY\\[" + LITERALS + "\\])\\)::text\\[\\]");

  /** All that was there. */
  Schema all() {
    return printed.withObjects(printed.tables().stream().map(Reprint::again).toList());
  }

  /** What was there and is there afterwards. */
  Schema kept(Schema before, Schema after) {
    Map<QualifiedName, Table> from = Indexed.of(before).tables();
    Map<QualifiedName, Table> to = Indexed.of(after).tables();
    return printed.withObjects(
        printed.tables().stream()
            .map(Reprint::again)
            .map(
                each ->
                    kept(
                        each,
                        Optional.ofNullable(from.get(each.name())),
                        Optional.ofNullable(to.get(each.name()))))
            .toList());
  }

  private static Table kept(Table table, Optional<Table> from, Optional<Table> to) {
    List<Constraint> constraints =
        table.constraints().stream()
            .filter(
                each ->
                    from.flatMap(was -> was.constraint(each.name()))
                        .equals(to.flatMap(is -> is.constraint(each.name()))))
            .toList();
    List<Index> indexes =
        table.indexes().stream()
            .filter(
                each ->
                    from.flatMap(was -> was.index(each.name()))
                        .equals(to.flatMap(is -> is.index(each.name()))))
            .toList();
    return table.withConstraints(constraints).withIndexes(indexes);
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
