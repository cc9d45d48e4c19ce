package dev.autogen.catalog;

import dev.autogen.schema.IndexKey;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the keys of one index, from first to last. */
final class IndexKeyReader {
  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;
  private static final String EXPRESSION = "0";

  private final ColumnReader columns;
  private final List<String> options;
  private final List<String> collations;
  private final List<String> collationNames;
  private final List<String> operatorClasses;
  private final Iterator<String> definitions;
  private final String index;
  private String expressions;

  private IndexKeyReader(Fields fields, ColumnReader columns) {
    this.columns = columns;
    this.options = fields.vector();
    this.collations = fields.vector();
    this.collationNames = fields.list();
    this.operatorClasses = fields.list();
    this.expressions = fields.text();
    this.definitions = fields.list().iterator();
    this.index = fields.text();
  }

  static IndexKeyReader read(Fields fields, ColumnReader columns) {
    return new IndexKeyReader(fields, columns);
  }

  IndexKey key(int place, String number) {
    boolean expression = number.equals(EXPRESSION);
    String definition = expression ? definitions.next() : "";
    int option = Integer.parseInt(options.get(place));
    return new IndexKey(
        expression ? term(definition) : columns.name(number),
        expression,
        expression ? collation(place, definition) : collationOf(place, number),
        at(operatorClasses, place),
        (option & DESCENDING) != 0,
        (option & NULLS_FIRST) != 0);
  }

  /** {@code pg_get_indexdef} puts what isn't a call in parentheses of its own; they go. */
  private String term(String definition) {
    boolean bare = expressions.equals(definition) || expressions.startsWith(definition + ", ");
    String term = bare ? definition : definition.substring(1, definition.length() - 1);
    expressions = expressions.substring(Math.min(expressions.length(), term.length() + 2));
    return term;
  }

  private Optional<String> collationOf(int place, String number) {
    if (collations.get(place).equals(columns.collation(number))) {
      return Optional.empty();
    }
    return at(collationNames, place).or(() -> Optional.of("\"default\""));
  }

  private Optional<String> collation(int place, String definition) {
    return at(collationNames, place)
        .filter(name -> index.contains(definition + " COLLATE " + name));
  }

  private static Optional<String> at(List<String> values, int place) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(place)).filter(value -> !value.isEmpty());
  }
}
