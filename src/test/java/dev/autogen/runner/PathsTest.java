package dev.autogen.runner;

import static dev.autogen.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The steps between two states and the rows that they leave, written {@code steps ⇒ rows}. */
class PathsTest {
  private static final RevisionGraph CHAIN = graph("a", "b:a", "c:b", "d:c", "e:d");
  private static final RevisionGraph FORK = graph("a", "b:a", "c1:b", "d1:c1", "c2:b", "d2:c2");
  private static final RevisionGraph MERGED =
      graph("a", "b:a", "c1:b", "d1:c1", "c2:b", "d2:c2", "e:d1,d2", "f:e");

  @Test
  @DisplayName("G080, G082, G083, G085: upgrades along a chain")
  void g080UpgradesAlongAChain() {
    assertThat(up(CHAIN, "c", "e")).isEqualTo("d e ⇒ e");
    assertThat(up(CHAIN, "a", "+2")).isEqualTo("b c ⇒ c");
    assertThat(up(CHAIN, "a", "+1")).isEqualTo("b ⇒ b");
    assertThat(up(CHAIN, "b", "+3")).isEqualTo("c d e ⇒ e");
    assertThat(up(CHAIN, "a", "b+2")).isEqualTo("b c d ⇒ d");
    assertThat(up(CHAIN, "a", "d-2")).isEqualTo("b ⇒ b");
    assertThat(up(CHAIN, "", "base+1")).isEqualTo("a ⇒ a");
    assertThat(up(CHAIN, "", "+1")).isEqualTo("a ⇒ a");
  }

  @Test
  void g086ATargetAtOrBelowTheDatabaseIsNothingToDo() {
    assertThat(up(CHAIN, "c", "c")).isEqualTo("⇒ c");
    assertThat(up(CHAIN, "c", "a")).isEqualTo("⇒ c");
  }

  @Test
  @DisplayName("G088, G089: upgrades one branch or both")
  void g088UpgradesOneBranchOrBoth() {
    assertThat(up(FORK, "b", "d1")).isEqualTo("c1 d1 ⇒ d1");
    assertThat(up(FORK, "a", "heads")).isEqualTo("b c2 d2 c1 d1 ⇒ d1 d2");
    assertThatThrownBy(() -> up(FORK, "b", "+1")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> up(FORK, "d1,d2", "+1")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> up(FORK, "", "head")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> up(CHAIN, "c", "-1")).isInstanceOf(AutogenException.class);
  }

  @Test
  void g095AMergeJoinsTheRows() {
    assertThat(up(MERGED, "b", "f")).isEqualTo("c2 d2 c1 d1 e f ⇒ f");
    assertThat(up(MERGED, "d1,d2", "e")).isEqualTo("e ⇒ e");
  }

  @Test
  void g098TwoMergesOfTheSameThree() {
    RevisionGraph graph =
        graph("a", "b1:a", "b2:a", "b3:a", "c1:b1,b2,b3", "c2:b1,b2,b3", "d1:c1", "d2:c2");
    assertThat(rowsAfter(graph, "a", "b3", "b1", "b2", "c2", "d2", "c1", "d1"))
        .containsExactly("b3", "b1,b3", "b1,b2,b3", "c2", "d2", "c1,d2", "d1,d2");
  }

  @Test
  void g099TwoMergesThatShareOneParent() {
    RevisionGraph graph =
        graph("a", "b1:a", "b2:a", "b3:a", "c1:b1,b2", "c2:b2,b3", "d1:c1", "d2:c2");
    assertThat(rowsAfter(graph, "a", "b2", "b3", "c2", "d2", "b1", "c1", "d1"))
        .containsExactly("b2", "b2,b3", "c2", "d2", "b1,d2", "c1,d2", "d1,d2");
  }

  @Test
  void g100ADependencyIsPulledIn() {
    RevisionGraph graph = graph("a1", "b1:a1", "c1:b1#lbl", "a2", "b2:a2", "c2:b2~lbl");
    assertThat(up(graph, "a2", "c2")).isEqualTo("a1 b1 c1 b2 c2 ⇒ c2");
  }

  @Test
  void g101TwoRootsComeOneAfterTheOther() {
    RevisionGraph graph = graph("a1", "b1:a1", "a2", "b2:a2");
    assertThat(up(graph, "", "heads")).isEqualTo("a2 b2 a1 b1 ⇒ b1 b2");
  }

