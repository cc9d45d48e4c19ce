package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says where the database stands. */
public final class Current {
  private Current() {}

  /**
   * The revisions that the database records, the newest first, and what is applied only because
   * they depend on it; none where it records nothing. Creates nothing.
   */
  public static Standing run(Settings settings, Progress progress) {
    Chronicle chronicle = Chronicle.of(settings);
    try (Database database = Database.of(settings.database(), progress)) {
      chronicle.bringToHead(database, progress);
      return standing(chronicle, chronicle.recorded(database), database.shown());
    }
  }

  private static Standing standing(Chronicle chronicle, List<String> rows, String database) {
    RevisionGraph graph = chronicle.graph();
    List<String> known = rows.stream().filter(row -> graph.find(row).isPresent()).toList();
    Set<String> applied = graph.withAncestors(known);
    Set<String> at = new LinkedHashSet<>(known);
    at.addAll(RevisionGraph.ids(graph.tips(known)));
    return new Standing(
        new RevisionList(
            chronicle.states(graph.newestFirst(at), Optional.of(rows)), Optional.of(database)),
        rows.stream().filter(row -> !known.contains(row)).toList(),
        problems(chronicle, rows),
        chronicle.missing(known).size(),
        chronicle.states(
            graph.realHeads().stream().filter(each -> !applied.contains(each.id())).toList(),
            Optional.of(rows)),
        graph.heads().size());
  }

  private static List<Problem> problems(Chronicle chronicle, List<String> rows) {
    try {
      chronicle.requireKnown(rows);
      return List.of();
    } catch (AutogenException refused) {
      return refused.problems();
    }
  }

  /**
   * Where a database stands.
   *
   * @param unknown rows that are no revision of the folder
   * @param problems why the history cannot be continued from the rows
   * @param missing how many revisions of the folder are not applied
   * @param lacking the heads among them that have to be applied for everything to be
   * @param heads how many revisions of the folder no other one follows
   */
  public record Standing(
      RevisionList list,
      List<String> unknown,
      List<Problem> problems,
      int missing,
      List<RevisionState> lacking,
      int heads) {
    public Standing {
      unknown = List.copyOf(unknown);
      problems = List.copyOf(problems);
      lacking = List.copyOf(lacking);
    }

    /** Whether every revision of the folder is applied. */
    public boolean atHead() {
      return missing == 0;
    }
  }
}
