package dev.autogen.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A temporary table whose defaults, generated columns and checks are questions. */
final class ProbeTable {
  /** The prefix of the names of everything that is asked; the rest is a number. */
  static final String PREFIX = "autogen ";

  // What the server does to print one expression grows with the square of the table's columns.
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_CHECKS = 5_000;
  private static final String TERM_END = " IS NOT NULL)";

  private final String name;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> foreignWords = new HashSet<>();
  private final List<String> elements = new ArrayList<>();
  private int own;

  private ProbeTable(String name) {
    this.name = name;
  }

  /** The statements that create tables for the questions, which are numbered in their order. */
  static List<String> create(List<Question> questions) {
    List<ProbeTable> tables = new ArrayList<>();
    List<String> domains = new ArrayList<>();
    for (int number = 0; number < questions.size(); number++) {
      Question question = questions.get(number);
      if (question.kind() == Question.Kind.DOMAIN) {
        domains.add(domain(question, number));
        continue;
      }
      ProbeTable table =
          tables.stream()
              .filter(candidate -> candidate.fits(question))
              .findFirst()
              .orElseGet(() -> started(tables, question));
      table.add(question, number);
    }
    return Stream.concat(domains.stream(), tables.stream().map(ProbeTable::sql)).toList();
  }

  private static String domain(Question question, int number) {
    String name = Literal.identifier(PREFIX + number);
    return "create domain pg_temp.%s as %s constraint %s check (%s\n)"
        .formatted(name, question.type(), name, question.text());
  }

  /** The answer to a question, from what the server prints. */
  static String answer(Question question, String printed) {
    return question.kind() == Question.Kind.TERM && printed.endsWith(TERM_END)
        ? printed.substring(1, printed.length() - TERM_END.length())
        : printed;
  }

  private static ProbeTable started(List<ProbeTable> tables, Question question) {
    boolean named = !question.table().isEmpty();
    ProbeTable table = new ProbeTable(named ? question.table() : PREFIX + "table " + tables.size());
    tables.add(table);
    return table;
  }

  private boolean fits(Question question) {
    return question.table().isEmpty() == name.startsWith(PREFIX)
        && (question.table().isEmpty() || question.table().equals(name))
        && columns.size() + own + question.columns().size() < MOST_COLUMNS
        && elements.size() < MOST_CHECKS
        && question.columns().entrySet().stream().allMatch(this::fits)
        && Collections.disjoint(columns.keySet(), question.foreignWords());
  }

  private boolean fits(Map.Entry<String, String> column) {
    return !foreignWords.contains(column.getKey())
        && columns.getOrDefault(column.getKey(), column.getValue()).equals(column.getValue());
  }

  private void add(Question question, int number) {
    columns.putAll(question.columns());
    foreignWords.addAll(question.foreignWords());
    String name = Literal.identifier(PREFIX + number) + " ";
    // The line break ends a comment in the text.
    String text = "(" + question.text() + "\n)";
    switch (question.kind()) {
      case DEFAULT -> elements.add(name + question.type() + " default " + text);
      case GENERATED ->
          elements.add(name + question.type() + " generated always as " + text + " stored");
      case CONDITION -> elements.add("constraint " + name + "check " + text);
      case DOMAIN -> throw new IllegalArgumentException("a domain is no part of a table");
      case TERM -> elements.add("constraint " + name + "check (" + text + " is not null)");
    }
    own += question.type().isEmpty() ? 0 : 1;
  }

  private String sql() {
    List<String> all = new ArrayList<>();
    columns.forEach((column, type) -> all.add(Literal.identifier(column) + " " + type));
    all.addAll(elements);
    return "create temporary table "
        + Literal.identifier(name)
        + " ("
        + String.join(", ", all)
        + ")";
  }
}
