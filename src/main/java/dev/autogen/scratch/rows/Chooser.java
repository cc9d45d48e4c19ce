package dev.autogen.scratch.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Puts rows together from what the units can be, such that no key has a value twice. */
final class Chooser {
  private static final int TRIES = 300;

  private final List<Unit> units;
  private final List<Key> keys;
  private final Random random;

  Chooser(List<Unit> units, List<Key> keys, Random random) {
    this.units = List.copyOf(units);
    this.keys = List.copyOf(keys);
    this.random = random;
  }

  List<Key> keys() {
    return keys;
  }

  /** Up to so many rows. */
  List<Map<String, String>> rows(int count) {
    int start = random.nextInt(count + 1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Optional<Map<String, String>> next = next(rows, start + number);
      if (next.isEmpty()) {
        return rows;
      }
      rows.add(next.get());
    }
    return rows;
  }

  /** Any row that goes with the others. */
  Optional<Map<String, String>> another(Collection<Map<String, String>> rows) {
    for (int tries = 0; tries < TRIES; tries++) {
      Map<String, String> row = new HashMap<>();
      units.forEach(unit -> row.putAll(any(unit)));
      if (fits(row, rows)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  boolean fits(Map<String, String> row, Collection<Map<String, String>> rows) {
    return keys.stream().noneMatch(key -> key.clashes(row, rows));
  }

  /** The row at the place in line; where it clashes, with other values for the keys. */
  private Optional<Map<String, String>> next(Collection<Map<String, String>> rows, int place) {
    Map<String, String> row = new HashMap<>();
    units.forEach(unit -> row.putAll(unit.choices().get(place % unit.choices().size())));
    for (int tries = 0; tries < TRIES; tries++) {
      List<Key> clashing = keys.stream().filter(key -> key.clashes(row, rows)).toList();
      if (clashing.isEmpty()) {
        return Optional.of(row);
      }
      units.stream()
          .filter(unit -> clashing.stream().anyMatch(key -> touches(key, unit)))
          .forEach(unit -> row.putAll(any(unit)));
    }
    return Optional.empty();
  }

  private static boolean touches(Key key, Unit unit) {
    return key.columns().stream().anyMatch(unit.columns()::contains);
  }

  private Map<String, String> any(Unit unit) {
    return unit.choices().get(random.nextInt(unit.choices().size()));
  }
}
