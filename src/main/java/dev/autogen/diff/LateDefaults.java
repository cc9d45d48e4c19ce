package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps for columns that fill themselves from a sequence of their own, as {@code serial} does:
 * the sequence can't be tied to the column before that is there, nor give the default before.
 */
record LateDefaults(QualifiedName table, Setting setting) {
  List<Step> of(Rank.Phase phase, List<Column> columns) {
    List<Step> steps = new ArrayList<>();
    for (Column column : columns) {
      setting
          .ownSequence(table, column)
          .ifPresent(
              sequence -> {
                String change = "sequence " + sequence.name();
                Rank.Place place = Rank.Place.ALTERED_COLUMN;
                steps.add(
                    Step.of(
                            new Rank(phase, table, place, column.name() + "\0"),
                            new Operation.AlterColumn(
                                table,
                                column.name(),
                                List.of(
                                    ColumnChange.setDefault(
                                        column.defaultExpression().orElseThrow()))))
                        .uses(Token.of(Token.Kind.SEQUENCE, sequence.name()))
                        .uses(Tokens.column(table, column.name()))
                        .partOf(change));
              });
    }
    return steps;
  }
}
