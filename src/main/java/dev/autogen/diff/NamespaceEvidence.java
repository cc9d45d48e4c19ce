package dev.autogen.diff;

import dev.autogen.schema.Namespace;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What speaks for a schema that goes having become one that comes. */
record NamespaceEvidence(Schema before, Schema after, boolean alone) {

  /** None where no table's name is in both. */
  Optional<Evidence> of(Namespace from, Namespace to) {
    Set<String> ones = tables(before, from.name().name());
    Set<String> others = tables(after, to.name().name());
    Set<String> same = new HashSet<>(ones);
    same.retainAll(others);
    if (same.isEmpty()) {
      return Optional.empty();
    }
    String was = from.name().name();
    String becomes = to.name().name();
    Evidence evidence =
        new Evidence()
            .speaks(
                0.6 * 2 * same.size() / (ones.size() + others.size()),
                "%d of %d tables have a counterpart of the same name"
                    .formatted(same.size(), ones.size()))
            .names(0.3, was, becomes, NameLikeness.ofNames().between(was, becomes));
    return Optional.of(
        alone ? evidence.speaks(0.15, "no other schema goes, no other comes") : evidence);
  }

  private static Set<String> tables(Schema schema, String namespace) {
    Set<String> tables = new HashSet<>();
    for (Table table : schema.tables()) {
      if (table.name().schema().filter(namespace::equals).isPresent()) {
        tables.add(table.name().name());
      }
    }
    return tables;
  }
}
