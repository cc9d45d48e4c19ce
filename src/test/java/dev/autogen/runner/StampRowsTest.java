package dev.autogen.runner;

import static dev.autogen.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import dev.autogen.revision.RevisionGraph;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How rows move where nothing runs: {@code -a} goes, {@code +a} comes, {@code a→b} moves. */
class StampRowsTest {
  private static final RevisionGraph FORK =
      graph("a", "b:a", "c1:b#c1branch", "d1:c1", "c2:b#c2branch", "d2:c2");
  private static final RevisionGraph MERGED =
      graph("a", "b1:a", "c1:b1", "b2:a", "c2:b2", "e:c1,c2", "f:e");

  @Test
  void g151RowsAboveATargetBecomeOne() {
    assertThat(stamp(FORK, "d1,c2", "b")).isEqualTo("-d1 c2→b");
  }

  @Test
  void g152ABranchCanBeForgottenAlone() {
    assertThat(stamp(FORK, "d1,c2", "c1branch@base")).isEqualTo("-d1");
    assertThat(stamp(FORK, "d1,c2", "base")).isEqualTo("-d1 -c2");
  }

  @Test
  void g154AMergeGoesDownToOneParentOrFurther() {
    assertThat(stamp(MERGED, "e", "c2")).isEqualTo("e→c2");
    assertThat(stamp(MERGED, "e", "a")).isEqualTo("e→a");
  }

  @Test
  void g155ARowBelowATargetMovesUp() {
    assertThat(stamp(MERGED, "c2", "e")).isEqualTo("c2→e");
    assertThat(stamp(MERGED, "b1", "e")).isEqualTo("b1→e");
    assertThat(stamp(MERGED, "c1,c2", "e")).isEqualTo("-c1 c2→e");
  }

  @Test
  void g157EachRootBeginsWithARowOfItsOwn() {
    assertThat(stamp(graph("a", "b:a", "x", "y:x"), "", "heads")).isEqualTo("+b +y");
  }

  @Test
  void g158WhatIsRecordedAlreadyIsNothingToDo() {
    assertThat(stamp(graph("a", "b1:a", "b2:a"), "b1,b2", "heads")).isEmpty();
  }

  @Test
  void g160ATargetBelowAnotherOneIsRefused() {
    assertThatThrownBy(() -> stamp(FORK, "", "a", "d1", "d2"))
        .isInstanceOf(AutogenException.class)
        .hasMessageContaining("a comes before d1");
  }

  @Test
  void g161OneRowBecomesSeveral() {
    assertThat(stamp(FORK, "a", "c1", "c2")).isEqualTo("a→c1 +c2");
    assertThat(stamp(FORK, "a", "heads")).isEqualTo("a→d1 +d2");
  }

  @Test
  void g163RowsThatNobodyKnowsCanBePurged() {
    assertThat(show(StampRows.purging(FORK, List.of("gone", "d1"), List.of("d1", "c2")).changes()))
        .isEqualTo("-gone +c2");
  }

  private static String stamp(RevisionGraph graph, String rows, String... targets) {
    List<String> before = Arrays.stream(rows.split(",")).filter(row -> !row.isEmpty()).toList();
    return show(StampRows.moving(graph, before, List.of(targets)).changes());
  }

  private static String show(List<RowChange> changes) {
    return changes.stream().map(StampRowsTest::show).collect(Collectors.joining(" "));
  }

  private static String show(RowChange change) {
    if (change.from().isEmpty()) {
      return "+" + change.to().orElseThrow();
    }
    return change.to().map(to -> change.from().get() + "→" + to).orElse("-" + change.from().get());
  }
}
