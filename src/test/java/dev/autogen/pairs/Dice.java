package dev.autogen.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choices that a seed determines. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    // The first numbers of neighbouring seeds are alike.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextLong();
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T first, T... others) {
    int chosen = random.nextInt(others.length + 1);
    return chosen == 0 ? first : others[chosen - 1];
  }

  /** Some of these, at most as many as said, in any order. */
  <T> List<T> some(List<T> choices, int most) {
    List<T> shuffled = new ArrayList<>(choices);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
  }
}
