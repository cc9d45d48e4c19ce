package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * New sequences that number what the database has numbered so far: an identity or a serial gives
 * way to a sequence that the application asks. Nothing in a schema says which is whose, so it is
 * told by the usual name, or by there being one of each.
 */
record Successors(List<ColumnName> columns, List<Sequence> sequences) {

  static Successors of(Setting setting) {
    List<ColumnName> columns = new ArrayList<>();
    for (Table table : setting.from().tables().values()) {
      for (Column column : table.columns()) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (counts(column)
            && Uses.column(setting.to().tables(), name)
                .filter(after -> !counts(after))
                .isPresent()) {
          columns.add(name);
        }
      }
    }
    List<Sequence> sequences =
        setting.to().sequences().values().stream()
            .filter(each -> !setting.from().sequences().containsKey(each.name()))
            .filter(each -> each.owner().isEmpty())
            .toList();
    return new Successors(columns, sequences);
  }

  /** What lets the new sequence begin behind the values that its column has. */
  Optional<Operation> beginning(Sequence sequence) {
    SequenceOptions options = sequence.options().complete();
    if (!sequences.contains(sequence) || options.increment().orElseThrow() < 0) {
      return Optional.empty();
    }
    String name = Carry.ofSequence(sequence.name());
    long start = options.start().orElseThrow();
    return column(sequence)
        .map(column -> Carry.beginBehind(name, column.table(), column.column(), start));
  }

  private Optional<ColumnName> column(Sequence sequence) {
    if (columns.size() == 1 && sequences.size() == 1) {
      return Optional.of(columns.get(0));
    }
    return columns.stream()
        .filter(column -> usual(column.table()).equals(sequence.name().name()))
        .findFirst();
  }

  // Hibernate's sequence of an entity stands in the default schema, wherever its table is.
  private static String usual(QualifiedName table) {
    return table.name() + "_seq";
  }

  private static boolean counts(Column column) {
    return column.identity().isPresent()
        || Expressions.sequence(column.defaultExpression()).isPresent();
  }
}
