package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves the sequences behind columns past the values that were written by hand. */
final class Counters {
  private static final Pattern NEXT = Pattern.compile("^nextval\\(('(?:[^']|'')+'::regclass)\\)$");

  private Counters() {}

  /** The statement for a table, unless no column of it counts. */
  static Optional<String> after(Table table) {
    List<String> moves =
        table.columns().stream()
            .flatMap(column -> sequence(table, column).map(s -> move(column, s)).stream())
            .toList();
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.of("select " + String.join(", ", moves) + " from " + Sql.name(table.name()));
  }

  private static String move(Column column, String sequence) {
    return "setval(" + sequence + ", max(" + Sql.identifier(column.name()) + "))";
  }

  private static Optional<String> sequence(Table table, Column column) {
    if (column.identity().isPresent()) {
      return Optional.of(
          "pg_get_serial_sequence(%s, %s)"
              .formatted(Sql.literal(Sql.name(table.name())), Sql.literal(column.name())));
    }
    return column
        .defaultExpression()
        .map(NEXT::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1));
  }
}
