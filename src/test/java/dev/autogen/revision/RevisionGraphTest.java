package dev.autogen.revision;

import static dev.autogen.revision.Graphs.graph;
import static dev.autogen.revision.Graphs.infos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
  @Test
  void g001NoRevisionsAreAGraph() {
    RevisionGraph graph = graph();
    assertThat(graph.revisions()).isEmpty();
    assertThat(graph.heads()).isEmpty();
    assertThat(graph.bases()).isEmpty();
    assertThat(new Targets(graph, List.of()).revision("head")).isEmpty();
    assertThat(new Targets(graph, List.of()).upgrade("head")).isEmpty();
  }

  @Test
  void g002AChainHasOneBaseAndOneHead() {
    RevisionGraph graph = graph("a", "b:a", "c:b");
    assertThat(RevisionGraph.ids(graph.heads())).containsExactly("c");
    assertThat(RevisionGraph.ids(graph.bases())).containsExactly("a");
  }

  @Test
  void g004TwoChainsHaveTwoOfEach() {
    RevisionGraph graph = graph("a", "b:a", "c", "d:c");
    assertThat(RevisionGraph.ids(graph.heads())).containsExactly("b", "d");
    assertThat(RevisionGraph.ids(graph.bases())).containsExactly("a", "c");
    assertThat(new Targets(graph, List.of()).revisions("base")).isEmpty();
  }

  @Test
  void g005NoRevisionFollowsItself() {
    Problem problem = problems("a:a").get(0);
    assertThat(problem.code()).isEqualTo(ErrorCode.A013);
    assertThat(problem.sentence()).isEqualTo("a would follow itself");
    assertThat(problem.places()).containsExactly("a  does a  Ra.java");
  }

  @Test
  void g007NoRevisionDependsOnItself() {
    assertThat(problems("a~a").get(0).sentence()).isEqualTo("a would follow or depend on itself");
    assertThat(problems("a", "b:a~b").get(0).sentence())
        .isEqualTo("b would follow or depend on itself");
  }

  @Test
  void g008ACircleIsNamedWithAllItsRevisions() {
    assertThat(problems("a:c", "b:a", "c:b").get(0).sentence())
        .isEqualTo("a, b, c follow each other in a circle");
  }

  @Test
  void g010ACircleWithTailsIsFoundToo() {
    Problem below = problems("x", "a:c,x", "b:a", "c:b").get(0);
    Problem above = problems("a:c", "b:a", "c:b", "d:c").get(0);
    assertThat(below.sentence()).isEqualTo("a, b, c follow each other in a circle");
    assertThat(above.sentence()).isEqualTo("a, b, c follow each other in a circle");
  }

  @Test
  void g011ACircleThroughDependenciesIsFound() {
    assertThat(problems("a~b", "b:a").get(0).sentence())
        .isEqualTo("a, b follow or depend on each other in a circle");
  }

  @Test
  void g014AMissingParentIsNamedWithItsChild() {
    Problem problem = problems("b:a").get(0);
    assertThat(problem.code()).isEqualTo(ErrorCode.A012);
    assertThat(problem.sentence()).isEqualTo("b follows a, which is not there");
  }

  @Test
  void aMissingDependencyIsNamedToo() {
    assertThat(problems("b~a").get(0).sentence()).isEqualTo("b depends on a, which is not there");
  }

  @Test
  void g016AnIdentifierInTwoFilesNamesBoth() {
    Problem problem = problems("a", "a").get(0);
    assertThat(problem.code()).isEqualTo(ErrorCode.A011);
    assertThat(problem.places()).hasSize(2);
  }

  @Test
  void g019ALabelIsNoIdentifierAndNoOtherLabel() {
    assertThat(problems("a", "b:a#a").get(0).code()).isEqualTo(ErrorCode.A016);
    assertThat(problems("a#x", "b:a#x").get(0).code()).isEqualTo(ErrorCode.A016);
  }

  @Test
  void g020AnIdentifierHasNoSignsOfTargets() {
    assertThat(RevisionName.problem("a@b+c").orElseThrow().sentence())
        .isEqualTo("\"a@b+c\" cannot name a revision or a branch because of these characters: @+");
    assertThat(RevisionName.problem("head")).isPresent();
    assertThat(RevisionName.problem("")).isPresent();
    assertThat(RevisionName.problem("x".repeat(256))).isPresent();
    assertThat(RevisionName.problem("3f9a1c72d0b4")).isEmpty();
    assertThat(problems("a b").get(0).code()).isEqualTo(ErrorCode.A015);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(problems("a", "a", "b:x", "c~y", "d@")).hasSize(4);
  }

  @Test
  void g050ADiamondIsOrderedBranchByBranch() {
    RevisionGraph graph = graph("a", "b1:a", "b2:a", "c:b1,b2", "d:c");
    assertThat(newestFirst(graph, "a", "b1", "b2", "c", "d"))
        .containsExactly("d", "c", "b1", "b2", "a");
  }

  @Test
  void g058BranchesComeBeforeThePointThatTheyShare() {
    RevisionGraph graph = graph("a", "b1:a", "c1:b1", "b2:a", "c2:b2", "d2:c2");
    assertThat(newestFirst(graph, "a", "b1", "c1", "b2", "c2", "d2"))
        .containsExactly("c1", "b1", "d2", "c2", "b2", "a");
  }

  @Test
  void g071ADependencyThatAnAncestorHasIsNotRepeated() {
    RevisionGraph graph = graph("a1", "a2:a1", "a3:a2", "b1", "b2:b1~a3", "b3:b2", "b4:b3~a3");
    assertThat(graph.normalizedParents("b4")).containsExactly("b3");
    assertThat(graph.normalizedParents("b2")).containsExactly("b1", "a3");
  }

  @Test
  void headsThatOthersDependOnAreNotReal() {
    RevisionGraph graph = graph("a1", "b1", "b2:b1~a1");
    assertThat(RevisionGraph.ids(graph.heads())).containsExactly("a1", "b2");
    assertThat(RevisionGraph.ids(graph.realHeads())).containsExactly("b2");
  }

  @RepeatedTest(20)
  void g022EveryNodeComesOnceAndNoneAfterItsAncestor(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> written = new ArrayList<>();
    for (int id = 0; id < 150; id++) {
      written.add("n" + id + some(random, id, ':') + some(random, id, '~'));
    }
    RevisionGraph graph = graph(written.toArray(String[]::new));
    List<RevisionInfo> ordered = graph.newestFirst(RevisionGraph.ids(graph.revisions()));
    assertThat(ordered).containsExactlyInAnyOrderElementsOf(graph.revisions());
    Set<String> seen = new HashSet<>();
    for (RevisionInfo revision : ordered) {
      assertThat(graph.withAncestors(List.of(revision.id()))).noneMatch(seen::contains);
      seen.add(revision.id());
    }
  }

  private static String some(Random random, int below, char sign) {
    int chance = random.nextInt(10);
    if (below == 0 || sign == '~' && chance < 9) {
      return "";
    }
    String one = sign + "n" + random.nextInt(Math.max(0, below - 5), below);
    return chance < 8 ? one : one + ",n" + random.nextInt(below);
  }

  private static List<String> newestFirst(RevisionGraph graph, String... ids) {
    return RevisionGraph.ids(graph.newestFirst(List.of(ids)));
  }

  private static List<Problem> problems(String... revisions) {
    return catchThrowableOfType(AutogenException.class, () -> RevisionGraph.of(infos(revisions)))
        .problems();
  }
}
