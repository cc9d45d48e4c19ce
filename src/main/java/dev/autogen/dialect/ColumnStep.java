package dev.autogen.dialect;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one operation does to one column, as parts of an {@code alter table}.
 *
 * @param parts what follows the table's name, without the comments
 * @param comments statements of their own
 */
record ColumnStep(
    Operation operation,
    QualifiedName table,
    String column,
    List<String> parts,
    List<String> comments) {
  private static final Pattern NAME =
      Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

  /** The step of an operation that changes or adds a column. */
  static Optional<ColumnStep> of(Operation operation) {
    if (operation instanceof Operation.AddColumn add) {
      return Optional.of(
          new ColumnStep(
              add,
              add.table(),
              add.column().name(),
              List.of(TableSql.addition(add.column())),
              TableSql.comments(add.table(), add.column())));
    }
    if (operation instanceof Operation.AlterColumn alter && !alter.changes().isEmpty()) {
      List<String> parts =
          alter.changes().stream().map(each -> ColumnSql.change(alter.column(), each)).toList();
      return Optional.of(new ColumnStep(alter, alter.table(), alter.column(), parts, List.of()));
    }
    return Optional.empty();
  }

  /** Whether the server has to write or to read every row for it. */
  boolean goesOverRows() {
    if (operation instanceof Operation.AddColumn add) {
      return fillsRows(add.column());
    }
    return operation instanceof Operation.AlterColumn alter
        && alter.changes().stream().anyMatch(ColumnStep::goesOverRows);
  }

  /** The names in the conversion of its values, which mean the columns as they are before. */
  Set<String> reads() {
    Set<String> names = new HashSet<>();
    if (operation instanceof Operation.AlterColumn alter) {
      for (ColumnChange change : alter.changes()) {
        if (change instanceof ColumnChange.SetType type) {
          type.using().ifPresent(expression -> addNames(expression, names));
        }
      }
    }
    return names;
  }

  private static boolean goesOverRows(ColumnChange change) {
    return change instanceof ColumnChange.SetType
        || change instanceof ColumnChange.SetNotNull
        || change instanceof ColumnChange.SetExpression;
  }

  /** A constant is kept once for all rows; what is computed is computed for each. */
  private static boolean fillsRows(Column column) {
    return column.identity().isPresent()
        || column.generated().filter(Generated::stored).isPresent()
        || column.defaultExpression().filter(value -> value.contains("(")).isPresent();
  }

  private static void addNames(String expression, Set<String> names) {
    Matcher found = NAME.matcher(expression);
    while (found.find()) {
      names.add(found.group(1) == null ? found.group() : found.group(1).replace("\"\"", "\""));
    }
  }
}
