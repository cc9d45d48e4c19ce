package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.catalog.Reworded;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.Table;
import dev.autogen.scratch.rows.SampleRows;
import dev.autogen.testing.RunOperations;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pairs of databases again, with names that dice change in the second one: tables, columns,
 * constraints, indexes, sequences and labels, some of them exchanged. With the right answers no row
 * is lost on the way there, back and there again, whatever else changes.
 *
 * <p>{@code -Dautogen.renames.seeds=N} throws the dice N times for each pair.
 */
final class RenamedPairsIT {
  private static final CatalogRequest EVERYTHING =
      new CatalogRequest(List.of("public", "audit"), List.of());
  private static final int SEEDS = Integer.getInteger("autogen.renames.seeds", 1);
  private static final int FIRST = Integer.getInteger("autogen.renames.first", 0);

  static Stream<Arguments> pairs() {
    List<SchemaPairs.Pair> pairs = SchemaPairs.all();
    return IntStream.range(FIRST, FIRST + SEEDS)
        .boxed()
        .flatMap(
            seed ->
                IntStream.range(0, pairs.size())
                    .filter(number -> SEEDS > 1 || number % 2 == 0)
                    .mapToObj(number -> Arguments.of(seed * 1000 + number, pairs.get(number))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pairs")
  void keepsEveryRow(int seed, SchemaPairs.Pair pair) throws SQLException {
    try {
      keepsEveryRow(seed, pair, true);
    } catch (SQLException refused) {
      if (!ofRows(refused)) {
        throw refused;
      }
      keepsEveryRow(seed, pair, false);
    }
  }

  /** Whether rows are in the way of the change itself, whatever is renamed. */
  private static boolean ofRows(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  private static void keepsEveryRow(int seed, SchemaPairs.Pair pair, boolean withRows)
      throws SQLException {
    int major = TestDatabase.USUAL_MAJOR;
    try (TestDatabase database = TestDatabase.fresh(major);
        TestDatabase wanted = TestDatabase.fresh(major)) {
      database.execute(pair.before());
      wanted.execute(pair.after());
      Schema before = read(database);
      List<Rename> decided = new DicedRenames(seed, before, read(wanted)).decided();
      RenameSteps steps = new RenameSteps(read(wanted));
      steps.make(decided);
      RunOperations.on(wanted, steps.operations());
      if (withRows) {
        fill(database, before);
      }
      keepsTheLaws(database, before, read(wanted), decided);
    }
  }

  private static void keepsTheLaws(
      TestDatabase database, Schema before, Schema after, List<Rename> decided)
      throws SQLException {
    Renamed renamed = Renamed.of(decided, before, after);
    DiffPolicy policy = DiffPolicy.dropping(name -> true, TestDatabase.USUAL_MAJOR);
    ChangeSet rest = Differ.diff(after, renamed.schema(), policy);
    if (!renamed.outdatedBy(rest).isEmpty()) {
      renamed = printed(database, renamed);
      rest = Differ.diff(after, renamed.schema(), policy);
    }
    ChangeSet changes = renamed.first(rest);
    if (changes.notes().stream().anyMatch(note -> note.contains("to the next revision is left"))) {
      return;
    }
    Map<String, List<String>> rows = rows(database, before);
    RunOperations.on(database, changes.upgrade());
    Schema upgraded = read(database);
    assertThat(lines(upgraded)).as("%s", decided).isEqualTo(lines(after));
    assertKept(renamed, rows, rows(database, upgraded), changes);
    RunOperations.on(database, changes.downgrade());
    assertThat(lines(read(database))).isEqualTo(lines(before));
    assertBack(rows, rows(database, before), changes);
    RunOperations.on(database, changes.upgrade());
    assertThat(lines(read(database))).isEqualTo(lines(after));
  }

  private static Renamed printed(TestDatabase database, Renamed renamed) throws SQLException {
    try (Connection connection = database.connect()) {
      List<String> statements = PostgresSql.of(renamed.operations());
      return renamed.printedAs(Reworded.after(connection, statements, "public"));
    }
  }

  /** Every column that is there before and after, under whatever name, has what it had. */
  private static void assertKept(
      Renamed renamed,
      Map<String, List<String>> before,
      Map<String, List<String>> after,
      ChangeSet changes) {
    Map<String, List<String>> followed = new TreeMap<>();
    Schema old = renamed.before();
    for (int i = 0; i < old.tables().size(); i++) {
      Table was = old.tables().get(i);
      Table is = Renamed.after(renamed.operations(), Schema.of(was)).tables().get(0);
      for (int j = 0; j < was.columns().size(); j++) {
        List<String> values = before.get(key(was, was.columns().get(j)));
        followed.put(key(is, is.columns().get(j)), values);
      }
    }
    followed.keySet().removeIf(key -> isChanged(key, changes.upgrade()));
    followed.keySet().retainAll(after.keySet());
    followed.forEach((key, values) -> assertThat(after.get(key)).as(key).isEqualTo(values));
  }

  private static void assertBack(
      Map<String, List<String>> before, Map<String, List<String>> back, ChangeSet changes) {
    List<Operation> restored =
        changes.downgrade().stream().filter(each -> Rename.madeBy(each).isEmpty()).toList();
    Schema start = changes.after();
    Map<String, String> names = new TreeMap<>();
    for (Table table : start.tables()) {
      Table old = Renamed.after(renames(changes.downgrade()), Schema.of(table)).tables().get(0);
      for (int i = 0; i < table.columns().size(); i++) {
        names.put(key(old, old.columns().get(i)), key(table, table.columns().get(i)));
      }
    }
    before.forEach(
        (key, values) -> {
          if (names.containsKey(key) && !isChanged(names.get(key), restored)) {
            assertThat(back.get(key)).as(key).isEqualTo(values);
          }
        });
  }

  private static List<Operation> renames(List<Operation> operations) {
    return operations.stream().filter(each -> Rename.madeBy(each).isPresent()).toList();
  }

  private static String key(Table table, Column column) {
    return table.name() + "." + column.name();
  }

  /** Whether an operation gives the column other values, or a label another text. */
  private static boolean isChanged(String key, List<Operation> operations) {
    return operations.stream()
        .anyMatch(
            each ->
                each instanceof Operation.AddColumn add
                        && key.equals(add.table() + "." + add.column().name())
                    || each instanceof Operation.AlterColumn alter
                        && key.equals(alter.table() + "." + alter.column())
                    || each instanceof Operation.CreateTable create
                        && key.startsWith(create.table().name() + ".")
                    || each instanceof Operation.RenameEnumValue);
  }

  private static void fill(TestDatabase database, Schema schema) throws SQLException {
    try (Connection connection = database.connect()) {
      SampleRows.in(connection, schema, 1);
    }
  }

  /** The values of each column, ordered by the row that they are in. */
  private static Map<String, List<String>> rows(TestDatabase database, Schema schema) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        String name = SqlText.identifier(column.name());
        rows.put(
            key(table, column),
            database.query(
                "select %s::text from %s order by 1".formatted(name, SqlText.name(table.name()))));
      }
    }
    return rows;
  }

  private static Schema read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, EVERYTHING).schema();
    }
  }

  /** One line for each object and child, columns by name, as their order is no difference. */
  private static String lines(Schema schema) {
    List<String> lines = new ArrayList<>();
    schema.objects().stream()
        .filter(each -> !(each instanceof Table))
        .forEach(each -> lines.add(each.toString()));
    for (Table table : schema.tables()) {
      lines.add(table.name() + " " + table.options() + " " + table.comment());
      List<String> children = new ArrayList<>();
      table.columns().forEach(each -> children.add(each.toString()));
      table.constraints().forEach(each -> children.add(each.toString()));
      table.indexes().forEach(each -> children.add(each.toString()));
      children.sort(Comparator.naturalOrder());
      lines.addAll(children);
    }
    return String.join("\n", lines);
  }
}
