package dev.autogen.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Pairs of models that nobody thought of, taken from the one to the other, back and forward again.
 *
 * <p>{@code -Dautogen.pairs.seed=…} makes other pairs than the usual ones, {@code
 * -Dautogen.pairs.first=…} and {@code -Dautogen.pairs.count=…} some of them; a pair is named {@code
 * seed/number}.
 */
class RandomPairsIT {
  private static final long SEED = Long.getLong("autogen.pairs.seed", 120_852);
  private static final int FIRST = Integer.getInteger("autogen.pairs.first", 0);
  private static final int COUNT = Integer.getInteger("autogen.pairs.count", 100);

  @Test
  void aDatabaseGoesFromAnyModelToAnyOther() {
    System.out.println("random pairs: -Dautogen.pairs.seed=" + SEED);
    Pairs pairs = new Pairs(SEED, System.out::println).run(FIRST, COUNT);
    System.out.println(
        "random pairs: "
            + pairs.kept()
            + " of "
            + COUNT
            + " held, "
            + pairs.filled()
            + " of them with rows; impossible: "
            + pairs.impossible());

    assertThat(pairs.broken()).as("pairs of seed %d that broke a law", SEED).isEmpty();
    assertThat(pairs.kept()).as("pairs that Hibernate can create").isGreaterThan(COUNT * 8 / 10);
  }
}
