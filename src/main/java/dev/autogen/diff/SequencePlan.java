package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps for sequences of their own. */
record SequencePlan(Setting setting, Successors successors) {

  /** What goes silently with a column: the sequences that it owns. */
  static List<Token> ownedBy(Indexed schema, QualifiedName table, String column) {
    Optional<ColumnName> owner = Optional.of(new ColumnName(table, column));
    List<Token> owned = new ArrayList<>();
    for (Sequence sequence : schema.sequences().values()) {
      if (sequence.owner().isPresent() && sequence.owner().equals(owner)) {
        owned.addAll(tokens(sequence));
      }
    }
    return owned;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Sequence sequence : setting.to().sequences().values()) {
      Sequence before = setting.from().sequences().get(sequence.name());
      if (before == null) {
        steps.add(create(sequence));
      } else if (!before.equals(sequence)) {
        steps.addAll(change(before, sequence));
      }
    }
    for (Sequence sequence : setting.from().sequences().values()) {
      boolean goes = !setting.to().sequences().containsKey(sequence.name());
      if (goes && !(goesAlong(sequence) && fillsItsTable(sequence))) {
        steps.add(drop(sequence));
      }
    }
    return steps;
  }

  /** One that goes with its owner anyway is dropped by name before it. */
  private Step drop(Sequence sequence) {
    Step step =
        Step.of(
                Rank.of(Rank.Phase.DROPPED_SEQUENCES, sequence.name()),
                new Operation.DropSequence(sequence.name()))
            .releases(Tokens.schema(sequence.name()))
            .breaks(tokens(sequence));
    sequence
        .owner()
        .filter(owner -> goesAlong(sequence))
        .ifPresent(owner -> step.releases(column(owner)));
    return step;
  }

  /** Whether a default of the owner's table uses it, so that it cannot go before. */
  private boolean fillsItsTable(Sequence sequence) {
    return sequence.owner().map(owner -> setting.from().tables().get(owner.table())).stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> Expressions.sequence(column.defaultExpression()).stream())
        .anyMatch(sequence.name()::equals);
  }

  private Step create(Sequence sequence) {
    Step step =
        Step.of(rank(sequence), created(sequence))
            .uses(Tokens.schema(sequence.name()))
            .makes(tokens(sequence))
            .partOf("sequence " + sequence.name());
    sequence.owner().ifPresent(owner -> step.uses(column(owner)));
    return step;
  }

  private List<Operation> created(Sequence sequence) {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation.CreateSequence(sequence));
    successors.beginning(sequence).ifPresent(operations::add);
    return operations;
  }

  /** A sequence of a column stands beside that column. */
  private Rank rank(Sequence sequence) {
    Optional<ColumnName> owner = sequence.owner();
    if (owner.isEmpty()) {
      return Rank.of(Rank.Phase.SEQUENCES, sequence.name());
    }
    QualifiedName table = owner.orElseThrow().table();
    boolean known = setting.from().tables().containsKey(table);
    return new Rank(
        known ? Rank.Phase.CHANGED_TABLES : Rank.Phase.NEW_TABLES,
        table,
        Rank.Place.COLUMN,
        owner.orElseThrow().column() + "\0");
  }

  private List<Step> change(Sequence before, Sequence after) {
    List<Step> steps = new ArrayList<>();
    SequenceOptions changed = SequenceChanges.between(before.options(), after.options());
    if (!changed.equals(SequenceOptions.sequenceOptions())) {
      steps.add(
          Step.of(
                  Rank.of(Rank.Phase.SEQUENCES, after.name()),
                  new Operation.AlterSequence(after.name(), changed))
              .partOf("sequence " + after.name()));
    }
    if (!before.owner().equals(after.owner())) {
      Step step =
          Step.of(
                  new Rank(
                      Rank.Phase.CHANGED_TABLES, after.name(), Rank.Place.ALTERED_COLUMN, "owner"),
                  Owning.of(after).operation())
              .partOf("sequence " + after.name());
      after.owner().ifPresent(owner -> step.uses(column(owner)));
      before.owner().ifPresent(owner -> step.releases(column(owner)));
      steps.add(step);
    }
    return steps;
  }

  private boolean goesAlong(Sequence sequence) {
    return sequence
        .owner()
        .filter(owner -> Uses.column(setting.from().tables(), owner).isPresent())
        .filter(owner -> !stays(owner))
        .isPresent();
  }

  private boolean stays(ColumnName owner) {
    Table before = setting.from().tables().get(owner.table());
    return Uses.column(setting.to().tables(), owner)
        .filter(
            after ->
                before != null
                    && before
                        .column(owner.column())
                        .filter(each -> setting.inPlace(each, after))
                        .isPresent())
        .isPresent();
  }

  private static Token column(ColumnName owner) {
    return Token.of(Token.Kind.COLUMN, owner.table(), owner.column());
  }

  private static List<Token> tokens(Sequence sequence) {
    return List.of(
        Token.of(Token.Kind.SEQUENCE, sequence.name()),
        Token.of(Token.Kind.RELATION, sequence.name()));
  }
}
