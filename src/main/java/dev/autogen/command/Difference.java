package dev.autogen.command;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.Change;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Summary;
import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.Hazards;
import dev.autogen.operation.Operation;
import dev.autogen.rules.RevisionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What differs between entities and database.
 *
 * @param changes one for each change of the change set, in its order
 * @param set all of it, as the differ found it
 * @param parts the revisions that it becomes, in their order: one, unless a hook has made more
 * @param defaultSchema the schema of names that carry none
 * @param entities how many entities were read
 * @param tables how many tables the database has that are autogen's business
 * @param database what the database is called
 * @param pending what nobody wants and what is dropped later, which is no difference
 * @param notes what a reader should know besides, one sentence each
 */
public record Difference(
    List<ChangeLine> changes,
    ChangeSet set,
    List<RevisionPart> parts,
    String defaultSchema,
    int entities,
    long tables,
    String database,
    List<PendingDrop> pending,
    List<String> notes) {
  public Difference {
    pending = List.copyOf(pending);
    changes = List.copyOf(changes);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** Whether nothing is to be done. */
  public boolean isEmpty() {
    return set.isEmpty();
  }

  /** The statements that would run, in their order. */
  public List<String> statements() {
    return PostgresSql.of(set.upgrade());
  }

  /**
   * One change, as people and scripts see it.
   *
   * @param summary the change in one line
   * @param sql its statements
   * @param hazards what it can break
   */
  public record ChangeLine(
      Change change, SummaryLine summary, List<String> sql, List<Hazard> hazards) {
    public ChangeLine {
      sql = List.copyOf(sql);
      hazards = List.copyOf(hazards);
    }

    /** The changes of a change set, in its order. */
    static List<ChangeLine> of(ChangeSet changes) {
      List<Hazard> hazards = Hazards.of(changes.upgrade(), changes.before());
      Map<Operation, List<Hazard>> byOperation =
          hazards.stream()
              .collect(Collectors.groupingBy(each -> changes.upgrade().get(each.operationIndex())));
      List<SummaryLine> summary = Summary.of(changes);
      List<ChangeLine> lines = new ArrayList<>();
      for (int i = 0; i < changes.changes().size(); i++) {
        Change change = changes.changes().get(i);
        lines.add(
            new ChangeLine(
                change,
                summary.get(i),
                change.operations().stream()
                    .flatMap(each -> PostgresSql.of(each).stream())
                    .toList(),
                change.operations().stream()
                    .flatMap(each -> byOperation.getOrDefault(each, List.of()).stream())
                    .toList()));
      }
      return lines;
    }
  }
}
