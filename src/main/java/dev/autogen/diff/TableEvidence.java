package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks for a table that goes having become one that comes. */
final class TableEvidence {
  private static final Set<String> EVERYWHERE =
      Set.of("id", "name", "version", "created", "updated", "description", "code");

  private final Schema before;
  private final Schema after;
  private final boolean alone;
  private final Background background;

  TableEvidence(Schema before, Schema after, boolean alone, Background background) {
    this.before = before;
    this.after = after;
    this.alone = alone;
    this.background = background;
  }

  /** None where the tables are of different schemas. */
  Optional<Evidence> of(Table from, Table to) {
    if (!from.name().schema().equals(to.name().schema())) {
      return Optional.empty();
    }
    String was = from.name().name();
    String becomes = to.name().name();
    double likeness = NameLikeness.ofNames().between(was, becomes);
    Evidence evidence = new Evidence();
    double same = columns(evidence, from, to);
    if (same < 0.3) {
      return Optional.empty();
    }
    Optional<String> type = entity(was, to, likeness);
    if (type.isPresent()) {
      evidence.speaks(0.35, "it holds the entity " + type.orElseThrow());
    } else {
      evidence.names(0.35, was, becomes, likeness);
    }
    pointedAt(evidence, from, to);
    if (alone) {
      evidence.speaks(same > 0.4 ? 0.25 : 0.15, "no other table goes, no other comes");
    }
    return Optional.of(evidence);
  }

  /** The class that is called as the table was, and not as it is now. */
  private Optional<String> entity(String was, Table to, double likeness) {
    return background.classes(to.name()).stream()
        .filter(type -> NameLikeness.ofNames().between(was, type) > Math.max(0.9, likeness))
        .findFirst();
  }

  /** The part of both tables' columns that has a counterpart in the other. */
  private static double columns(Evidence evidence, Table from, Table to) {
    ColumnLikeness likeness = new ColumnLikeness(from.name().name(), to.name().name());
    double[][] alike = likeness.between(from.columns(), to.columns());
    int[] pairs = Assignment.best(alike);
    double shared = 0;
    double all = 0;
    int counted = 0;
    for (int i = 0; i < pairs.length; i++) {
      all += weight(from.columns().get(i));
      if (pairs[i] >= 0) {
        double weights = weight(from.columns().get(i)) + weight(to.columns().get(pairs[i]));
        shared += alike[i][pairs[i]] * weights;
        counted++;
      }
    }
    all += to.columns().stream().mapToDouble(TableEvidence::weight).sum();
    double same = all == 0 ? 0 : shared / all;
    double says = 1 - Math.pow(0.35, shared / 2);
    evidence.speaks(
        0.6 * same * says,
        "%d of %d columns are like one of the %d"
            .formatted(counted, from.columns().size(), to.columns().size()));
    return same;
  }

  private static double weight(Column column) {
    List<String> words = NameLikeness.words(column.name());
    return words.stream().anyMatch(EVERYWHERE::contains) ? 0.35 : 1;
  }

  private void pointedAt(Evidence evidence, Table from, Table to) {
    Set<String> ones = pointing(before, from.name());
    Set<String> others = pointing(after, to.name());
    Set<String> same = new HashSet<>(ones);
    same.retainAll(others);
    if (!same.isEmpty()) {
      evidence.speaks(
          0.12, "both are pointed at by " + String.join(", ", same.stream().sorted().toList()));
    }
  }

  private static Set<String> pointing(Schema schema, QualifiedName target) {
    Set<String> names = new HashSet<>();
    for (Table table : schema.tables()) {
      for (Constraint constraint : table.constraints()) {
        if (constraint instanceof ForeignKey key
            && key.referenced().table().equals(target)
            && !table.name().equals(target)) {
          names.add(table.name().toString());
        }
      }
    }
    return names;
  }
}
