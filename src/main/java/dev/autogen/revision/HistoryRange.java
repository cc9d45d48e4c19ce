package dev.autogen.revision;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a history, {@code A:B}: A, B and what lies between them. Without A it begins with the
 * first revisions, without B it ends with the heads; {@code -N} counts from the heads and goes no
 * further down than the history does, {@code +N} as an end counts from the beginning of the range.
 */
public final class HistoryRange {
  private static final Pattern BELOW =
      Pattern.compile("(?:[^@]*@)?(?<symbol>[^@+-]*)-(?<count>\\d{1,6})");

  private final RevisionGraph graph;
  private final List<String> rows;
  private final String range;

  private HistoryRange(RevisionGraph graph, List<String> rows, String range) {
    this.graph = graph;
    this.rows = rows;
    this.range = range;
  }

  /**
   * The revisions of a range, the newest first.
   *
   * @param rows the rows of the version table, where an end is {@code current}
   * @throws AutogenException A017, A018 for what names no revision, A019 where the ends do not lie
   *     on one line or the range is not written as one
   */
  public static List<RevisionInfo> of(RevisionGraph graph, List<String> rows, String range) {
    return new HistoryRange(graph, rows, range.strip()).revisions();
  }

  /** Whether a range can only be told by asking a database. */
  public static boolean needsRows(String range) {
    return range.contains("current");
  }

  private List<RevisionInfo> revisions() {
    String[] ends = range.split(":", -1);
    if (ends.length != 2) {
      throw Problem.of(ErrorCode.A019, "\"" + range + "\" is no range of revisions")
          .remedy("write  FROM:TO  FROM:  or  :TO")
          .asException();
    }
    List<String> start = ends[0].isEmpty() ? List.of() : ids(rows, ends[0]);
    List<String> end = ids(start, ends[1].isEmpty() ? "heads" : ends[1]);
    Set<String> needed = new LinkedHashSet<>(graph.withAncestors(onBranch(ends[0], end)));
    if (!needed.containsAll(start)) {
      throw unrelated(ends);
    }
    Set<String> before = new LinkedHashSet<>(graph.withAncestors(start));
    needed.removeIf(id -> before.contains(id) && !start.contains(id));
    if (!start.isEmpty()) {
      needed.retainAll(graph.withFollowers(start));
    }
    return graph.newestFirst(needed);
  }

  /** A range that begins on a branch ends on it. */
  private Collection<String> onBranch(String start, Collection<String> ends) {
    Optional<Set<String>> lineage =
        new Targets(graph, rows).lineage(start.isEmpty() ? "base" : start);
    return lineage.isEmpty() ? ends : ends.stream().filter(lineage.get()::contains).toList();
  }

  /**
   * The revisions that an end names.
   *
   * @param from where {@code +N} counts from
   */
  private List<String> ids(List<String> from, String end) {
    Matcher below = BELOW.matcher(end);
    if (below.matches()) {
      return below(end, Integer.parseInt(below.group("count")));
    }
    boolean current = end.equals("current") || end.endsWith("@current");
    return RevisionGraph.ids(new Targets(graph, current ? rows : from).revisions(end));
  }

  /** So many steps down, and not further than there are. */
  private List<String> below(String end, int steps) {
    String start = end.substring(0, end.lastIndexOf('-'));
    boolean bare = start.isEmpty() || start.endsWith("@");
    Collection<String> here = ids(rows, bare ? start + "heads" : start);
    for (int step = 0; step < steps; step++) {
      Set<String> next = new LinkedHashSet<>();
      here.forEach(id -> next.addAll(graph.revision(id).revises()));
      here = next;
    }
    return new ArrayList<>(here);
  }

  private AutogenException unrelated(String[] ends) {
    return Problem.of(ErrorCode.A019, ends[0] + " does not come before " + ends[1])
        .at(range)
        .remedy("see how they hang together:  autogen history")
        .asException();
  }
}
