package dev.autogen.catalog;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@link CatalogSql#tables}.
 *
 * @param kind as {@code pg_class.relkind} has it
 * @param extension the extension that it is a part of
 * @param parent the table that it is a partition of or inherits from
 */
record Relation(
    QualifiedName name,
    char kind,
    Optional<String> extension,
    Optional<QualifiedName> parent,
    boolean partition,
    Optional<String> options,
    Optional<String> comment,
    String query,
    Map<String, Object> row) {

  static Relation read(Map<String, Object> row, Names names) {
    Fields fields = CrawledCatalog.facts(row);
    return new Relation(
        names.read(fields),
        fields.text().charAt(0),
        fields.optional(),
        Optional.of(names.read(fields)).filter(parent -> !parent.name().isEmpty()),
        fields.flag(),
        TableOptions.read(fields),
        fields.optional(),
        fields.text(),
        row);
  }

  boolean isTable() {
    return kind == 'r' || kind == 'p';
  }

  boolean isView() {
    return kind == 'v' || kind == 'm';
  }

  /** The kind in words. */
  String word() {
    return switch (kind) {
      case 'v' -> "view";
      case 'm' -> "materialized view";
      case 'f' -> "foreign table";
      default -> "table";
    };
  }

  View view(Names names) {
    String statement = query.strip();
    String select =
        statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    return new View(name, select, kind == 'm', ViewColumns.read(children("TABLE_COLUMNS"), names));
  }

  Table table(Names names) {
    ColumnReader columns = ColumnReader.read(children("TABLE_COLUMNS"), names);
    ConstraintReader constraints = new ConstraintReader(names, columns);
    IndexReader indexes = new IndexReader(columns);
    return new Table(
        name,
        columns.columns(),
        children("TABLE_CONSTRAINTS").stream().map(constraints::read).toList(),
        children("TABLE_INDEXES").stream().map(indexes::read).toList(),
        options,
        comment);
  }

  List<String> columnNames() {
    return ColumnReader.read(children("TABLE_COLUMNS"), new Names("")).names();
  }

  private List<Fields> children(String list) {
    return CrawledCatalog.children(row, list);
  }
}
