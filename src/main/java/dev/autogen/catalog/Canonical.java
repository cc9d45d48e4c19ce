package dev.autogen.catalog;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings two schemas into one spelling, the server's own: it is asked to print expressions, which
 * it does with those of empty temporary tables. So nothing is evaluated, no user table is locked,
 * and everything is rolled back.
 */
public final class Canonical {
  private final CatalogTransaction transaction;
  private final Schema desired;
  private final Schema actual;
  private final Expressions expressions = new Expressions();

  private Canonical(CatalogTransaction transaction, Schema desired, Schema actual) {
    this.transaction = transaction;
    this.desired = desired;
    this.actual = actual;
  }

  /**
   * Both schemas with the server's spelling of expressions, types and table options, so that two
   * texts are equal where the server takes them for the same: {@code b in ('x', 'y')} and what a
   * catalog holds for it, {@code 5} and {@code '5'} as the default of a number. {@code default
   * null} is no default. Nothing is asked where nothing is to be compared.
   *
   * @param connection one without an open transaction, which is as it was afterwards
   * @param defaultSchema the schema whose objects carry no schema in their names
   * @throws AutogenException with A061 if temporary tables cannot be created, with A062 if the
   *     server rejects expressions or types of {@code desired}
   */
  public static Canonicalized of(
      Connection connection, Schema desired, Schema actual, String defaultSchema) {
    if (Spelling.isCertain(desired, actual)
        && ViewSpelling.isCertain(desired, actual)
        && SeedRows.isCertain(desired, actual)) {
      return new Canonicalized(desired, actual);
    }
    try (CatalogTransaction transaction = CatalogTransaction.writing(connection, defaultSchema)) {
      Canonicalized both = new Canonical(transaction, desired, actual).canonicalized();
      ViewSpelling views = new ViewSpelling(transaction, both, defaultSchema);
      return new Canonicalized(
          views.spelled(both.desired(), both.actual()),
          new SeedRows(transaction).found(both.desired(), both.actual()));
    } catch (SQLException exception) {
      throw TemporaryPrivilege.ofStandby(connection)
          .orElseGet(() -> unanswered(exception))
          .asException(exception);
    }
  }

  /**
   * The desired schema with the spelling of the actual one where both mean the same: for two that
   * are canonical, after tables and columns of the actual one got the names that they are to have.
   */
  public static Schema adopted(
      Connection connection, Schema desired, Schema actual, String defaultSchema) {
    try (CatalogTransaction transaction = CatalogTransaction.writing(connection, defaultSchema)) {
      Schema spelled = same(transaction, RenamedLabels.adopted(desired, actual), actual);
      return ViewSpelling.isCertain(spelled, actual)
          ? spelled
          : new ViewSpelling(transaction, new Canonicalized(spelled, actual), defaultSchema)
              .spelled(spelled, actual);
    } catch (SQLException exception) {
      throw unanswered(exception).asException(exception);
    }
  }

  private static Schema same(CatalogTransaction transaction, Schema desired, Schema actual)
      throws SQLException {
    Schema spelled = new OptionsSpelling(transaction).spelled(desired, actual);
    return SameChecks.adopted(SameDefaults.adopted(transaction, spelled, actual), actual);
  }

  private static Problem unanswered(SQLException exception) {
    return Problem.of(
            ErrorCode.A060,
            "the server cannot be asked how it spells expressions: " + ServerMessage.of(exception))
        .remedy("Look at the connection and at the role's privileges:  autogen doctor");
  }

  private Canonicalized canonicalized() throws SQLException {
    new Stage(desired, actual).build(transaction);
    Schema typed = new TypeSpelling(transaction).spelled(desired, actual);
    Map<Question, List<String>> wanted = questions(typed);
    Map<Question, List<String>> present = questions(actual);
    Chains chains = new Chains(transaction);
    chains.follow(wanted, present);
    refuse(chains.rejected(), wanted);
    Schema spelled = expressions.rewrite(typed, chains::last);
    Schema now = expressions.rewrite(actual, chains::last);
    return new Canonicalized(same(transaction, spelled, now), now);
  }

  /** Every question that the schema asks, with the places that ask it. */
  private Map<Question, List<String>> questions(Schema schema) {
    Map<Question, List<String>> questions = new LinkedHashMap<>();
    expressions.rewrite(
        schema,
        (question, place) -> {
          questions.computeIfAbsent(question, key -> new ArrayList<>()).add(place);
          return Optional.of(question.text());
        });
    return questions;
  }

  private void refuse(Map<Question, SQLException> rejected, Map<Question, List<String>> wanted) {
    List<Problem> problems = new ArrayList<>();
    NewLabels labels = NewLabels.of(desired, actual);
    rejected.forEach(
        (question, exception) ->
            Optional.ofNullable(wanted.get(question))
                .filter(places -> !labels.awaitedBy(question))
                .ifPresent(places -> problems.add(rejected(question, places, exception))));
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  private static Problem rejected(Question question, List<String> places, SQLException exception) {
    return Problem.of(
            ErrorCode.A062,
            "the server rejects the " + places.get(0) + ": " + ServerMessage.of(exception))
        .at(places.stream().map(place -> place + ": " + question.text()).toList())
        .remedy("Correct the expression in the entity; it is PostgreSQL's own SQL.");
  }
}
