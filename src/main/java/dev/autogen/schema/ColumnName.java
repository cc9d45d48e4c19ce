package dev.autogen.schema;

/** The name of a column together with that of its table. */
public record ColumnName(QualifiedName table, String column) {
  @Override
  public String toString() {
    return table + "." + column;
  }
}
