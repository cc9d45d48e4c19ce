package dev.autogen.hazard;

import dev.autogen.schema.ColumnType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of types of which no value has one in the other: neither a cast nor its text gives any.
 * Observed on 14 to 18; a pair that one odd value passes, such as infinity, is none of them.
 */
final class NoCounterpart {
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> BROKEN = Set.of("numeric", "real", "double precision");
  private static final Set<String> DAYS = Set.of("date", "timestamp", "timestamptz");
  private static final Set<String> HOURS = Set.of("time", "timetz");
  private static final Set<String> ADDRESSES = Set.of("inet", "cidr");
  private static final Set<String> CARDS = Set.of("macaddr", "macaddr8");
  private static final Set<String> DOCUMENTS = Set.of("json", "jsonb");
  private static final Set<String> TRUTH = Set.of("boolean");
  private static final Set<String> LENGTH = Set.of("interval");
  private static final Set<String> IDS = Set.of("uuid");

  private static final Map<String, Set<String>> PAIRS =
      Map.ofEntries(
          Map.entry("smallint", all(IDS, CARDS, Set.of("inet"))),
          Map.entry("integer", all(IDS, CARDS, Set.of("inet"))),
          Map.entry("bigint", all(IDS, Set.of("inet"))),
          Map.entry("numeric", Set.of("inet")),
          Map.entry("real", all(IDS, Set.of("inet"))),
          Map.entry("double precision", all(IDS, Set.of("inet"))),
          Map.entry("boolean", all(DAYS, HOURS, LENGTH, IDS, ADDRESSES, CARDS)),
          Map.entry("uuid", all(numbers(), TRUTH, DAYS, HOURS, LENGTH, documents())),
          Map.entry("date", all(WHOLE, TRUTH, HOURS, IDS, DOCUMENTS, ADDRESSES)),
          Map.entry("timestamp", all(WHOLE, TRUTH, IDS, documents())),
          Map.entry("timestamptz", all(WHOLE, TRUTH, IDS, documents())),
          Map.entry("time", all(numbers(), TRUTH, DAYS, IDS, documents())),
          Map.entry("timetz", all(numbers(), TRUTH, DAYS, LENGTH, IDS, documents())),
          Map.entry("interval", all(WHOLE, TRUTH, IDS, documents())),
          Map.entry("bytea", all(numbers(), TRUTH, DAYS, HOURS, LENGTH, documents())),
          Map.entry("inet", all(numbers(), TRUTH, IDS, DOCUMENTS)),
          Map.entry("cidr", all(numbers(), TRUTH, IDS, DOCUMENTS)),
          Map.entry("macaddr", all(numbers(), TRUTH, IDS, DOCUMENTS)),
          Map.entry("macaddr8", all(numbers(), TRUTH, IDS, DOCUMENTS)));

  private NoCounterpart() {}

  /** Whether no value of the one can become one of the other. */
  static boolean of(ColumnType from, ColumnType to) {
    return !from.array()
        && !to.array()
        && PAIRS.getOrDefault(name(from), Set.of()).contains(name(to));
  }

  /** An interval of whichever fields. */
  private static String name(ColumnType type) {
    return type.name().startsWith("interval") ? "interval" : type.name();
  }

  private static Set<String> numbers() {
    return all(WHOLE, BROKEN);
  }

  private static Set<String> documents() {
    return all(DOCUMENTS, ADDRESSES, CARDS);
  }

  @SafeVarargs
  private static Set<String> all(Set<String>... kinds) {
    Set<String> all = new HashSet<>();
    for (Set<String> kind : kinds) {
      all.addAll(kind);
    }
    return Set.copyOf(all);
  }
}
