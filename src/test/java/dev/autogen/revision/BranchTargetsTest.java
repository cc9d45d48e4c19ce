package dev.autogen.revision;

import static dev.autogen.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BranchTargetsTest {
  private static final RevisionGraph ROOTS =
      graph(
          "a#abranch",
          "b:a",
          "somelongername:b",
          "c:somelongername",
          "d",
          "e:d#ebranch",
          "someothername:e",
          "f:someothername");
  private static final RevisionGraph FORK =
      graph("a", "b:a", "c1:b#c1branch", "d1:c1", "c2:b#c2branch", "d2:c2");

  @Test
  void g004SeveralBasesAndHeads() {
    RevisionGraph two = graph("a", "b:a", "c", "d:c");
    assertThat(RevisionGraph.ids(two.bases())).containsExactly("a", "c");
    assertThat(RevisionGraph.ids(two.heads())).containsExactly("b", "d");
    assertThat(named(two, "base")).isEmpty();
  }

  @Test
  void g031HeadsAreAllOfThemAndNoSingleRevision() {
    assertThat(named(ROOTS, "heads")).isEqualTo("c f");
    assertThat(refusal(ROOTS, "head")).isEqualTo(ErrorCode.A014);
  }

  @Test
  void g032ABranchRestrictsWhatIsMeant() {
    assertThat(named(ROOTS, "abranch")).isEqualTo("a");
    assertThat(named(ROOTS, "ebranch@head")).isEqualTo("f");
    assertThat(named(ROOTS, "ebranch@heads")).isEqualTo("f");
    assertThat(named(ROOTS, "abranch@base")).isEmpty();
    assertThat(named(ROOTS, "ebranch@d")).isEqualTo("d");
    assertThat(named(ROOTS, "ebranch@ebranch")).isEqualTo("e");
    assertThat(named(ROOTS, "abranch@somel")).isEqualTo("somelongername");
    assertThat(named(ROOTS, "ebranch@some")).isEqualTo("someothername");
  }

  @Test
  void g034APrefixThatIsTooShortSaysSo() {
    Problem problem = problem(ROOTS, "ebranch@sos");
    assertThat(problem.sentence()).isEqualTo("no revision is called \"ebranch@sos\"");
    assertThat(problem.remedies()).anyMatch(line -> line.contains("four characters"));
  }

  @Test
  void g035ARevisionOfAnotherBranchIsNamed() {
    Problem problem = problem(ROOTS, "ebranch@b");
    assertThat(problem.code()).isEqualTo(ErrorCode.A017);
    assertThat(problem.sentence()).isEqualTo("b is not on the branch ebranch");
  }

  @Test
  void g037AnIdentifierOrPrefixSaysABranch() {
    assertThat(named(ROOTS, "e@d")).isEqualTo("d");
    assertThat(named(ROOTS, "someoth@d")).isEqualTo("d");
    assertThat(named(ROOTS, "c@head")).isEqualTo("c");
    assertThat(refusal(ROOTS, "nobranch@head")).isEqualTo(ErrorCode.A017);
  }

  @Test
  void g043ADependencyCanBeALabel() {
    RevisionGraph graph = graph("a#one", "b:a", "x", "y:x~one");
    assertThat(graph.withAncestors(List.of("y"))).contains("a").doesNotContain("b");
    assertThat(graph.revision("y").dependsOn()).containsExactly("one");
  }

  @Test
  void g091ABranchBeginsWhereItLeavesWhatIsApplied() {
    assertThat(up(FORK, "c2branch@+1", "c1")).isEqualTo("c2");
    assertThat(up(FORK, "c2branch@+2", "c1")).isEqualTo("c2 d2");
    assertThat(up(FORK, "c1branch@+1", "c1")).isEqualTo("d1");
  }

  @Test
  void g092ABranchGoesOnFromItsRow() {
    assertThat(up(FORK, "c2branch@+1", "c1", "c2")).isEqualTo("d2");
    assertThat(up(FORK, "c2branch@head", "c1")).isEqualTo("c2 d2");
    assertThat(up(FORK, "c2branch@base+2")).isEqualTo("a b");
    assertThat(up(FORK, "c2branch@base+3")).isEqualTo("a b c2");
  }

  @Test
  void g097AThreeWayMergeIsFollowedBranchByBranch() {
    RevisionGraph graph =
        graph("a", "b1:a", "b2:a", "b3:a", "c1:b1,b2,b3", "d1:c1", "c2:b1,b2,b3", "d2:c2");
    assertThat(up(graph, "d1", "d2", "b2", "b1")).isEqualTo("c1 d1");
  }

  @Test
  void g121DownOnOneBranchOnly() {
    assertThat(down(FORK, "c2branch@base+2", "d1", "d2")).isEqualTo("d2 c2");
    assertThat(down(FORK, "c2branch@base+3", "d1", "d2")).isEqualTo("d2");
    assertThat(down(FORK, "c2branch@b", "d1", "d2")).isEqualTo("d2 c2");
    assertThat(down(FORK, "c1branch@-1", "d1", "d2")).isEqualTo("d1");
    assertThat(down(FORK, "c1branch@head-1", "d1", "d2")).isEqualTo("d1");
    assertThat(down(FORK, "c2branch@-2", "d1", "d2")).isEqualTo("d2 c2");
  }

  @Test
  void aBranchThatIsNotAppliedLeadsNowhereDown() {
    Problem problem =
        catchThrowableOfType(AutogenException.class, () -> down(FORK, "c2branch@-1", "c1"))
            .problems()
            .get(0);
    assertThat(problem.code()).isEqualTo(ErrorCode.A019);
    assertThat(problem.sentence()).contains("c2branch@-1");
  }

  @Test
  void g139DependantsOfABranchGoWithIt() {
    RevisionGraph graph = graph("a", "b:a", "c1:b#c1branch", "d1:c1", "c2:b#c2branch", "d2:c2~d1");
    assertThat(down(graph, "c1branch@b", "d2")).isEqualTo("d2 d1 c1");
  }

  @Test
  void g140AHeadThatIsOnlyImpliedIsFound() {
    RevisionGraph graph = graph("x1#x", "x2:x1", "y1", "y2:y1~x1");
    assertThat(down(graph, "x@-1", "x2", "y2")).isEqualTo("x2");
    assertThat(down(graph, "x@-1", "x1", "y2")).isEqualTo("y2 x1");
    assertThat(down(graph, "x@-1", "y2")).isEqualTo("y2 x1");
  }

  @Test
  void g141AMergeIsTakenApartByName() {
    RevisionGraph graph = graph("a", "b1:a", "b2:a", "m:b1,b2");
    Problem problem =
        catchThrowableOfType(AutogenException.class, () -> down(graph, "-1", "m"))
            .problems()
            .get(0);
    assertThat(problem.code()).isEqualTo(ErrorCode.A019);
    assertThat(problem.places()).hasSize(2);
    assertThat(problem.remedies()).containsExactly("name the revision itself:  b1");
  }

  @Test
  void g067DownToTheBaseOfABranchTakesItsDependants() {
    RevisionGraph graph = graph("base1#b_1", "a1:base1", "base2#b_2", "c2:base2~a1", "base3#b_3");
    assertThat(down(graph, "b_1@base", "c2", "base3")).isEqualTo("c2 a1 base1");
    assertThat(down(graph, "b_3@base", "c2", "base3")).isEqualTo("base3");
  }

  @Test
  void labelsHoldBackToWhereTheirBranchBegins() {
    assertThat(FORK.branchNames().get("d1")).containsExactly("c1branch");
    assertThat(FORK.branchNames().get("c2")).containsExactly("c2branch");
    assertThat(FORK.branchNames()).doesNotContainKey("b");
    assertThat(ROOTS.branchNames().get("d")).containsExactly("ebranch");
    assertThat(RevisionGraph.ids(FORK.branchPoints())).containsExactly("b");
  }

  private static String named(RevisionGraph graph, String target) {
    return ids(new Targets(graph, List.of()).revisions(target));
  }

  private static String up(RevisionGraph graph, String target, String... rows) {
    return ids(new Targets(graph, List.of(rows)).upgrade(target));
  }

  private static String down(RevisionGraph graph, String target, String... rows) {
    return ids(new Targets(graph, List.of(rows)).downgrade(target));
  }

  private static ErrorCode refusal(RevisionGraph graph, String target) {
    return problem(graph, target).code();
  }

  private static Problem problem(RevisionGraph graph, String target) {
    return catchThrowableOfType(AutogenException.class, () -> named(graph, target))
        .problems()
        .get(0);
  }

  private static String ids(List<RevisionInfo> revisions) {
    return revisions.stream().map(RevisionInfo::id).collect(Collectors.joining(" "));
  }
}
