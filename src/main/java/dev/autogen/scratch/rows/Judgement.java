package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the server which of the choices keep the conditions. */
final class Judgement {
  private static final int MOST_ONE_BY_ONE = 150;

  private final Server server;
  private final Table table;

  Judgement(Server server, Table table) {
    this.server = server;
    this.table = table;
  }

  /** Choices for some columns, and what they must keep. */
  record Case(Unit unit, List<Condition> conditions) {
    Case {
      conditions = List.copyOf(conditions);
    }
  }

  /** The units with the choices that pass; all in one statement where the server takes it. */
  List<Unit> passing(List<Case> cases) {
    return together(cases).orElseGet(() -> cases.stream().map(this::alone).toList());
  }

  private Unit alone(Case given) {
    return together(List.of(given)).map(units -> units.get(0)).orElseGet(() -> oneByOne(given));
  }

  /** Nothing if a choice makes a condition fail, as a division by zero does. */
  private Optional<List<Unit>> together(List<Case> cases) {
    List<String> parts =
        IntStream.range(0, cases.size())
            .filter(number -> !cases.get(number).conditions().isEmpty())
            .mapToObj(number -> sql(number, cases.get(number)))
            .toList();
    if (parts.isEmpty()) {
      return Optional.of(cases.stream().map(Case::unit).toList());
    }
    Server.Answer answer = server.run(String.join(" union all ", parts) + " order by 1, 2");
    return answer.accepted()
        ? Optional.of(
            IntStream.range(0, cases.size())
                .mapToObj(number -> passed(number, cases.get(number), answer))
                .toList())
        : Optional.empty();
  }

  private static Unit passed(int number, Case given, Server.Answer answer) {
    Unit unit = given.unit();
    return given.conditions().isEmpty()
        ? unit
        : new Unit(
            unit.columns(),
            answer.rows().stream()
                .filter(row -> Integer.parseInt(row.get(0)) == number)
                .map(row -> unit.choices().get(Integer.parseInt(row.get(1))))
                .toList());
  }

  private Unit oneByOne(Case given) {
    List<String> columns = given.unit().columns();
    return new Unit(
        columns,
        given.unit().choices().stream()
            .limit(MOST_ONE_BY_ONE)
            .filter(each -> passes(new Case(new Unit(columns, List.of(each)), given.conditions())))
            .toList());
  }

  private boolean passes(Case single) {
    return !server.run(sql(0, single)).rows().isEmpty();
  }

  private String sql(int number, Case given) {
    List<String> columns = given.unit().columns();
    List<Map<String, String>> choices = given.unit().choices();
    String values =
        IntStream.range(0, choices.size())
            .mapToObj(n -> "(" + n + ", " + values(columns, choices.get(n)) + ")")
            .collect(Collectors.joining(", "));
    String typed =
        IntStream.range(0, columns.size())
            .mapToObj(n -> typed(n, table.column(columns.get(n)).orElseThrow()))
            .collect(Collectors.joining(", "));
    String names =
        IntStream.range(0, columns.size()).mapToObj(n -> "c" + n).collect(Collectors.joining(", "));
    String conditions =
        given.conditions().stream()
            .map(each -> "(" + each.expression() + ") is not false")
            .collect(Collectors.joining(" and "));
    return """
    (select %d, "the choice"
    from (select v.n as "the choice", %s from (values %s) as v(n, %s)) as %s
    where %s)\
    """
        .formatted(number, typed, values, names, Sql.identifier(table.name().name()), conditions);
  }

  private static String values(List<String> columns, Map<String, String> choice) {
    return columns.stream()
        .map(column -> choice.getOrDefault(column, Key.NULL))
        .collect(Collectors.joining(", "));
  }

  private static String typed(int number, Column column) {
    return "v.c%d::text::%s%s as %s"
        .formatted(
            number,
            column.type(),
            column.collation().map(" collate "::concat).orElse(""),
            Sql.identifier(column.name()));
  }
}
