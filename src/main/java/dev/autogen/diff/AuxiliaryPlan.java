package dev.autogen.diff;

import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps for what a mapping creates with SQL of its own: what goes is gone before others come.
 */
final class AuxiliaryPlan {
  private static final int LAST = 999_999;

  private static final Token PLACE =
      Token.of(Token.Kind.ASIDE, QualifiedName.of("auxiliary objects"));

  private AuxiliaryPlan() {}

  static List<Step> steps(List<Auxiliary> from, List<Auxiliary> to) {
    List<Step> steps = new ArrayList<>();
    for (Auxiliary each : without(to, from)) {
      Rank.Phase phase = each.early() ? Rank.Phase.EXTENSIONS : Rank.Phase.VIEWS;
      steps.add(Step.of(rank(phase, each.place(), each), Executed.create(each)).makes(PLACE));
    }
    for (Auxiliary each : without(from, to)) {
      if (each.drop().isPresent()) {
        Rank.Phase phase = each.early() ? Rank.Phase.DROPPED_TYPES : Rank.Phase.DROPPED_VIEWS;
        steps.add(
            Step.of(rank(phase, LAST - each.place(), each), Executed.drop(each)).breaks(PLACE));
      }
    }
    return steps;
  }

  private static List<Auxiliary> without(List<Auxiliary> some, List<Auxiliary> others) {
    Set<String> known = others.stream().map(Auxiliary::create).collect(Collectors.toSet());
    return some.stream().filter(each -> !known.contains(each.create())).toList();
  }

  /** In the order of the mapping, and backwards when they go. */
  private static Rank rank(Rank.Phase phase, int place, Auxiliary auxiliary) {
    QualifiedName last = QualifiedName.of("\uffff", "%06d".formatted(place));
    return new Rank(phase, last, Rank.Place.SELF, auxiliary.id());
  }
}
