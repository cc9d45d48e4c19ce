package dev.autogen.pairs;

import java.util.Map;
import java.util.Optional;

/**
 * Two models that share most.
 *
 * @param name what tells it from the other pairs, and makes it again
 * @param filled whether the tables get rows before the change
 * @param edits what makes the second model of the first
 */
record Pair(String name, boolean filled, EntityModel first, Map<String, Optional<Item>> edits) {

  /** The pair that a seed and a number make. */
  static Pair of(long seed, int number) {
    Dice dice = new Dice(seed * 1_000_003 + number);
    EntityModel first = new RandomModel(dice).model();
    return new Pair(
        seed + "/" + number, number % 2 == 1, first, new RandomEdits(dice, first).edits());
  }

  /** The same with other models. */
  Pair with(EntityModel other, Map<String, Optional<Item>> changes) {
    return new Pair(name, filled, other, changes);
  }

  /** The same without rows. */
  Pair empty() {
    return new Pair(name, false, first, edits);
  }

  /** The same with rows. */
  Pair filledUp() {
    return new Pair(name, true, first, edits);
  }

  EntityModel second() {
    return first.edited(edits);
  }
}
