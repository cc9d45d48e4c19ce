package dev.autogen.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** One thing as entities and database have it; one of them does at least. */
record Pair<T>(Optional<T> ours, Optional<T> theirs) {

  /**
   * Pairs what there is on both sides, each at most once; what has no counterpart stands alone.
   *
   * @param ways when two belong together, the surest way first
   */
  static <T> List<Pair<T>> of(List<T> ours, List<T> theirs, List<BiPredicate<T, T>> ways) {
    List<T> left = new ArrayList<>(theirs);
    IdentityHashMap<T, T> counterparts = new IdentityHashMap<>();
    for (BiPredicate<T, T> way : ways) {
      for (T one : ours) {
        if (!counterparts.containsKey(one)) {
          Optional<T> other = left.stream().filter(each -> way.test(one, each)).findFirst();
          other.ifPresent(each -> counterparts.put(one, each));
          other.ifPresent(left::remove);
        }
      }
    }
    List<Pair<T>> pairs = new ArrayList<>();
    ours.forEach(
        one -> pairs.add(new Pair<>(Optional.of(one), Optional.ofNullable(counterparts.get(one)))));
    left.forEach(other -> pairs.add(new Pair<>(Optional.empty(), Optional.of(other))));
    return pairs;
  }
}
