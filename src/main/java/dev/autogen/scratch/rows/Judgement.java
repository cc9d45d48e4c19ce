package dev.autogen.scratch.rows;

import dev.autogen.dialect.Sql;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<List<Map<String, String>>> passed = new ArrayList<>();
    cases.forEach(each -> passed.add(new ArrayList<>()));
    List<String> parts =
        IntStream.range(0, cases.size())
            .filter(number -> !cases.get(number).conditions().isEmpty())
            .mapToObj(number -> sql(number, cases.get(number)))
            .toList();
    if (!parts.isEmpty()) {
      Server.Answer answer = server.run(String.join(" union all ", parts) + " order by 1, 2");
      if (!answer.accepted()) {
        return cases.stream().map(this::oneByOne).toList();
      }
      for (List<String> row : answer.rows()) {
        int number = Integer.parseInt(row.get(0));
        passed
            .get(number)
            .add(cases.get(number).unit().choices().get(Integer.parseInt(row.get(1))));
      }
    }
    return IntStream.range(0, cases.size())
        .mapToObj(number -> judged(cases.get(number), passed.get(number)))
        .toList();
  }

  private static Unit judged(Case given, List<Map<String, String>> passed) {
    return given.conditions().isEmpty() ? given.unit() : new Unit(given.unit().columns(), passed);
  }

  // A choice may make a condition fail, as a division by zero does, instead of being false.
  private Unit oneByOne(Case given) {
    if (given.conditions().isEmpty()) {
      return given.unit();
    }
    List<Map<String, String>> passed = new ArrayList<>();
    for (Map<String, String> choice :
        given.unit().choices().stream().limit(MOST_ONE_BY_ONE).toList()) {
      Unit single = new Unit(given.unit().columns(), List.of(choice));
      if (!server.run(sql(0, new Case(single, given.conditions()))).rows().isEmpty()) {
        passed.add(choice);
      }
    }
    return new Unit(given.unit().columns(), passed);
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
    return "(select %d, \"the choice\" from (select v.n as \"the choice\", %s from (values %s) as v(n, %s)) as %s where %s)"
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
