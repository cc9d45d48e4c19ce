package dev.autogen.command;

import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.FilledRows;
import dev.autogen.catalog.Fillings;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.Children;
import dev.autogen.diff.Renamed;
import dev.autogen.hazard.Precautions;
import dev.autogen.operation.Assignment;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operation.Backfill;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries what rows are to get, each value on what there is when it is its turn. */
final class FillTrial {
  private final Database database;
  private final ChangeSet taken;
  private final Renamed renamed;
  private final Canonicalized both;
  private final Map<ColumnName, Assignment> fills;

  /**
   * Where to try.
   *
   * @param rows whether the database has the rows that are to be filled
   */
  record Database(Connection connection, String defaultSchema, boolean rows) {}

  /**
   * What speaks against a value.
   *
   * @param advice what to write instead, if that is known
   */
  record Objection(String said, Optional<String> advice) {}

  FillTrial(
      Database database,
      ChangeSet changes,
      Renamed renamed,
      Schema desired,
      Map<ColumnName, Assignment> fills) {
    this.database = database;
    this.renamed = renamed;
    this.both = new Canonicalized(desired, renamed.schema());
    this.fills = fills;
    this.taken = Precautions.taken(changes, fills);
  }

  /** What speaks against the value of a column. */
  Optional<Objection> refusal(ColumnName name) throws SQLException {
    List<ColumnName> circle = Precautions.circle(fills);
    if (circle.contains(name)) {
      String path = circle.stream().map(each -> each + " → ").collect(Collectors.joining());
      return objection(
          "it waits for itself: " + path + circle.get(0), "let one of them speak of no other");
    }
    int place = place(name);
    if (place < 0) {
      return Optional.empty();
    }
    Schema during = taken.during(place);
    Optional<Table> then = during.table(name.table());
    return then.isPresent()
        ? refusal(name, place, new Fillings.Then(then.orElseThrow(), others(name, during)))
        : Optional.empty();
  }

  private Optional<Objection> refusal(ColumnName name, int place, Fillings.Then then)
      throws SQLException {
    Map.Entry<String, String> filling = Map.entry(name.column(), fill(name).expression());
    Optional<String> said =
        Fillings.refusal(database.connection(), database.defaultSchema(), both, then, filling);
    if (said.isPresent() && isBehindASchema(name, then)) {
      return Optional.empty();
    }
    return said.isPresent() || mayStayNull(name)
        ? said.map(each -> new Objection(each, Optional.empty()))
        : left(name, place, then.table());
  }

  /** The other tables that the value speaks of and that have other columns then. */
  private List<Table> others(ColumnName name, Schema during) {
    Set<String> words = Children.mentioned(fill(name).expression());
    return during.tables().stream()
        .filter(each -> words.contains(each.name().name()) && !each.name().equals(name.table()))
        .filter(this::isOtherwise)
        .toList();
  }

  private boolean isOtherwise(Table then) {
    Map<String, String> names = names(then);
    return then.columns().stream().anyMatch(each -> !each.name().equals(names.get(each.name())));
  }

  /** Whether it speaks of a table in a way in which no other can take its place for a trial. */
  private boolean isBehindASchema(ColumnName name, Fillings.Then then) {
    Set<String> words = Children.mentioned(fill(name).expression());
    return then.others().stream()
        .anyMatch(each -> words.contains(each.name().schema().orElse(database.defaultSchema())));
  }

  private boolean mayStayNull(ColumnName name) {
    return both.desired()
        .table(name.table())
        .flatMap(table -> table.column(name.column()))
        .filter(Column::nullable)
        .isPresent();
  }

  /** Which rows the value leaves without one. */
  private Optional<Objection> left(ColumnName name, int place, Table then) throws SQLException {
    List<Map.Entry<String, String>> values = earlier(name, place);
    FilledRows rows = new FilledRows(renamed.inDatabase(name).table(), then, names(then), values);
    if (isFixed(name, then)) {
      return rows.isNull(database.connection(), database.defaultSchema())
          ? objection("it is null, and " + name.column() + " becomes required", "name a value")
          : Optional.empty();
    }
    return database.rows() && isKnown(values, then) ? left(name, rows) : Optional.empty();
  }

  private Optional<Objection> left(ColumnName name, FilledRows rows) {
    try {
      return rows.nulls(database.connection(), database.defaultSchema())
          .flatMap(
              found ->
                  objection(
                      "it is null in " + found,
                      "say what these rows get too:  coalesce("
                          + fill(name).expression()
                          + ", …)"));
    } catch (SQLException failure) {
      return objection(
          FilledRows.reason(failure), "let it have one value for each row that is there");
    }
  }

  private static Optional<Objection> objection(String said, String advice) {
    return Optional.of(new Objection(said, Optional.of(advice)));
  }

  private Assignment fill(ColumnName name) {
    return Objects.requireNonNull(fills.get(name));
  }

  private int place(ColumnName name) {
    List<Operation> operations = taken.upgrade();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Backfill fill
          && fill.table().equals(name.table())
          && fill.assignments().contains(fill(name))) {
        return i;
      }
    }
    return -1;
  }

  /** The values that the columns of the table get until then, that of the column the last. */
  private List<Map.Entry<String, String>> earlier(ColumnName name, int place) {
    List<Map.Entry<String, String>> values = new ArrayList<>();
    for (Operation each : taken.upgrade().subList(0, place + 1)) {
      if (each instanceof Backfill fill && fill.table().equals(name.table())) {
        fill.assignments().forEach(it -> values.add(Map.entry(it.column(), it.expression())));
      }
    }
    return values;
  }

  private boolean isFixed(ColumnName name, Table then) {
    return mentioned(fill(name).expression(), then).isEmpty();
  }

  /** Whether all that the values speak of is in the database or is filled by one of them. */
  private boolean isKnown(List<Map.Entry<String, String>> values, Table then) {
    Map<String, String> names = names(then);
    return values.stream()
        .flatMap(each -> mentioned(each.getValue(), then).stream())
        .allMatch(
            column ->
                names.containsKey(column.name())
                    || values.stream().anyMatch(each -> each.getKey().equals(column.name()))
                    || !fillsItself(column));
  }

  private static boolean fillsItself(Column column) {
    return column.defaultExpression().isPresent()
        || column.identity().isPresent()
        || column.generated().isPresent();
  }

  private static List<Column> mentioned(String expression, Table then) {
    Set<String> words = Children.mentioned(expression);
    boolean all = words.contains("select") || words.contains(then.name().name());
    return then.columns().stream().filter(each -> all || words.contains(each.name())).toList();
  }

  private Map<String, String> names(Table then) {
    Map<String, String> names = new HashMap<>();
    Optional<Table> now = taken.before().table(then.name());
    for (Column each : then.columns()) {
      if (now.flatMap(table -> table.column(each.name())).isPresent()) {
        ColumnName name = new ColumnName(then.name(), each.name());
        names.put(each.name(), renamed.inDatabase(name).column());
      }
    }
    return names;
  }
}
