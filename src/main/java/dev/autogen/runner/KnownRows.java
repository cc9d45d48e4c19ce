package dev.autogen.runner;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses rows of the version table that a history cannot be continued from. */
public final class KnownRows {
  private KnownRows() {}

  /**
   * Throws A020 or A021 where the history does not know the rows, or they overlap.
   *
   * @param place where the history was looked for, see {@link
   *     dev.autogen.revision.Revisions#place()}
   */
  public static void check(
      RevisionGraph graph, List<String> rows, QualifiedName table, String place) {
    List<Problem> problems = new ArrayList<>();
    for (String row : rows) {
      if (graph.find(row).isEmpty()) {
        problems.add(unknown(row, table, place));
      }
    }
    if (problems.isEmpty()) {
      rows.forEach(row -> overlap(graph, row, rows, table, problems));
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  private static Problem unknown(String row, QualifiedName table, String place) {
    return Problem.of(
            ErrorCode.A020, "the database is at %s, which is no revision here".formatted(row))
        .at("row " + row + " of table " + table, "looked for in " + place)
        .remedy(
            "name the folder of this database's revisions, or another database:  --revisions DIR,"
                + "  --url URL",
            "or bring back its file: another branch of the repository may have it",
            "or, only if it is gone for good, say where the database really stands:  autogen stamp"
                + " --purge REV");
  }

  private static void overlap(
      RevisionGraph graph,
      String row,
      List<String> rows,
      QualifiedName table,
      List<Problem> problems) {
    Set<String> below = graph.withAncestors(List.of(row));
    for (String other : rows) {
      if (!other.equals(row) && below.contains(other)) {
        problems.add(
            Problem.of(
                    ErrorCode.A021,
                    "table %s has %s and %s, but the first comes before the second"
                        .formatted(table, other, row))
                .at("row " + other + " of table " + table, "row " + row + " of table " + table)
                .remedy("delete from " + table + " where version_num = '" + other + "'"));
      }
    }
  }
}
