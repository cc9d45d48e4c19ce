package dev.autogen.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the server how it spells expressions, many at once, and has none of them evaluated. */
final class Probe {
  private static final String PRINTED =
      """
      select substr(a.attname, 9), pg_get_expr(d.adbin, d.adrelid)
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname like 'autogen %' and a.attnum > 0
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace = pg_my_temp_schema() and c.relkind = 'r'
      union all
      select substr(k.conname, 9), pg_get_expr(k.conbin, k.conrelid)
      from pg_constraint k
      where k.connamespace = pg_my_temp_schema() and k.contype = 'c' and k.conname like 'autogen %'
      """;

  /** The conditions that call what somebody made; all those have such identifiers. */
  private static final String CALLING =
      """
      select distinct substr(k.conname, 9), ''
      from pg_constraint k
      join pg_depend d on d.classid = 'pg_constraint'::regclass and d.objid = k.oid
        and d.refclassid in ('pg_proc'::regclass, 'pg_operator'::regclass)
        and d.refobjid >= 16384
      where k.connamespace = pg_my_temp_schema() and k.contype = 'c' and k.conname like 'autogen %'
      """;

  private final CatalogTransaction transaction;
  private final Reading reading;
  private final Map<Question, SQLException> rejected = new LinkedHashMap<>();

  /** How literals are read whose meaning depends on settings, such as dates without a zone. */
  enum Reading {
    /** As {@link Pinned} settings say. */
    PINNED(""),
    /** As the settings say that the connection began with, as a revision's statement is. */
    SESSION(Pinned.RELEASE + ";\n");

    private final String before;

    Reading(String before) {
      this.before = before;
    }
  }

  Probe(CatalogTransaction transaction, Reading reading) {
    this.transaction = transaction;
    this.reading = reading;
  }

  /** The answers to those questions that the server accepts; empty where it keeps nothing. */
  Map<Question, String> ask(List<Question> questions) throws SQLException {
    Map<Question, String> answers = new HashMap<>();
    Map<Question, Question> asked = harmless(questions);
    Map<Question, String> printed = new HashMap<>();
    ask(List.copyOf(asked.values()), PRINTED, printed);
    asked.forEach(
        (question, instead) -> {
          if (printed.containsKey(instead)) {
            answers.put(question, ProbeTable.answer(instead, printed.get(instead)));
          }
        });
    return answers;
  }

  /** The questions that the server refused so far, and why. */
  Map<Question, SQLException> rejected() {
    return rejected;
  }

  /**
   * What to ask instead of each question. To create a generated column the server evaluates calls
   * of immutable functions with constants. Where those are somebody's own, the expression is asked
   * for as if it were an index's key.
   */
  private Map<Question, Question> harmless(List<Question> questions) throws SQLException {
    Map<Question, Question> terms =
        questions.stream()
            .filter(question -> question.kind() == Question.Kind.GENERATED)
            .collect(Collectors.toMap(question -> question, question -> question.asTerm()));
    Map<Question, String> calling = new HashMap<>();
    ask(List.copyOf(terms.values()), CALLING, calling);
    terms.values().forEach(rejected::remove);
    terms.values().retainAll(calling.keySet());
    Map<Question, Question> asked = new LinkedHashMap<>();
    questions.forEach(question -> asked.put(question, terms.getOrDefault(question, question)));
    return asked;
  }

  private void ask(List<Question> questions, String query, Map<Question, String> answers)
      throws SQLException {
    if (questions.isEmpty()) {
      return;
    }
    List<String> statements = new ArrayList<>(ProbeTable.create(questions));
    statements.add(Pinned.READING);
    statements.add(query);
    try {
      for (Fields row : transaction.attempt(reading.before + String.join(";\n", statements))) {
        answers.put(questions.get(row.number()), row.text());
      }
    } catch (SQLException exception) {
      halve(questions, query, answers, exception);
    }
  }

  /** Finds out which of the questions the server refused. */
  private void halve(
      List<Question> questions, String query, Map<Question, String> answers, SQLException exception)
      throws SQLException {
    TemporaryPrivilege.check(transaction, exception);
    if (questions.size() == 1) {
      rejected.put(questions.get(0), exception);
      return;
    }
    int middle = questions.size() / 2;
    ask(questions.subList(0, middle), query, answers);
    ask(questions.subList(middle, questions.size()), query, answers);
  }
}
