package dev.autogen.cli;

import static dev.autogen.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HistoryGraphTest {
  @Test
  void aLineIsALine() {
    assertThat(drawn(graph("a", "b:a", "c:b"), false)).isEqualTo("● c\n● b\n● a\n");
  }

  @Test
  void branchesPartAndMeet() {
    RevisionGraph graph = graph("a", "b1:a", "b2:a", "c:b1,b2", "d:c");
    assertThat(drawn(graph, false)).isEqualTo("● d\n● c\n├─╮\n● │ b1\n│ ● b2\n├─╯\n● a\n");
    assertThat(drawn(graph, true)).isEqualTo("* d\n* c\n|-.\n* | b1\n| * b2\n|-'\n* a\n");
  }

  @Test
  void headsStandSideBySideUntilTheyMeet() {
    assertThat(drawn(graph("a", "b:a", "c:a", "d:a"), false))
        .isEqualTo("● b\n│ ● c\n│ │ ● d\n├─┴─╯\n● a\n");
  }

  @Test
  void historiesThatHaveNothingInCommonStandBelowEachOther() {
    assertThat(drawn(graph("a", "b:a", "x", "y:x"), false)).isEqualTo("● b\n● a\n● y\n● x\n");
  }

  @Test
  void aLineCrossesWhatIsBetween() {
    RevisionGraph graph = graph("a", "b:a", "c:a", "x", "y:x");
    List<RevisionInfo> mixed =
        Stream.of("c", "y", "b", "a", "x").flatMap(id -> graph.find(id).stream()).toList();
    assertThat(text(mixed, HistoryGraph.of(mixed, false)))
        .isEqualTo("● c\n│ ● y\n│ │ ● b\n├─┼─╯\n● │ a\n  ● x\n");
  }

  @Test
  void aPartOfAHistoryEndsWithoutALine() {
    List<RevisionInfo> part = graph("a", "b:a", "c:b").newestFirst(List.of("c", "b"));
    assertThat(text(part, HistoryGraph.of(part, false))).isEqualTo("● c\n● b\n");
  }

  /** Whatever the graph is: each revision stands once, in a column that leads to it. */
  @RepeatedTest(20)
  void everyRevisionHasItsRow(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> written = new ArrayList<>(List.of("r0"));
    for (int i = 1; i < 40; i++) {
      String parents = "r" + random.nextInt(Math.max(0, i - 5), i);
      String other = "r" + random.nextInt(0, i);
      written.add(
          "r"
              + i
              + ":"
              + parents
              + (random.nextInt(3) == 0 && !other.equals(parents) ? "," + other : ""));
    }
    RevisionGraph graph = graph(written.toArray(String[]::new));
    List<RevisionInfo> all = graph.newestFirst(RevisionGraph.ids(graph.revisions()));
    List<GraphRow> rows = HistoryGraph.of(all, true);
    assertThat(rows)
        .hasSize(40)
        .allMatch(row -> row.sign().chars().filter(c -> c == '*').count() == 1);
    assertThat(text(all, rows).chars().allMatch(each -> each < 128)).isTrue();
    assertThat(rows.get(39).sign()).isEqualTo("* ");
  }

  private static String drawn(RevisionGraph graph, boolean ascii) {
    List<RevisionInfo> all = graph.newestFirst(RevisionGraph.ids(graph.revisions()));
    return text(all, HistoryGraph.of(all, ascii));
  }

  private static String text(List<RevisionInfo> revisions, List<GraphRow> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).before().forEach(each -> text.append(each.strip()).append('\n'));
      text.append(rows.get(i).sign()).append(revisions.get(i).id()).append('\n');
      rows.get(i).after().forEach(each -> text.append(each.strip()).append('\n'));
    }
    return text.toString();
  }
}