  @Test
  @DisplayName("G110, G112, G113: downgrades along a chain")
  void g110DowngradesAlongAChain() {
    assertThat(down(CHAIN, "e", "c")).isEqualTo("e d ⇒ c");
    assertThat(down(CHAIN, "c", "-1")).isEqualTo("c ⇒ b");
    assertThat(down(CHAIN, "e", "-3")).isEqualTo("e d c ⇒ b");
    assertThat(down(CHAIN, "d", "a+2")).isEqualTo("d ⇒ c");
    assertThat(down(CHAIN, "d", "c-2")).isEqualTo("d c b ⇒ a");
    assertThat(down(CHAIN, "c", "base")).isEqualTo("c b a ⇒");
    assertThat(down(CHAIN, "c", "-3")).isEqualTo("c b a ⇒");
  }

  @Test
  void g115WhatIsNotAppliedIsNoTarget() {
    assertThatThrownBy(() -> down(CHAIN, "", "b")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> down(CHAIN, "b", "c")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> down(CHAIN, "", "-1")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> down(CHAIN, "b", "+1")).isInstanceOf(AutogenException.class);
    assertThatThrownBy(() -> down(CHAIN, "b", "-3")).isInstanceOf(AutogenException.class);
  }

  @Test
  @DisplayName("G116, G118: nothing above the target is nothing to do")
  void g116NothingAboveTheTargetIsNothingToDo() {
    assertThat(down(CHAIN, "", "base")).isEqualTo("⇒");
    assertThat(down(CHAIN, "a", "a")).isEqualTo("⇒ a");
    assertThat(down(CHAIN, "e", "e")).isEqualTo("⇒ e");
  }

  @Test
  @DisplayName("G119, G122, G123: downgrades both branches or one")
  void g119DowngradesBothBranches() {
    assertThat(down(FORK, "d1,d2", "a")).isEqualTo("d1 c1 d2 c2 b ⇒ a");
    assertThat(down(FORK, "d1,d2", "c2")).isEqualTo("d2 ⇒ c2 d1");
    assertThat(down(FORK, "d1,d2", "d2-1")).isEqualTo("d2 ⇒ c2 d1");
    assertThatThrownBy(() -> down(FORK, "d1,d2", "-1")).isInstanceOf(AutogenException.class);
  }

  @Test
  @DisplayName("G124, G125, G127, G128: a branch that stopped earlier is left alone")
  void g125ABranchThatStoppedEarlierIsLeftAlone() {
    assertThat(down(FORK, "c1,d2", "d2-1")).isEqualTo("d2 ⇒ c1 c2");
    assertThat(down(FORK, "d1,d2", "d1@-1")).isEqualTo("d1 ⇒ c1 d2");
    assertThat(down(FORK, "d1,d2", "d1@head-1")).isEqualTo("d1 ⇒ c1 d2");
    assertThat(down(FORK, "d1,c2", "c2")).isEqualTo("⇒ c2 d1");
    assertThat(down(FORK, "d1,c2", "d1")).isEqualTo("⇒ c2 d1");
  }

  @Test
  void g130AMergeIsTakenApart() {
    RevisionGraph graph = graph("a", "b1:a", "b2:a", "c1:b1", "c2:b1", "d1:c1,c2", "d2:b2");
    assertThat(down(graph, "d2,d1", "b1")).isEqualTo("d1 c1 c2 ⇒ b1 d2");
    assertThat(down(MERGED, "e", "d1")).isEqualTo("e ⇒ d1 d2");
    assertThatThrownBy(() -> down(MERGED, "e", "-1")).isInstanceOf(AutogenException.class);
  }

  @Test
  void g131ARowThatAnotherOneImpliesIsDeleted() {
    RevisionGraph graph = graph("a1", "c1:a1", "d1:c1", "a2", "c2:a2~c1");
    assertThat(down(graph, "c2,d1", "c1")).isEqualTo("d1 ⇒ c2");
  }

  @Test
  void g136ARepeatedDependencyLeavesNoRow() {
    RevisionGraph graph = graph("a1", "a2:a1", "a3:a2", "b1", "b2:b1~a3", "b3:b2", "b4:b3~a3");
    assertThat(down(graph, "b4", "b3")).isEqualTo("b4 ⇒ b3");
  }

  @Test
  void g137ParentsOfAMergeThatImplyEachOther() {
    RevisionGraph graph = graph("a1", "b1~a1", "bmerge:a1,b1");
    assertThat(down(graph, "bmerge", "a1")).isEqualTo("bmerge ⇒ b1");
    assertThat(down(graph, "bmerge", "b1")).isEqualTo("bmerge ⇒ b1");
  }

  @Test
  @DisplayName("G013: a dependency that is the parent, too, counts once")
  void g013ADependencyThatIsTheParentCountsOnce() {
    RevisionGraph graph = graph("a1", "a2:a1~a1");
    assertThat(up(graph, "", "head")).isEqualTo("a1 a2 ⇒ a2");
    assertThat(down(graph, "a2", "a1")).isEqualTo("a2 ⇒ a1");
  }

