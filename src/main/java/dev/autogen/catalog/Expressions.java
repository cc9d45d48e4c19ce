package dev.autogen.catalog;

import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through the expressions of schemas and puts the answers in their places. */
final class Expressions {
  private static final Pattern ESCAPED_NAME = Pattern.compile("(?i)u&\"");
  private static final Pattern STRING = Pattern.compile("'[^']*'");

  private final Map<String, Set<String>> words = new HashMap<>();

  /** Answers one occurrence of a question; empty where the server keeps nothing of it. */
  @FunctionalInterface
  interface Answers {
    Optional<String> of(Question question, String place);
  }

  /** The same schema with every expression answered. */
  Schema rewrite(Schema schema, Answers answers) {
    return schema.withObjects(
        schema.objects().stream().map(object -> of(object, answers)).toList());
  }

  private SchemaObject of(SchemaObject object, Answers answers) {
    if (object instanceof Domain domain) {
      return of(domain, answers);
    }
    return object instanceof Table table ? of(table, answers) : object;
  }

  /** Whether there is any expression in the schema. */
  static boolean arePresent(Schema schema) {
    return schema.types().stream().anyMatch(Domain.class::isInstance)
        || schema.tables().stream()
            .anyMatch(
                table ->
                    table.columns().stream().anyMatch(Expressions::isPresent)
                        || table.constraints().stream().anyMatch(Check.class::isInstance)
                        || table.indexes().stream().anyMatch(Expressions::isPresent));
  }

  private static boolean isPresent(Column column) {
    return column.defaultExpression().isPresent() || column.generated().isPresent();
  }

  private static boolean isPresent(Index index) {
    return index.predicate().isPresent() || index.keys().stream().anyMatch(IndexKey::expression);
  }

  private static Domain of(Domain domain, Answers answers) {
    String type = domain.type().toString();
    String place = "domain " + domain.name();
    Optional<String> value =
        domain
            .defaultExpression()
            .flatMap(
                text ->
                    answers.of(
                        new Question(Question.Kind.DEFAULT, text, type, Map.of(), ""), place));
    List<Check> checks =
        domain.checks().stream()
            .map(
                check -> {
                  Question question =
                      new Question(Question.Kind.DOMAIN, check.expression(), type, Map.of(), "");
                  return check.withExpression(
                      answers.of(question, place).orElse(check.expression()));
                })
            .toList();
    return new Domain(domain.name(), domain.type(), domain.nullable(), value, checks);
  }

  private Table of(Table table, Answers answers) {
    Map<String, Column> columns =
        table.columns().stream()
            .collect(Collectors.toMap(Column::name, column -> column, (one, other) -> one));
    return new InTable(table, columns, answers).rewritten();
  }

  private Set<String> words(String text) {
    return words.computeIfAbsent(text, Question::words);
  }

  /** The expressions of one table, whose columns they may name. */
  private final class InTable {
    private final Table table;
    private final Map<String, Column> columns;
    private final Answers answers;

    InTable(Table table, Map<String, Column> columns, Answers answers) {
      this.table = table;
      this.columns = columns;
      this.answers = answers;
    }

    Table rewritten() {
      return table
          .withColumns(table.columns().stream().map(this::column).toList())
          .withConstraints(table.constraints().stream().map(this::constraint).toList())
          .withIndexes(table.indexes().stream().map(this::index).toList());
    }

    private Column column(Column column) {
      String type = column.type().toString();
      String name = table.name() + "." + column.name();
      return column
          .withDefault(
              column
                  .defaultExpression()
                  .flatMap(
                      text ->
                          answers.of(
                              new Question(Question.Kind.DEFAULT, text, type, Map.of(), ""),
                              "default of " + name)))
          .withGenerated(column.generated().map(value -> generated(value, column, name)));
    }

    private Generated generated(Generated generated, Column column, String name) {
      String type = column.type() + collation(column);
      Question question = question(Question.Kind.GENERATED, generated.expression(), type);
      return new Generated(answer(question, "generated column " + name), generated.stored());
    }

    private Constraint constraint(Constraint constraint) {
      return constraint instanceof Check check
          ? check.withExpression(
              answer(
                  question(Question.Kind.CONDITION, check.expression(), ""),
                  "check " + check.name() + " of " + table.name()))
          : constraint;
    }

    private Index index(Index index) {
      String place = "index " + index.name() + " of " + table.name();
      List<IndexKey> keys = index.keys().stream().map(key -> key(key, place)).toList();
      return index
          .withKeys(keys)
          .withPredicate(
              index
                  .predicate()
                  .map(text -> answer(question(Question.Kind.CONDITION, text, ""), place))
                  // The server forgets such a predicate.
                  .filter(text -> !text.equals("true")));
    }

    private IndexKey key(IndexKey key, String place) {
      return key.expression()
          ? PrintedKey.of(
              key, answer(question(Question.Kind.TERM, key.term(), ""), place), columns.keySet())
          : key;
    }

    private String answer(Question question, String place) {
      return answers.of(question, place).orElse(question.text());
    }

    private Question question(Question.Kind kind, String text, String type) {
      Set<String> words = words(text);
      String name = table.name().name();
      boolean named = words.contains(name) && names(text, name);
      boolean all = named || (words.contains("u") && ESCAPED_NAME.matcher(text).find());
      Map<String, String> used =
          columns.values().stream()
              .filter(column -> all || words.contains(column.name()))
              .collect(Collectors.toMap(Column::name, column -> column.type() + collation(column)));
      return new Question(kind, text, type, used, named ? name : "");
    }

    /** Whether the text names the table itself: for one of its columns, or for all of a row. */
    private boolean names(String text, String name) {
      String quoted = Pattern.quote(name);
      String end = columns.containsKey(name) ? "\\s*\\." : "";
      return Pattern.compile("(?i)(\\b" + quoted + "\\b|\"" + quoted + "\")" + end)
          .matcher(STRING.matcher(text).replaceAll(""))
          .find();
    }
  }

  private static String collation(Column column) {
    return column.collation().map(collation -> " collate " + collation).orElse("");
  }
}
