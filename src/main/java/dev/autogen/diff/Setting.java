package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
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

  /** Whether the column stays and changes. */
  boolean alters(QualifiedName table, String column) {
    Optional<Column> before = column(from, table, column);
    Optional<Column> after = column(to, table, column);
    return before.isPresent()
        && after.isPresent()
        && (!before.equals(after) || swaps(before.orElseThrow().type()));
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
