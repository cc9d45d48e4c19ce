package dev.autogen.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pairs of models of which the second calls tables and columns otherwise, and changes other things
 * besides. With the right answers every value stays, both ways.
 *
 * <p>Takes the same settings as {@link RandomPairsIT}.
 */
class RenamedModelsIT {
  private static final long SEED = Long.getLong("autogen.pairs.seed", 41_852);
  private static final int FIRST = Integer.getInteger("autogen.pairs.first", 0);
  private static final int COUNT = Integer.getInteger("autogen.renames.count", 10);

  @Test
  void noValueIsLostWhereTheAnswersAreRight() {
    Pairs pairs = new Pairs(SEED, System.out::println, RenamedModelsIT::pair).run(FIRST, COUNT);

    assertThat(pairs.broken()).as("pairs of seed %d that broke a law", SEED).isEmpty();
    assertThat(pairs.kept()).as("pairs that Hibernate can create").isGreaterThan(COUNT / 2);
    assertThat(pairs.filled()).as("those with rows").isGreaterThan(COUNT / 4);
  }

  /** Every other one changes nothing but names. */
  private static Pair pair(long seed, int number) {
    Pair pair = Pair.of(seed, number);
    Pair first = number % 2 == 0 ? pair.with(pair.first(), Map.of()) : pair;
    return Renamings.in(first.filledUp(), new Dice(seed + number));
  }
}
