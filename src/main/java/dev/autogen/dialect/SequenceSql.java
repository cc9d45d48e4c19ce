package dev.autogen.dialect;

import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Sequences and their parameters. */
final class SequenceSql {
  private SequenceSql() {}

  static String create(Sequence sequence) {
    List<String> words = new ArrayList<>(List.of("create sequence", Sql.name(sequence.name())));
    words.addAll(ofSequence(sequence.options()));
    sequence
        .owner()
        .ifPresent(
            owner ->
                words.add(
                    "owned by " + Sql.name(owner.table()) + "." + Sql.identifier(owner.column())));
    return String.join(" ", words);
  }

  /** The parameters of a sequence of its own, its type among them. */
  static List<String> ofSequence(SequenceOptions options) {
    List<String> words = new ArrayList<>();
    options.type().ifPresent(type -> words.add("as " + type));
    words.addAll(ofIdentity(options));
    return words;
  }

  /** The parameters of an identity column, whose type is the column's. */
  static List<String> ofIdentity(SequenceOptions options) {
    List<String> words = new ArrayList<>();
    options.start().ifPresent(value -> words.add("start with " + value));
    options.increment().ifPresent(value -> words.add("increment by " + value));
    options.minimum().ifPresent(value -> words.add("minvalue " + value));
    options.maximum().ifPresent(value -> words.add("maxvalue " + value));
    options.cache().ifPresent(value -> words.add("cache " + value));
    options.cycle().ifPresent(value -> words.add(value ? "cycle" : "no cycle"));
    return words;
  }
}
