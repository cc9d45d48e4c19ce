package dev.autogen.pairs;

import java.util.Map;
import java.util.Optional;

/**
 * Two models that share most.
 *
 * @param name what tells it from the other pairs, and makes it again
 * @param edits what makes the second model of the first
 */
record Pair(String name, EntityModel first, Map<String, Optional<Item>> edits) {

  /** The pair that a seed and a number make. */
  static Pair of(long seed, int number) {
    Dice dice = new Dice(seed * 1_000_003 + number);
    EntityModel first = new RandomModel(dice).model();
    return new Pair(seed + "/" + number, first, new RandomEdits(dice, first).edits());
  }

  EntityModel second() {
    return first.edited(edits);
  }
}
