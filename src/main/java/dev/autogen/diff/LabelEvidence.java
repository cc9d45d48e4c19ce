package dev.autogen.diff;

import dev.autogen.schema.EnumType;
import java.util.List;
import java.util.Optional;

/** What speaks for a label that goes from a type having become one that comes. */
final class LabelEvidence {
  private final EnumType before;
  private final EnumType after;

  LabelEvidence(EnumType before, EnumType after) {
    this.before = before;
    this.after = after;
  }

  List<String> gone() {
    return before.labels().stream().filter(each -> !after.labels().contains(each)).toList();
  }

  List<String> come() {
    return after.labels().stream().filter(each -> !before.labels().contains(each)).toList();
  }

  Optional<Evidence> of(String from, String to) {
    double likeness = NameLikeness.ofNames().between(from, to);
    Evidence evidence = new Evidence().names(0.6, from, to, likeness);
    if (before.labels().indexOf(from) == after.labels().indexOf(to)
        && before.labels().size() == after.labels().size()) {
      evidence.speaks(0.25, "both stand in the same place among as many labels");
    }
    if (gone().size() == 1 && come().size() == 1) {
      evidence.speaks(0.45, "no other label goes, no other comes");
    }
    return Optional.of(evidence);
  }
}