  @Test
  @DisplayName("G065, G068, G070: a branch pulls in what it depends on, and nothing else")
  void g065ABranchPullsInWhatItDependsOn() {
    RevisionGraph graph =
        graph("a1", "a2:a1", "a3:a2", "b1#b", "b2:b1~a3", "c1#c", "c2:c1", "d1~a1");
    assertThat(up(graph, "", "b@head")).isEqualTo("a1 a2 a3 b1 b2 ⇒ b2");
    assertThat(up(graph, "b2", "c@head")).isEqualTo("c1 c2 ⇒ b2 c2");
    assertThat(down(graph, "b2,c2", "c@base")).isEqualTo("c2 c1 ⇒ b2");
    assertThat(up(graph, "", "d1")).isEqualTo("a1 d1 ⇒ d1");
    assertThat(down(graph, "d1", "base")).isEqualTo("d1 a1 ⇒");
  }

  @Test
  void dependantsAreReversedToo() {
    RevisionGraph graph = graph("a1", "b1:a1", "a2", "b2:a2~b1");
    assertThat(down(graph, "b2", "a1")).isEqualTo("b2 b1 ⇒ a1 a2");
  }

  @Test
  @DisplayName("G170, G172: rows of roots and branches")
  void g170RowsOfRootsAndBranches() {
    RevisionGraph graph = graph("a", "b:a", "x", "e1:x", "e2:x");
    assertThat(rowsAfter(graph, "", "a", "b", "x", "e1", "e2"))
        .containsExactly("a", "b", "b,x", "b,e1", "b,e1,e2");
  }

  @Test
  void g173TearingDownToACommonParent() {
    assertThat(down(graph("c", "d1:c", "d2:c"), "d1,d2", "c")).isEqualTo("d1 d2 ⇒ c");
  }

  @RepeatedTest(30)
  void upAndDownAgainLeavesNoRow(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> written = new ArrayList<>(List.of("n0"));
    for (int id = 1; id < 40; id++) {
      String first = "n" + random.nextInt(Math.max(0, id - 4), id);
      String second = random.nextInt(5) == 0 ? ",n" + random.nextInt(id) : "";
      String dependency = random.nextInt(8) == 0 ? "~n" + random.nextInt(id) : "";
      String parents = random.nextInt(12) == 0 ? "" : ":" + first + second;
      written.add("n" + id + parents + dependency);
    }
    RevisionGraph graph = graph(written.toArray(String[]::new));
    String rows = up(graph, "", "heads").replaceFirst(".*⇒ ?", "");
    List<String> heads = RevisionGraph.ids(graph.realHeads()).stream().sorted().toList();
    assertThat(rows.split(" ")).containsExactlyElementsOf(heads);
    assertThat(down(graph, rows.replace(' ', ','), "base")).endsWith("⇒");
  }

  private static String up(RevisionGraph graph, String rows, String target) {
    List<String> start = list(rows);
    return walked(graph, start, new Targets(graph, start).upgrade(target), Direction.UPGRADE);
  }

  private static String down(RevisionGraph graph, String rows, String target) {
    List<String> start = list(rows);
    return walked(graph, start, new Targets(graph, start).downgrade(target), Direction.DOWNGRADE);
  }

  private static String walked(
      RevisionGraph graph, List<String> start, List<RevisionInfo> path, Direction direction) {
    Set<String> rows = new LinkedHashSet<>(start);
    for (RevisionInfo revision : path) {
      rows = step(graph, rows, revision.id(), direction);
    }
    List<String> words = new ArrayList<>(RevisionGraph.ids(path));
    words.add("⇒");
    rows.stream().sorted().forEach(words::add);
    return String.join(" ", words);
  }

  private static List<String> rowsAfter(RevisionGraph graph, String rows, String... steps) {
    Set<String> current = new LinkedHashSet<>(list(rows));
    List<String> states = new ArrayList<>();
    for (String step : steps) {
      current = step(graph, current, step, Direction.UPGRADE);
      states.add(String.join(",", current.stream().sorted().toList()));
    }
    return states;
  }

  /** Every change must find the row that it takes away, and none may come twice. */
  private static Set<String> step(
      RevisionGraph graph, Set<String> rows, String id, Direction direction) {
    List<RowChange> changes = RowChanges.of(graph, rows, id, direction);
    Set<String> current = rows;
    for (RowChange change : changes) {
      assertThat(change.from().stream()).allMatch(current::contains);
      assertThat(change.to().stream()).noneMatch(current::contains);
      current = RowChanges.after(current, List.of(change));
    }
    return current;
  }

  private static List<String> list(String rows) {
    return Arrays.stream(rows.split(",")).filter(row -> !row.isEmpty()).toList();
  }
}
