package dev.autogen.catalog;

import dev.autogen.schema.Column;
import java.util.List;

/** The columns that the query of a view gives, as far as another query has to give them too. */
final class ViewColumns {
  private ViewColumns() {}

  static List<Column> read(List<Fields> rows, Names names) {
    return ColumnReader.read(rows, names).columns().stream()
        .map(each -> Column.column(each.name(), each.type()).withCollation(each.collation()))
        .toList();
  }
}
