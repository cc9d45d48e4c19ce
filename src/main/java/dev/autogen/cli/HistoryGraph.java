package dev.autogen.cli;

import dev.autogen.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Draws how revisions follow one another, the newest above: a column for each branch, in which a
 * line leads down to what comes before.
 */
final class HistoryGraph {
  private static final String FREE = "";

  private static final String LINES = "●│─├┤┼┬┴╮╭╯╰";
  private static final String ASCII = "*|-||+++..''";

  private final boolean ascii;
  private final Set<String> shown;

  /** What each column leads down to. */
  private final List<String> columns = new ArrayList<>();

  private HistoryGraph(Set<String> shown, boolean ascii) {
    this.shown = shown;
    this.ascii = ascii;
  }

  /**
   * A row for each of the revisions, none of which comes after one that it follows.
   *
   * @param ascii whether only characters of ASCII are used
   */
  static List<GraphRow> of(List<RevisionInfo> newestFirst, boolean ascii) {
    Set<String> shown =
        newestFirst.stream().map(RevisionInfo::id).collect(Collectors.toCollection(HashSet::new));
    HistoryGraph graph = new HistoryGraph(shown, ascii);
    return newestFirst.stream().map(graph::row).toList();
  }

  private GraphRow row(RevisionInfo revision) {
    List<Integer> leading = leadingTo(revision.id());
    int here = leading.isEmpty() ? free() : leading.get(0);
    List<String> before = new ArrayList<>();
    if (leading.size() > 1) {
      Set<Integer> ending = new TreeSet<>(leading.subList(1, leading.size()));
      before.add(connected(here, ending, Set.of(), ending).stripTrailing());
      ending.forEach(each -> columns.set(each, FREE));
    }
    columns.set(here, revision.id());
    trim();
    String sign = line(each -> each == here ? '●' : down(each), each -> ' ');
    return new GraphRow(before, sign, after(revision, here));
  }

  /** Leads the columns on to what the revision follows. */
  private List<String> after(RevisionInfo revision, int here) {
    List<String> parents = revision.revises().stream().filter(shown::contains).toList();
    columns.set(here, parents.isEmpty() ? FREE : parents.get(0));
    Set<Integer> joined = new TreeSet<>();
    Set<Integer> beginning = new TreeSet<>();
    for (String parent : parents.stream().skip(1).toList()) {
      List<Integer> leading = leadingTo(parent);
      int column = leading.isEmpty() ? free() : leading.get(0);
      if (leading.isEmpty()) {
        beginning.add(column);
        columns.set(column, parent);
      }
      joined.add(column);
    }
    String line = joined.isEmpty() ? "" : connected(here, joined, beginning, Set.of());
    trim();
    return joined.isEmpty() ? List.of() : List.of(line.stripTrailing());
  }

  /**
   * A line that connects columns with one of them.
   *
   * @param beginning those among them that begin here
   * @param ending those among them that end here
   */
  private String connected(
      int here, Set<Integer> others, Set<Integer> beginning, Set<Integer> ending) {
    int left = Math.min(here, Collections.min(others));
    int right = Math.max(here, Collections.max(others));
    return line(
        each -> {
          if (each < left || each > right) {
            return down(each);
          }
          if (others.contains(each) && ending.contains(each)) {
            return each == right ? '╯' : each == left ? '╰' : '┴';
          }
          if (others.contains(each) && beginning.contains(each)) {
            return each == right ? '╮' : each == left ? '╭' : '┬';
          }
          if (each == left || each == right) {
            return each == left ? '├' : '┤';
          }
          return down(each) == ' ' ? '─' : '┼';
        },
        each -> each >= left && each < right ? '─' : ' ');
  }

  private String line(IntFunction<Character> column, IntFunction<Character> gap) {
    StringBuilder line = new StringBuilder();
    for (int each = 0; each < columns.size(); each++) {
      line.append(sign(column.apply(each))).append(sign(gap.apply(each)));
    }
    return line.toString();
  }

  private char sign(char line) {
    int place = LINES.indexOf(line);
    return ascii && place >= 0 ? ASCII.charAt(place) : line;
  }

  private char down(int column) {
    return columns.get(column).equals(FREE) ? ' ' : '│';
  }

  private List<Integer> leadingTo(String id) {
    List<Integer> leading = new ArrayList<>();
    for (int each = 0; each < columns.size(); each++) {
      if (columns.get(each).equals(id)) {
        leading.add(each);
      }
    }
    return leading;
  }

  private int free() {
    int free = columns.indexOf(FREE);
    if (free < 0) {
      columns.add(FREE);
      return columns.size() - 1;
    }
    return free;
  }

  private void trim() {
    while (!columns.isEmpty() && columns.get(columns.size() - 1).equals(FREE)) {
      columns.remove(columns.size() - 1);
    }
  }
}
