package dev.autogen.pairs;

import dev.autogen.pairs.Verdict.Broken;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes away from a broken pair whatever it is broken without. */
final class Shrinker {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Instant end = Instant.now().plus(PATIENCE);
  private Broken smallest;

  private Shrinker(Broken broken) {
    this.smallest = broken;
  }

  /** A pair that breaks in the same way, with as little in it as patience allows. */
  static Broken shrunk(Broken broken) {
    Shrinker shrinker = new Shrinker(broken);
    shrinker.takeEditsAway();
    shrinker.takeItemsAway();
    shrinker.takeEditsAway();
    shrinker.takePartsAway();
    return shrinker.smallest;
  }

  private void takeEditsAway() {
    for (String key : List.copyOf(smallest.pair().edits().keySet())) {
      Map<String, Optional<Item>> fewer = new LinkedHashMap<>(smallest.pair().edits());
      fewer.remove(key);
      attempt(smallest.pair().first(), fewer);
    }
  }

  private void takeItemsAway() {
    for (String key : List.copyOf(smallest.pair().first().items().keySet())) {
      if (smallest.pair().first().items().containsKey(key)) {
        attempt(smallest.pair().first().without(key), smallest.pair().edits());
      }
    }
  }

  private void takePartsAway() {
    for (Item item : List.copyOf(smallest.pair().first().items().values())) {
      for (String part : item.parts().keySet()) {
        attemptWithout(item.key(), part);
      }
    }
    smallest
        .pair()
        .edits()
        .forEach(
            (key, item) ->
                item.ifPresent(
                    it -> it.parts().keySet().forEach(part -> attemptWithout(key, part))));
  }

  private void attemptWithout(String key, String part) {
    if (part.startsWith("~") || part.equals("key") || part.startsWith("kind")) {
      return;
    }
    Map<String, Optional<Item>> edits = new LinkedHashMap<>(smallest.pair().edits());
    edits.computeIfPresent(key, (name, item) -> item.map(it -> it.without(part)));
    EntityModel first = smallest.pair().first();
    Optional<Item> plainer =
        Optional.ofNullable(first.items().get(key)).map(it -> it.without(part));
    attempt(plainer.isPresent() ? first.edited(Map.of(key, plainer)) : first, edits);
  }

  private void attempt(EntityModel first, Map<String, Optional<Item>> edits) {
    Pair pair = smallest.pair().with(first, edits);
    if (Instant.now().isBefore(end)
        && Trial.of(pair, smallest.major()) instanceof Broken broken
        && broken.signature().equals(smallest.signature())) {
      smallest = broken;
    }
  }
}
