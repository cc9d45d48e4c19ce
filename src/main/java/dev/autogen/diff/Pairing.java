package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds for each wanted child of a table the one that is there: the same name and structure first,
 * then the same structure under any name, then what carries the name but looks different.
 */
final class Pairing<T> {
  private final Shape<T> shape;
  private final Common common;
  private final QualifiedName table;
  private final Map<String, T> desired = new TreeMap<>();
  private final Map<String, T> actual = new TreeMap<>();
  private final List<T> target = new ArrayList<>();
  private final Map<String, String> renames = new TreeMap<>();
  private Set<String> claimed = Set.of();

  Pairing(Shape<T> shape, Common common, QualifiedName table) {
    this.shape = shape;
    this.common = common;
    this.table = table;
  }

  Pairing<T> between(Collection<T> wanted, Collection<T> there) {
    wanted.forEach(child -> desired.put(shape.name().apply(child), child));
    there.forEach(child -> actual.put(shape.name().apply(child), child));
    return this;
  }

  /** What bears one of these names without having been given it by choice makes room. */
  Pairing<T> claiming(Set<String> names) {
    claimed = Set.copyOf(names);
    return this;
  }

  void pairSame() {
    for (T wish : List.copyOf(desired.values())) {
      T there = actual.get(shape.name().apply(wish));
      if (there != null && shape.same(shape.merge(wish, there), there)) {
        settle(wish, there);
      }
    }
  }

  /** Pairs what has the same structure, unless it would have to take a name that is in use. */
  void pairElsewhere(Collection<String> taken) {
    for (T wish : List.copyOf(desired.values())) {
      if (!renames(wish) || !taken.contains(shape.name().apply(wish))) {
        actual.values().stream()
            .filter(there -> shape.usable(there) && shape.same(shape.merge(wish, there), there))
            .filter(there -> !isClaimed(there) || !taken.contains(shape.name().apply(wish)))
            .findFirst()
            .ifPresent(there -> settle(wish, there));
      }
    }
  }

  /** Takes what carries the name for the old shape of what is wanted. */
  void pairChanged() {
    pairRelated((wish, there) -> shape.name().apply(wish).equals(shape.name().apply(there)));
  }

  /** Takes what satisfies the predicate for the old shape of what is wanted. */
  void pairRelated(BiPredicate<T, T> related) {
    for (T wish : List.copyOf(desired.values())) {
      actual.values().stream()
          .filter(there -> related.test(wish, there))
          .findFirst()
          .ifPresent(
              there -> {
                target.add(shape.changed(shape.merge(wish, there), there));
                take(wish, there);
              });
    }
  }

  /** Leaves to what is there the name and place of a wish, which another sort of child fulfils. */
  Optional<T> takeWish(String name) {
    return Optional.ofNullable(desired.remove(name));
  }

  /** Gives up what is there under the name, as it makes room for another sort of child. */
  Optional<T> takeActual(String name) {
    return Optional.ofNullable(actual.remove(name));
  }

  void keep(T child) {
    target.add(child);
  }

  List<T> wishes() {
    return List.copyOf(desired.values());
  }

  List<T> leftovers() {
    return List.copyOf(actual.values());
  }

  /**
   * What the table is to have of the wishes, those without a counterpart included: under the next
   * free name, where what has stayed bears the one that nobody chose.
   */
  List<T> target() {
    List<T> all = new ArrayList<>(target);
    Set<String> taken = new HashSet<>();
    target.forEach(each -> taken.add(shape.name().apply(each)));
    for (T wish : desired.values()) {
      String name = free(shape.name().apply(wish), taken);
      taken.add(name);
      all.add(shape.named(wish, name));
    }
    return all;
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 1; taken.contains(free); number++) {
      String digits = Integer.toString(number);
      free = SqlText.clipped(name, SqlText.LONGEST_NAME - digits.length()) + digits;
    }
    return free;
  }

  /** The names that change, from the present ones to those that are wanted. */
  Map<String, String> renames() {
    return renames;
  }

  private boolean renames(T wish) {
    return shape.nameMatters(wish) && common.chosen(table, shape.name().apply(wish));
  }

  private boolean isClaimed(T there) {
    return claimed.contains(shape.name().apply(there));
  }

  private void settle(T wish, T there) {
    String present = shape.name().apply(there);
    boolean renamed = renames(wish) || isClaimed(there);
    String wanted = renamed ? shape.name().apply(wish) : present;
    target.add(shape.named(shape.merge(wish, there), wanted));
    if (!present.equals(wanted)) {
      renames.put(present, wanted);
    }
    take(wish, there);
  }

  private void take(T wish, T there) {
    desired.remove(shape.name().apply(wish));
    actual.remove(shape.name().apply(there));
  }
}
