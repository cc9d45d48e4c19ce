package dev.autogen.schema;

import java.util.List;

/**
 * A row that a table begins with. Whether it is there is told by its key alone: what its other
 * columns hold by now is the application's.
 *
 * @param columns the columns, the key first; none where any row will do
 * @param values their values as SQL literals
 */
public record SeedRow(QualifiedName table, List<String> columns, List<String> values)
    implements SchemaObject {
  public SeedRow {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  /** The table together with the key. */
  @Override
  public QualifiedName name() {
    return table.sibling(table.name() + " " + (columns.isEmpty() ? "" : values.get(0)));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
