package dev.autogen.command;

import dev.autogen.catalog.Rows;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Renamed;
import dev.autogen.hazard.Need;
import dev.autogen.hazard.Precautions;
import dev.autogen.operation.Assignment;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles what rows get in columns that become required, so that no draft fails because of them.
 */
final class RequiredColumns {
  private final DraftSettings decided;
  private final Respondent respondent;
  private final Connection connection;
  private final String defaultSchema;
  private final boolean scratch;

  RequiredColumns(
      DraftSettings decided,
      Respondent respondent,
      Connection connection,
      String defaultSchema,
      boolean scratch) {
    this.decided = decided;
    this.respondent = respondent;
    this.connection = connection;
    this.defaultSchema = defaultSchema;
    this.scratch = scratch;
  }

  /**
   * The change set with values for the rows that are there; where nobody gives one, it stands open.
   *
   * @param renamed the database as it is when the changes come
   * @param desired what is wanted, canonical
   * @param hints what the entities say of their columns
   * @throws AutogenException A097 for values of columns that need none, A098 for those that the
   *     server refuses
   */
  ChangeSet settled(
      ChangeSet changes, Renamed renamed, Schema desired, Map<ColumnName, String> hints)
      throws SQLException {
    List<Need> needs = Precautions.needs(changes);
    List<Need> all = joined(needs, Precautions.links(changes));
    refuseUnneeded(all, changes);
    Map<ColumnName, Long> lacking = lacking(needs, renamed);
    Map<ColumnName, Assignment> fills = new HashMap<>();
    Trials trials = tried -> trial(changes, renamed, desired, tried);
    for (Need need : all) {
      ColumnName name = need.column();
      given(name)
          .or(() -> Optional.ofNullable(hints.get(name)))
          .ifPresent(each -> fills.put(name, new Assignment(name.column(), each)));
    }
    refuse(all, fills, trials, problems(changes));
    Map<ColumnName, Assignment> linking = Precautions.linking(changes);
    for (Need need : needs) {
      long rows = lacking.getOrDefault(need.column(), 0L);
      if (rows > 0 && !fills.containsKey(need.column())) {
        Assignment known = linking.get(need.column());
        fills.put(need.column(), known == null ? asked(need, rows, fills, trials) : known);
      }
    }
    return Precautions.taken(changes, fills);
  }

  private static List<Need> joined(List<Need> needs, List<Need> links) {
    return Stream.concat(needs.stream(), links.stream()).toList();
  }

  /** Tries values together. */
  private interface Trials {
    FillTrial of(Map<ColumnName, Assignment> fills);
  }

  private FillTrial trial(
      ChangeSet changes, Renamed renamed, Schema desired, Map<ColumnName, Assignment> fills) {
    FillTrial.Database database = new FillTrial.Database(connection, defaultSchema, !scratch);
    return new FillTrial(database, changes, renamed, desired, fills);
  }

  private static void refuse(
      List<Need> needs, Map<ColumnName, Assignment> fills, Trials trials, FillProblems problems)
      throws SQLException {
    if (fills.isEmpty()) {
      return;
    }
    FillTrial trial = trials.of(fills);
    List<Problem> refused = new ArrayList<>();
    for (Need need : needs) {
      Assignment given = fills.get(need.column());
      if (given != null) {
        trial
            .refusal(need.column())
            .ifPresent(said -> refused.add(problems.wrong(need, given.expression(), said)));
      }
    }
    if (!refused.isEmpty()) {
      throw new AutogenException(refused);
    }
  }

  /**
   * The change set as it is, for it waits; a note says so of values that were given for it.
   *
   * @throws AutogenException A097 for values of columns that will need none
   */
  ChangeSet later(ChangeSet changes) {
    refuseUnneeded(joined(Precautions.needs(changes), Precautions.links(changes)), changes);
    List<String> notes = new ArrayList<>();
    decided.fills().keySet().stream()
        .sorted()
        .forEach(
            column ->
                notes.add("--fill " + column + " waits as well: give it again with that revision"));
    return changes.noting(notes);
  }

  /** How many rows lack a value; on a scratch server nobody knows, but there will be some. */
  private Map<ColumnName, Long> lacking(List<Need> needs, Renamed renamed) throws SQLException {
    Map<ColumnName, Boolean> columns = new HashMap<>();
    Map<ColumnName, Long> counts = new HashMap<>();
    for (Need need : needs) {
      if (scratch) {
        counts.put(need.column(), need.added() ? Rows.MANY : 0);
      } else if (given(need.column()).isEmpty()) {
        columns.put(renamed.inDatabase(need.column()), !need.added());
      }
    }
    Map<ColumnName, Long> found = Rows.lacking(connection, defaultSchema, columns);
    for (Need need : needs) {
      Optional.ofNullable(found.get(renamed.inDatabase(need.column())))
          .ifPresent(count -> counts.put(need.column(), count));
    }
    return counts;
  }

  private Optional<String> given(ColumnName name) {
    return Optional.ofNullable(decided.fills().get(name.toString()))
        .or(() -> Optional.ofNullable(decided.fills().get(defaultSchema + "." + name)))
        .or(() -> Optional.ofNullable(decided.standingFills().get(name.toString())))
        .or(() -> Optional.ofNullable(decided.standingFills().get(defaultSchema + "." + name)));
  }

  private Assignment asked(Need need, long rows, Map<ColumnName, Assignment> fills, Trials trials)
      throws SQLException {
    ColumnName name = need.column();
    List<String> evidence = new ArrayList<>(List.of(evidence(need, rows)));
    while (true) {
      Question question =
          new Question(
              "What do these rows get in " + name + "?",
              evidence,
              "SQL expression, or nothing yet");
      Optional<String> answer = respondent.answer(question).filter(text -> !text.isEmpty());
      if (answer.isEmpty()) {
        return Assignment.open(name.column());
      }
      Assignment given = new Assignment(name.column(), answer.get());
      Map<ColumnName, Assignment> tried = new HashMap<>(fills);
      tried.put(name, given);
      Optional<FillTrial.Objection> refusal = trials.of(tried).refusal(name);
      if (refusal.isEmpty()) {
        return given;
      }
      evidence.add(answer.get() + "    " + refusal.get().said());
    }
  }

  private String evidence(Need need, long rows) {
    String count =
        rows < Rows.MANY
            ? rows + (rows == 1 ? " row" : " rows")
            : scratch ? "any number of rows" : "more than " + Rows.MANY + " rows";
    return "%s  %s  becomes required; %s %s"
        .formatted(
            need.column(),
            need.type(),
            need.added() ? need.column().table() + " has" : "it is null in",
            count);
  }

  private void refuseUnneeded(List<Need> needs, ChangeSet changes) {
    List<Problem> problems = problems(changes).unneeded(needs);
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  private FillProblems problems(ChangeSet changes) {
    return new FillProblems(decided, defaultSchema, changes);
  }
}
