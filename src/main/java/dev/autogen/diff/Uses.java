package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of tables depend on. */
final class Uses {
  private Uses() {}

  /** The sequences that give defaults. */
  static Set<QualifiedName> sequences(Collection<Table> tables) {
    Set<QualifiedName> used = new HashSet<>();
    for (Table table : tables) {
      for (Column column : table.columns()) {
        Expressions.sequence(column.defaultExpression()).ifPresent(used::add);
      }
    }
    return used;
  }

  /** The names of all types that columns have, built-in ones among them. */
  static Set<QualifiedName> types(Collection<Table> tables) {
    Set<String> spelled = new HashSet<>();
    Set<QualifiedName> used = new HashSet<>();
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (spelled.add(column.type().name())) {
          used.add(Expressions.typeName(column.type()));
        }
      }
    }
    return used;
  }

  static Optional<Column> column(Map<QualifiedName, Table> tables, ColumnName name) {
    return Optional.ofNullable(tables.get(name.table()))
        .flatMap(table -> table.column(name.column()));
  }

  /** Whether the column is there and no identity makes its old sequence useless. */
  static boolean fillsByItself(Map<QualifiedName, Table> tables, ColumnName name) {
    return column(tables, name).filter(column -> column.identity().isEmpty()).isPresent();
  }
}
