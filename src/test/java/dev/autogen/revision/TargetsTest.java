package dev.autogen.revision;

import static dev.autogen.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final RevisionGraph CHAIN =
      graph("3f9a1c72d0b4", "3f9b07d55e1c:3f9a1c72d0b4", "e:3f9b07d55e1c", "cafe0000:e#library");
  private static final RevisionGraph FORK = graph("aaaa", "bbbb:aaaa", "cccc:aaaa");

  @Test
  void anIdentifierIsTakenAsItIs() {
    assertThat(one("3f9a1c72d0b4")).isEqualTo("3f9a1c72d0b4");
    assertThat(one("head")).isEqualTo("cafe0000");
  }

  @Test
  void g038AShortIdentifierIsFoundByAllOfIt() {
    assertThat(one("e")).isEqualTo("e");
  }

  @Test
  void aUniquePrefixIsEnough() {
    assertThat(one("3f9a")).isEqualTo("3f9a1c72d0b4");
    assertThat(one("c")).isEqualTo("cafe0000");
  }

  @Test
  void g040ALabelAndItsPrefixNameItsRevision() {
    assertThat(one("library")).isEqualTo("cafe0000");
    assertThat(one("libr")).isEqualTo("cafe0000");
  }

  @Test
  void aPrefixOfSeveralNamesThem() {
    Problem problem = refusal(CHAIN, "3f9");
    assertThat(problem.code()).isEqualTo(ErrorCode.A018);
    assertThat(problem.sentence()).isEqualTo("2 revisions begin with 3f9");
    assertThat(problem.places()).hasSize(2);
  }

  @Test
  void whatNobodyIsCalledIsRefused() {
    assertThat(refusal(CHAIN, "nothing").code()).isEqualTo(ErrorCode.A017);
    assertThat(refusal(CHAIN, "").code()).isEqualTo(ErrorCode.A017);
    assertThat(refusal(CHAIN, "x@head").code()).isEqualTo(ErrorCode.A017);
    assertThat(refusal(CHAIN, "a+b+c").code()).isEqualTo(ErrorCode.A017);
  }

  @Test
  void offsetsWalkFromARevision() {
    assertThat(one("3f9a+2")).isEqualTo("e");
    assertThat(one("head-1")).isEqualTo("e");
    assertThat(one("base+1")).isEqualTo("3f9a1c72d0b4");
    assertThat(new Targets(CHAIN, List.of()).revision("e-3")).isEmpty();
  }

  @Test
  void g094AWalkStopsWhereTheHistoryBranches() {
    Problem problem = refusal(FORK, "aaaa+1");
    assertThat(problem.code()).isEqualTo(ErrorCode.A019);
    assertThat(problem.places()).hasSize(2).allMatch(place -> place.contains("does"));
  }

  @Test
  void aWalkThatIsTooLongSaysHowFarItCame() {
    assertThat(refusal(CHAIN, "head+1").sentence())
        .isEqualTo("head+1 goes too far: the history ends after 0 steps");
    assertThat(refusal(CHAIN, "e-5").sentence())
        .isEqualTo("e-5 goes too far: the history begins after 3 steps");
  }

  @Test
  void g031HeadsAreAllAndHeadIsOne() {
    assertThat(RevisionGraph.ids(new Targets(FORK, List.of()).revisions("heads")))
        .containsExactly("bbbb", "cccc");
    assertThat(
            catchThrowableOfType(
                    AutogenException.class, () -> new Targets(FORK, List.of()).revision("heads"))
                .problems()
                .get(0)
                .code())
        .isEqualTo(ErrorCode.A014);
  }

  @Test
  void twoHeadsAreSaidAsEverywhere() {
    Problem problem = refusal(FORK, "head");
    assertThat(problem.code()).isEqualTo(ErrorCode.A014);
    assertThat(problem.sentence())
        .isEqualTo("two revisions follow aaaa, so there is no single place to continue");
    assertThat(problem.places())
        .containsExactly("bbbb  does bbbb  Rbbbb.java", "cccc  does cccc  Rcccc.java");
    assertThat(problem.remedies())
        .containsExactly(
            "let one follow the other while it is unpublished: revises = \"bbbb\" in the header of"
                + " cccc",
            "  where that one is applied already, take it back first:  autogen downgrade aaaa",
            "or join them:           autogen merge heads -m \"…\"",
            "or follow one of them:  autogen -m \"…\" --head bbbb",
            "or apply each of them:  autogen upgrade heads");
  }

  @Test
  void currentIsWhereTheDatabaseStands() {
    assertThat(new Targets(CHAIN, List.of("e")).revision("current"))
        .map(RevisionInfo::id)
        .contains("e");
    assertThat(new Targets(CHAIN, List.of()).revision("current")).isEmpty();
  }

  private static String one(String target) {
    return new Targets(CHAIN, List.of()).revision(target).orElseThrow().id();
  }

  private static Problem refusal(RevisionGraph graph, String target) {
    return catchThrowableOfType(
            AutogenException.class, () -> new Targets(graph, List.of()).revision(target))
        .problems()
        .get(0);
  }
}
