package dev.autogen.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the server how it spells expressions, many at once. */
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
      from pg_class c
      join pg_constraint k on k.conrelid = c.oid and k.contype = 'c'
        and k.conname like 'autogen %'
      where c.relnamespace = pg_my_temp_schema() and c.relkind = 'r'
      """;

  private final CatalogTransaction transaction;
  private final Map<Question, SQLException> rejected = new LinkedHashMap<>();

  Probe(CatalogTransaction transaction) {
    this.transaction = transaction;
  }

  /** The answers to those questions that the server accepts; empty where it keeps nothing. */
  Map<Question, String> ask(List<Question> questions) throws SQLException {
    Map<Question, String> answers = new HashMap<>();
    ask(questions, answers);
    return answers;
  }

  /** The questions that the server refused so far, and why. */
  Map<Question, SQLException> rejected() {
    return rejected;
  }

  private void ask(List<Question> questions, Map<Question, String> answers) throws SQLException {
    if (questions.isEmpty()) {
      return;
    }
    List<String> statements = new ArrayList<>(ProbeTable.create(questions));
    statements.add(PRINTED);
    try {
      for (Fields row : transaction.attempt(String.join(";\n", statements))) {
        Question question = questions.get(row.number());
        answers.put(question, ProbeTable.answer(question, row.text()));
      }
    } catch (SQLException exception) {
      halve(questions, answers, exception);
    }
  }

  /** Finds out which of the questions the server refused. */
  private void halve(
      List<Question> questions, Map<Question, String> answers, SQLException exception)
      throws SQLException {
    TemporaryPrivilege.check(transaction, exception);
    if (questions.size() == 1) {
      rejected.put(questions.get(0), exception);
      return;
    }
    int middle = questions.size() / 2;
    ask(questions.subList(0, middle), answers);
    ask(questions.subList(middle, questions.size()), answers);
  }
}
