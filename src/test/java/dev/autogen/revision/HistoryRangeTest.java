package dev.autogen.revision;

import static dev.autogen.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryRangeTest {
  private static final RevisionGraph CHAIN = graph("a", "b:a", "c:b");
  private static final RevisionGraph TREE =
      graph("a", "b1:a#one", "c1:b1", "b2:a#two", "c2:b2", "m:c1,c2", "x", "y:x~c1");

  @Test
  void c100EndsCanBeLeftOutOrCounted() {
    assertThat(range(CHAIN, ":")).isEqualTo("c b a");
    assertThat(range(CHAIN, "a:b")).isEqualTo("b a");
    assertThat(range(CHAIN, ":b")).isEqualTo("b a");
    assertThat(range(CHAIN, "a:")).isEqualTo("c b a");
    assertThat(range(CHAIN, "a:+2")).isEqualTo("c b a");
    assertThat(range(CHAIN, "-2:c")).isEqualTo("c b a");
    assertThat(range(CHAIN, "-5:c")).isEqualTo("c b a");
    assertThat(range(CHAIN, "-1:")).isEqualTo("c b");
    assertThat(range(CHAIN, "base:head")).isEqualTo("c b a");
    assertThat(range(CHAIN, "b:b")).isEqualTo("b");
    assertThat(range(CHAIN, ":+1")).isEqualTo("a");
  }

  @Test
  void c101CurrentIsWhereTheDatabaseStands() {
    assertThat(range(CHAIN, "current:", "b")).isEqualTo("c b");
    assertThat(range(CHAIN, ":current", "b")).isEqualTo("b a");
    assertThat(range(CHAIN, "current:current", "b")).isEqualTo("b");
    assertThat(range(CHAIN, "current:")).isEqualTo("c b a");
    assertThat(HistoryRange.needsRows("current:")).isTrue();
    assertThat(HistoryRange.needsRows("a:b")).isFalse();
  }

  @Test
  void c103WhatIsNoRangeIsRefused() {
    assertThat(refusal("a")).isEqualTo(ErrorCode.A019);
    assertThat(refusal("a:b:c")).isEqualTo(ErrorCode.A019);
    assertThat(refusal("nobody:")).isEqualTo(ErrorCode.A017);
  }

  @Test
  void g050ADiamondComesAsAWhole() {
    RevisionGraph diamond = graph("a", "b1:a", "b2:a", "c:b1,b2", "d:c");
    assertThat(range(diamond, "a:d")).isEqualTo("d c b1 b2 a");
  }

  @Test
  void g052BothSidesOfAMergeLieBetween() {
    assertThat(range(TREE, "a:m")).isEqualTo("m c1 b1 c2 b2 a");
    assertThat(range(TREE, "b2:m")).isEqualTo("m c2 b2");
  }

  @Test
  void g055EndsThatAreNotOnOneLineAreRefused() {
    assertThat(refusal("b2:c1")).isEqualTo(ErrorCode.A019);
    assertThat(refusal("c1:b1")).isEqualTo(ErrorCode.A019);
  }

  @Test
  void aDependencyOfAnotherRootIsOnlyShownFromTheBeginning() {
    assertThat(range(TREE, "x:y")).isEqualTo("y x");
    assertThat(range(TREE, ":y").split(" ")).containsExactlyInAnyOrder("y", "x", "c1", "b1", "a");
  }

  @Test
  void aRangeThatBeginsOnABranchEndsOnIt() {
    RevisionGraph fork = graph("a", "b1:a#one", "c1:b1", "b2:a#two", "c2:b2");
    assertThat(range(fork, "one@base:")).isEqualTo("c1 b1 a");
    assertThat(range(fork, "two@b2:")).isEqualTo("c2 b2");
    assertThat(range(fork, "two@-1:")).isEqualTo("c2 b2");
  }

  private static String range(RevisionGraph graph, String range, String... rows) {
    return HistoryRange.of(graph, List.of(rows), range).stream()
        .map(RevisionInfo::id)
        .collect(Collectors.joining(" "));
  }

  private static ErrorCode refusal(String range) {
    return catchThrowableOfType(AutogenException.class, () -> range(TREE, range))
        .problems()
        .get(0)
        .code();
  }
}
