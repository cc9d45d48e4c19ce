package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What speaks for a sequence that goes having become one that comes. */
final class SequenceEvidence {
  private static final Set<String> SEQUENCE = Set.of("seq", "sequence", "id");

  private final Set<List<String>> droppedTables;
  private final Set<List<String>> newTables;
  private final boolean alone;

  SequenceEvidence(Schema before, Schema after, boolean alone) {
    this.droppedTables = words(before.tables(), after.tables());
    this.newTables = words(after.tables(), before.tables());
    this.alone = alone;
  }

  /** None where the sequences are of different schemas, or come and go with a table. */
  Optional<Evidence> of(Sequence from, Sequence to) {
    boolean withTable = counts(from.name(), droppedTables) || counts(to.name(), newTables);
    if (withTable || !from.name().schema().equals(to.name().schema())) {
      return Optional.empty();
    }
    String was = from.name().name();
    String becomes = to.name().name();
    Evidence evidence =
        new Evidence().names(0.5, was, becomes, NameLikeness.ofNames().between(was, becomes));
    if (from.options().canonical().equals(to.options().canonical())) {
      evidence.speaks(0.3, "both count in the same way");
    }
    if (alone) {
      evidence.speaks(0.2, "no other sequence goes, no other comes");
    }
    return Optional.of(evidence);
  }

  /** Whether it is named after one of the tables. */
  private static boolean counts(QualifiedName sequence, Set<List<String>> tables) {
    List<String> words = NameLikeness.words(sequence.name());
    return tables.stream()
        .anyMatch(
            table ->
                words.size() >= table.size()
                    && words.subList(0, table.size()).equals(table)
                    && SEQUENCE.containsAll(words.subList(table.size(), words.size())));
  }

  private static Set<List<String>> words(Collection<Table> tables, Collection<Table> others) {
    Set<QualifiedName> there = new HashSet<>();
    others.forEach(each -> there.add(each.name()));
    Set<List<String>> words = new HashSet<>();
    tables.stream()
        .filter(each -> !there.contains(each.name()))
        .forEach(each -> words.add(NameLikeness.words(each.name().name())));
    return words;
  }
}
