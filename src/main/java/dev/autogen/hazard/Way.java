package dev.autogen.hazard;

import dev.autogen.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one direction of a revision does to values that are there: what can be known of it from its
 * operations.
 *
 * @param kind whether it can be gone without losing anything
 * @param lost what is lost, each in the fewest words: {@code every value of customer.email}, {@code
 *     values of customer.name longer than 20 characters are cut off}; why there is no way, where
 *     there is none
 */
public record Way(Kind kind, List<String> lost) {
  private static final int NAMED = 3;

  public Way {
    lost = List.copyOf(lost);
  }

  /** What a direction can be. */
  public enum Kind {
    /** Every value is there afterwards, in a form from which the other direction restores it. */
    LOSSLESS,
    /** Values are gone afterwards, or cut off, or refused. */
    LOSSY,
    /** It cannot be gone. */
    IMPOSSIBLE;

    /** The name in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The way that operations go.
   *
   * @param hazards what can go wrong at the operations, as {@link Hazards} finds it
   */
  public static Way of(List<Operation> operations, List<Hazard> hazards) {
    List<String> reasons =
        operations.stream()
            .filter(Operation.Irreversible.class::isInstance)
            .map(each -> ((Operation.Irreversible) each).why())
            .toList();
    if (!reasons.isEmpty()) {
      return new Way(Kind.IMPOSSIBLE, reasons);
    }
    List<String> lost = losses(hazards).stream().map(Way::words).distinct().toList();
    return new Way(lost.isEmpty() ? Kind.LOSSLESS : Kind.LOSSY, lost);
  }

  /** Those of the hazards by which something is lost. */
  public static List<Hazard> losses(List<Hazard> hazards) {
    return hazards.stream().filter(Way::loses).toList();
  }

  /** What is lost, or why there is no way, the first few of it by name; empty where nothing is. */
  public String words() {
    String named = lost.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = lost.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** What is lost by a hazard, in the fewest words that say what becomes of it. */
  public static String words(Hazard hazard) {
    return hazard.kind() == HazardKind.DELETES_DATA
        ? hazard.subject()
        : hazard.message().replaceFirst("\\.$", "");
  }

  private static boolean loses(Hazard hazard) {
    return switch (hazard.kind()) {
      case DELETES_DATA, NARROWS_TYPE -> true;
      case ASSUMES_UTC,
          CHANGES_MEANING,
          FAILS_WITH_ROWS,
          BLOCKS_TABLE,
          REWRITES_TABLE,
          SCANS_TABLE,
          BREAKS_RUNNING_APPLICATION,
          SETS_ASIDE,
          FAILS_WITH_DEPENDENTS ->
          false;
    };
  }
}
