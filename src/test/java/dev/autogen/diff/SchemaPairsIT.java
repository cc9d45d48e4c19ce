package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import dev.autogen.testing.RunOperations;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The drafted operations lead from one database to the other, back, and there again: on the oldest
 * or on the newest major version.
 */
final class SchemaPairsIT {
  private static final CatalogRequest EVERYTHING =
      new CatalogRequest(List.of("public", "audit"), List.of());

  // Each on one of the two; the profile of all majors has each on each.
  static Stream<Arguments> pairs() {
    List<Integer> ends = TestDatabase.ends();
    List<SchemaPairs.Pair> pairs = SchemaPairs.all();
    return IntStream.range(0, pairs.size())
        .mapToObj(number -> Arguments.of(ends.get(number % ends.size()), pairs.get(number)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pairs")
  void leadsThereAndBackAndThereAgain(int major, SchemaPairs.Pair pair) throws SQLException {
    try (TestDatabase database = TestDatabase.fresh(major);
        TestDatabase wanted = TestDatabase.fresh(major)) {
      Schema empty = read(wanted);
      database.execute(pair.before());
      wanted.execute(pair.after());
      Schema before = read(database);
      Schema after = read(wanted);

      keepsTheLaws(database, before, after, major);
      canBeDoneInTwoSteps(database, before, after, major);
      RunOperations.on(database, Differ.diff(empty, before, policy(major)).upgrade());
      assertThat(lines(read(database))).isEqualTo(lines(empty));
      keepsTheLaws(database, empty, after, major);
    }
  }

  private static void keepsTheLaws(TestDatabase database, Schema before, Schema after, int major)
      throws SQLException {
    ChangeSet changes = Differ.diff(after, before, policy(major));
    RunOperations.on(database, changes.upgrade());
    Schema upgraded = read(database);
    assertThat(lines(upgraded)).isEqualTo(lines(after));
    isToldByOperations(before, changes.upgrade(), upgraded);
    assertThat(Differ.diff(after, upgraded, policy(major)).upgrade()).isEmpty();
    RunOperations.on(database, changes.downgrade());
    Schema downgraded = read(database);
    assertThat(lines(downgraded)).isEqualTo(lines(before));
    isToldByOperations(upgraded, changes.downgrade(), downgraded);
    RunOperations.on(database, changes.upgrade());
    assertThat(lines(read(database))).isEqualTo(lines(after));
    RunOperations.on(database, changes.downgrade());
  }

  /** Dropping later comes to the same as dropping at once, and each step leads back. */
  private static void canBeDoneInTwoSteps(
      TestDatabase database, Schema before, Schema after, int major) throws SQLException {
    DiffPolicy expanding = policy(major).with(new Drops(Drops.Phase.EXPAND, Set.of()));
    ChangeSet expand = Differ.diff(after, before, expanding);
    if (expand.pending().isEmpty() || !TakenNames.in(expand.after()).isEmpty()) {
      return;
    }
    Set<ObjectName> pending = Set.copyOf(expand.pending());
    RunOperations.on(database, expand.upgrade());
    Schema expanded = read(database);
    DiffPolicy waiting = policy(major).with(new Drops(Drops.Phase.USUAL, pending));
    ChangeSet nothing = Differ.diff(after, expanded, waiting);
    assertThat(nothing.upgrade()).isEmpty();
    assertThat(nothing.pending()).isEqualTo(expand.pending());
    DiffPolicy contracting = policy(major).with(new Drops(Drops.Phase.CONTRACT, pending));
    ChangeSet contract = Differ.diff(after, expanded, contracting);
    RunOperations.on(database, contract.upgrade());
    assertThat(lines(read(database))).isEqualTo(lines(after));
    RunOperations.on(database, contract.downgrade());
    assertThat(lines(read(database))).isEqualTo(lines(expanded));
    RunOperations.on(database, expand.downgrade());
    assertThat(lines(read(database))).isEqualTo(lines(before));
  }

  /** The order of columns included. */
  private static void isToldByOperations(
      Schema before, List<Operation> operations, Schema catalog) {
    assertThat(CatalogLines.of(Applied.to(before).with(operations).schema()))
        .isEqualTo(CatalogLines.of(catalog));
  }

  private static boolean isPartition(SchemaObject object) {
    return object instanceof Dependent dependent && dependent.kind() == Dependent.Kind.PARTITION;
  }

  private static DiffPolicy policy(int major) {
    return DiffPolicy.dropping(name -> true, major);
  }

  private static Schema read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, EVERYTHING).schema();
    }
  }

  /**
   * One line for each object and child, columns by name, as their order is no difference, and
   * without partitions, which nobody wishes for.
   */
  private static String lines(Schema schema) {
    List<String> lines = new ArrayList<>();
    schema.objects().stream()
        .filter(each -> !(each instanceof Table) && !isPartition(each))
        .forEach(add(lines));
    for (Table table : schema.tables()) {
      lines.add(table.name() + " " + table.options() + " " + table.comment());
      table.columns().stream().sorted(Comparator.comparing(Column::name)).forEach(add(lines));
      table.constraints().stream()
          .sorted(Comparator.comparing(each -> each.name()))
          .forEach(add(lines));
      table.indexes().stream()
          .sorted(Comparator.comparing(each -> each.name()))
          .forEach(add(lines));
    }
    return String.join("\n", lines);
  }

  private static java.util.function.Consumer<Object> add(List<String> lines) {
    return each -> lines.add(each.toString());
  }
}
