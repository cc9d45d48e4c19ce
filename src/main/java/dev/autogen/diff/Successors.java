package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * New sequences that number what the database has numbered so far by other means: they begin behind
 * the values that are there. A default says whose values a sequence gives. Of one that the
 * application asks nothing in a schema says it, so it is told by the usual name, by there being one
 * of each, or else it begins behind every sequence that goes and every column that no other one
 * takes over.
 *
 * @param columns those that counted and do no more
 */
record Successors(
    Setting setting, List<ColumnName> columns, List<Sequence> fresh, List<Sequence> gone) {
  private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");

  static Successors of(Setting setting) {
    List<ColumnName> columns = new ArrayList<>();
    for (Table table : setting.from().tables().values()) {
      for (Column column : table.columns()) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (counts(column)
            && Uses.column(setting.to().tables(), name)
                .filter(after -> !counts(after) && NUMBERS.contains(after.type().name()))
                .isPresent()) {
          columns.add(name);
        }
      }
    }
    return new Successors(
        setting,
        columns,
        onlyIn(setting.to(), setting.from()).toList(),
        onlyIn(setting.from(), setting.to()).filter(Successors::ascends).toList());
  }

  /** What lets the new sequence begin behind the values that are there. */
  Optional<Operation> beginning(Sequence sequence) {
    if (!ascends(sequence)) {
      return Optional.empty();
    }
    String name = Carry.ofSequence(sequence.name());
    long start = sequence.options().complete().start().orElseThrow();
    Optional<ColumnName> column = numbered(sequence);
    if (column.isPresent()) {
      return column.map(each -> Carry.beginBehind(name, each.table(), each.column(), start));
    }
    boolean stranger =
        !fresh.contains(sequence)
            || isDefault(sequence.name())
            || usual(sequence.name(), setting.to()).isPresent();
    List<QualifiedName> before =
        gone.stream().map(Sequence::name).filter(this::outlivesItsTable).toList();
    List<ColumnName> left = stranger ? List.of() : heirless();
    return stranger || (before.isEmpty() && left.isEmpty())
        ? Optional.empty()
        : Optional.of(Carry.beginBehind(name, before, left, start));
  }

  /**
   * What lets the sequences that stay go on behind the values of a column that they number from now
   * on. Of those that the application asks, each may be the one that has no table of its own.
   */
  List<Operation> joined(ColumnName column, Column before, Column after) {
    Optional<QualifiedName> given = kept(after);
    if (given.isPresent()) {
      return given.equals(kept(before))
          ? List.of()
          : List.of(Carry.goBehind(given.orElseThrow(), column));
    }
    return counts(after) || !isHeirless(column) || fresh.stream().anyMatch(this::takesAll)
        ? List.of()
        : setting.to().sequences().values().stream()
            .filter(each -> !fresh.contains(each) && takesAll(each))
            .map(each -> Carry.goBehind(each.name(), column))
            .toList();
  }

  /** The sequence that gives the default and is there before and after. */
  private Optional<QualifiedName> kept(Column column) {
    return Expressions.sequence(column.defaultExpression())
        .filter(setting.from().sequences()::containsKey)
        .filter(setting.to().sequences()::containsKey);
  }

  /** Whether the application may ask the sequence for any table. */
  private boolean takesAll(Sequence sequence) {
    return ascends(sequence)
        && sequence.owner().isEmpty()
        && !isDefault(sequence.name())
        && usual(sequence.name(), setting.to()).isEmpty();
  }

  /** Columns that a sequence of many tables may take over, as no new one has their usual name. */
  private List<ColumnName> heirless() {
    return columns.stream().filter(this::isHeirless).toList();
  }

  private boolean isHeirless(ColumnName column) {
    return columns.contains(column) && fresh.stream().noneMatch(each -> usual(column, each.name()));
  }

  private Optional<ColumnName> numbered(Sequence sequence) {
    return byDefault(sequence.name())
        .or(() -> fresh.contains(sequence) ? byTheApplication(sequence.name()) : Optional.empty());
  }

  /** The column that was there without an identity and takes the sequence's values from now on. */
  private Optional<ColumnName> byDefault(QualifiedName sequence) {
    for (Table table : setting.to().tables().values()) {
      for (Column column : table.columns()) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (Expressions.sequence(column.defaultExpression()).filter(sequence::equals).isPresent()
            && Uses.column(setting.from().tables(), name).filter(this::numbers).isPresent()) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isDefault(QualifiedName sequence) {
    return Uses.sequences(setting.to().tables().values()).contains(sequence);
  }

  private Optional<ColumnName> byTheApplication(QualifiedName sequence) {
    if (isDefault(sequence)) {
      return Optional.empty();
    }
    Optional<ColumnName> counted =
        columns.size() == 1 && fresh.size() == 1
            ? Optional.of(columns.get(0))
            : columns.stream().filter(each -> usual(each, sequence)).findFirst();
    return counted.or(
        () ->
            usual(sequence, setting.to())
                .flatMap(
                    key ->
                        Uses.column(setting.from().tables(), key)
                            .filter(this::numbers)
                            .map(there -> key)));
  }

  private boolean numbers(Column before) {
    return before.identity().isEmpty() && NUMBERS.contains(before.type().name());
  }

  /** Whether it may have served what is still there. */
  private boolean outlivesItsTable(QualifiedName sequence) {
    return usual(sequence, setting.from())
        .filter(key -> !setting.to().tables().containsKey(key.table()))
        .isEmpty();
  }

  /** The key that no identity and no default fills, of the table that the sequence's name names. */
  private static Optional<ColumnName> usual(QualifiedName sequence, Indexed schema) {
    for (Table table : schema.tables().values()) {
      Optional<ColumnName> key =
          table
              .primaryKey()
              .map(PrimaryKey::columns)
              .filter(each -> each.size() == 1)
              .map(each -> new ColumnName(table.name(), each.get(0)))
              .filter(each -> usual(each, sequence));
      if (key.isPresent() && !counts(Uses.column(schema.tables(), key.get()).orElseThrow())) {
        return key;
      }
    }
    return Optional.empty();
  }

  // Hibernate's sequence of an entity stands in the default schema, wherever its table is.
  private static boolean usual(ColumnName column, QualifiedName sequence) {
    String table = column.table().name();
    return sequence.name().equalsIgnoreCase(table + "_seq")
        || sequence.name().equalsIgnoreCase(table + "_" + column.column() + "_seq");
  }

  private static Stream<Sequence> onlyIn(Indexed schema, Indexed other) {
    return schema.sequences().values().stream()
        .filter(each -> !other.sequences().containsKey(each.name()))
        .filter(each -> each.owner().isEmpty());
  }

  private static boolean ascends(Sequence sequence) {
    SequenceOptions options = sequence.options().complete();
    return options.increment().orElseThrow() > 0;
  }

  private static boolean counts(Column column) {
    return column.identity().isPresent()
        || Expressions.sequence(column.defaultExpression()).isPresent();
  }
}
