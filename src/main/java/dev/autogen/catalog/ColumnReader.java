package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of one table, which its constraints and indexes refer to by number. */
final class ColumnReader {
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> collations = new HashMap<>();

  private final Names types;

  private ColumnReader(Names types) {
    this.types = types;
  }

  static ColumnReader read(List<Fields> rows, Names types) {
    ColumnReader reader = new ColumnReader(types);
    rows.forEach(reader::add);
    return reader;
  }

  List<Column> columns() {
    return columns;
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The names of the columns of the numbers given. */
  List<String> named(List<String> numbers) {
    return numbers.stream().map(this::name).toList();
  }

  String name(String number) {
    return names.getOrDefault(number, "");
  }

  /** The collation of the column of a number, as a number of its own. */
  String collation(String number) {
    return collations.getOrDefault(number, "0");
  }

  private void add(Fields fields) {
    String number = fields.text();
    collations.put(number, fields.text());
    Column column = column(fields);
    names.put(number, column.name());
    columns.add(column);
  }

  private Column column(Fields fields) {
    Column column = Column.column(fields.text(), types.type(fields.text())).nullable(fields.flag());
    Optional<String> expression = fields.optional();
    Optional<Identity> identity = identity(fields, column.type());
    String generated = fields.text();
    Column filled =
        generated.isEmpty()
            ? column.withDefault(expression)
            : column.withGenerated(
                expression.map(text -> new Generated(text, generated.equals("s"))));
    return filled
        .withIdentity(identity)
        .withCollation(fields.optional())
        .withComment(fields.optional());
  }

  private static Optional<Identity> identity(Fields fields, ColumnType type) {
    String kind = fields.text();
    List<String> options = fields.list();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Identity(kind.equals("a"), SequenceReader.identity(new Fields(options), type)));
  }
}
