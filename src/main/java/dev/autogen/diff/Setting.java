package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a plan leads from and to, and what holds for all of it.
 *
 * @param renames by table, the new names of constraints and indexes by the present ones
 * @param swapped the types that give way to a new one of the same name
 */
record Setting(
    Indexed from,
    Indexed to,
    Map<QualifiedName, Map<String, String>> renames,
    Set<QualifiedName> swapped,
    int serverMajor) {

  boolean swaps(ColumnType type) {
    return !swapped.isEmpty() && swapped.contains(Expressions.typeName(type));
  }

  /** What the values of a column that stays mean before, and what after. */
  Optional<SameMeaning.Change> meaning(QualifiedName table, String column) {
    ColumnName name = new ColumnName(table, column);
    return Optional.ofNullable(to.meanings().get(name))
        .map(after -> new SameMeaning.Change(from.meanings().getOrDefault(name, after), after));
  }

  /** Whether the values become others although their type stays. */
  boolean turns(QualifiedName table, Column column) {
    return meaning(table, column.name())
        .filter(each -> SameMeaning.turns(each, column.type()))
        .isPresent();
  }

  /** Whether values may have to be converted in a table that is described as before. */
  boolean converts(Table table) {
    return !swapped.isEmpty()
        || table.columns().stream().anyMatch(each -> turns(table.name(), each));
  }

  /** Whether the column stays and changes. */
  boolean alters(QualifiedName table, String column) {
    Optional<Column> before = column(from, table, column);
    Optional<Column> after = column(to, table, column);
    return before.isPresent()
        && after.isPresent()
        && (!before.equals(after)
            || swaps(before.orElseThrow().type())
            || turns(table, before.orElseThrow()));
  }

  private static Optional<Column> column(Indexed schema, QualifiedName table, String column) {
    return Optional.ofNullable(schema.tables().get(table)).flatMap(each -> each.column(column));
  }

  Casts casts() {
    Map<QualifiedName, UserType> types = new HashMap<>(from.types());
    types.putAll(to.types());
    return new Casts(types);
  }

  /** Whether the column can become the other one without being dropped. */
  boolean inPlace(Column before, Column after) {
    Optional<Generated> was = before.generated();
    Optional<Generated> becomes = after.generated();
    if (was.equals(becomes)) {
      return true;
    }
    if (becomes.isEmpty()) {
      return was.orElseThrow().stored();
    }
    return was.isPresent()
        && was.orElseThrow().stored() == becomes.orElseThrow().stored()
        && serverMajor >= 17;
  }

  /** The sequence that gives the column's default and is created together with the column. */
  Optional<Sequence> ownSequence(QualifiedName table, Column column) {
    return Expressions.sequence(column.defaultExpression())
        .filter(name -> !from.sequences().containsKey(name))
        .flatMap(name -> Optional.ofNullable(to.sequences().get(name)))
        .filter(
            sequence -> sequence.owner().equals(Optional.of(new ColumnName(table, column.name()))));
  }

  /** What the default of a new column has to wait for is left out of it. */
  Column withoutLateDefault(QualifiedName table, Column column) {
    return ownSequence(table, column).isPresent() ? column.withDefault(Optional.empty()) : column;
  }
}
