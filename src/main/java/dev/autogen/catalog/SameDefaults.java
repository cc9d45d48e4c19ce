package dev.autogen.catalog;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds defaults that store the same value though the server spells them differently, such as
 * {@code 0} and {@code '0'::numeric}. Only literals of built-in types are looked at, so that
 * nothing of a user's is executed.
 */
final class SameDefaults {
  private static final String TYPE =
      "(?:smallint|integer|bigint|real|double precision|numeric|boolean|text|character varying"
          + "|character|bpchar|date|uuid|jsonb?|bytea|interval"
          + "|time(?:stamp)?(?:\\(\\d\\))? with(?:out)? time zone)"
          + "(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])?";
  private static final String VALUE =
      "\\(*(?:'(?:[^']|'')*+'|-?\\d[\\d.]*(?:[eE][-+]?\\d+)?|true|false)(?:\\)|::" + TYPE + ")*";
  private static final Pattern CONSTANT =
      Pattern.compile(
          VALUE + "|\\(*ARRAY\\[(?:" + VALUE + "(?:, " + VALUE + ")*)?\\](?:\\)|::" + TYPE + ")*");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "real", "double precision", "numeric");
  private static final Set<String> OTHERS =
      Set.of(
          "boolean",
          "text",
          "varchar",
          "char",
          "date",
          "uuid",
          "json",
          "jsonb",
          "bytea",
          "interval",
          "time",
          "timetz",
          "timestamp",
          "timestamptz");
  private static final Set<String> NOW =
      Set.of("now()", "CURRENT_TIMESTAMP", "transaction_timestamp()");

  private final CatalogTransaction transaction;
  private final Map<QualifiedName, Table> tables;

  private SameDefaults(CatalogTransaction transaction, Schema actual) {
    this.transaction = transaction;
    this.tables = actual.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
  }

  /** Two defaults for columns of one type that the server spells differently. */
  private record Pair(ColumnType type, String desired, String actual) {}

  /** The desired schema with the actual spelling of those defaults that store the same. */
  static Schema adopted(CatalogTransaction transaction, Schema desired, Schema actual)
      throws SQLException {
    SameDefaults defaults = new SameDefaults(transaction, actual);
    Set<Pair> same = defaults.same(defaults.pairs(desired));
    return same.isEmpty()
        ? desired
        : desired.withObjects(
            desired.objects().stream().map(object -> defaults.adopted(object, same)).toList());
  }

  private Set<Pair> pairs(Schema desired) {
    return desired.tables().stream()
        .flatMap(table -> table.columns().stream().flatMap(column -> pair(table, column).stream()))
        .collect(Collectors.toSet());
  }

  private Optional<Pair> pair(Table table, Column column) {
    Optional<String> actual =
        Optional.ofNullable(tables.get(table.name()))
            .flatMap(found -> found.column(column.name()))
            .filter(found -> found.type().equals(column.type()))
            .flatMap(Column::defaultExpression);
    return column
        .defaultExpression()
        .flatMap(desired -> actual.map(text -> new Pair(column.type(), desired, text)))
        .filter(pair -> !pair.desired().equals(pair.actual()));
  }

  private SchemaObject adopted(SchemaObject object, Set<Pair> same) {
    return object instanceof Table table
        ? table.withColumns(
            table.columns().stream().map(column -> adopted(table, column, same)).toList())
        : object;
  }

  private Column adopted(Table table, Column column, Set<Pair> same) {
    return pair(table, column)
        .filter(same::contains)
        .map(pair -> column.defaultTo(pair.actual()))
        .orElse(column);
  }

  private Set<Pair> same(Set<Pair> pairs) throws SQLException {
    Set<Pair> same = new HashSet<>(pairs);
    same.removeIf(pair -> !NOW.contains(pair.desired()) || !NOW.contains(pair.actual()));
    List<Pair> constant = pairs.stream().filter(SameDefaults::isConstant).toList();
    same.addAll(compared(constant));
    return same;
  }

  private static boolean isConstant(Pair pair) {
    return (NUMBERS.contains(pair.type().name()) || OTHERS.contains(pair.type().name()))
        && CONSTANT.matcher(pair.desired()).matches()
        && CONSTANT.matcher(pair.actual()).matches();
  }

  private Set<Pair> compared(List<Pair> pairs) throws SQLException {
    List<String> comparisons = new ArrayList<>();
    for (int number = 0; number < pairs.size(); number++) {
      comparisons.add("select " + number + ", (" + comparison(pairs.get(number)) + ")::text");
    }
    Set<Pair> same = new HashSet<>();
    try {
      if (!pairs.isEmpty()) {
        for (Fields row : transaction.attempt(String.join(" union all\n", comparisons))) {
          Pair pair = pairs.get(row.number());
          same.addAll(row.flag() ? List.of(pair) : List.of());
        }
      }
    } catch (SQLException exception) {
      return pairs.size() == 1 ? Set.of() : comparedSingly(pairs);
    }
    return same;
  }

  /** A literal that its type does not take differs from any other. */
  private Set<Pair> comparedSingly(List<Pair> pairs) throws SQLException {
    Set<Pair> same = new HashSet<>();
    for (Pair pair : pairs) {
      same.addAll(compared(List.of(pair)));
    }
    return same;
  }

  private static String comparison(Pair pair) {
    boolean number = NUMBERS.contains(pair.type().name()) && !pair.type().array();
    String cast = ")::" + pair.type() + (number ? "" : "::text");
    return "(" + pair.desired() + cast + " = (" + pair.actual() + cast;
  }
}
