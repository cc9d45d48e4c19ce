package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Canonical;
import dev.autogen.catalog.Canonicalized;
import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.catalog.Reworded;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Executed;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.diff.Renames;
import dev.autogen.hazard.Precautions;
import dev.autogen.jpa.Model;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.scratch.rows.SampleRows;
import dev.autogen.testing.RunOperations;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A database that is taken from model to model by drafted revisions, as a user would, each step
 * held to the five laws: identity, round trip, convergence, return, calm source.
 */
public final class Journey implements AutoCloseable {
  private static final long SEED = 1;

  private final TestDatabase database;
  private final int major;
  private final Map<ModelRequest, Schema> models = new HashMap<>();
  private final Set<String> schemas = new LinkedHashSet<>(List.of(WholeCatalog.DEFAULT_SCHEMA));
  private final List<String> keptRows = new ArrayList<>();
  private final List<String> restored = new ArrayList<>();
  private final Set<QualifiedName> seeded = new LinkedHashSet<>();
  private final List<Operation> upgrades = new ArrayList<>();
  private final List<Operation> downgrades = new ArrayList<>();
  private List<Rename> renames = List.of();
  private DiffPolicy policy;
  private boolean everyTableHasRows;
  private Fills fills = Fills.NONE;

  private Journey(TestDatabase database, int major) {
    this.database = database;
    this.major = major;
    this.policy = DiffPolicy.droppingUnmanaged(name -> true, major);
  }

  /** Begins with an empty database. */
  public static Journey on(int major) {
    return new Journey(TestDatabase.fresh(major), major);
  }

  /** Begins with a database whose server can install the extension. */
  static Journey offering(String extension) {
    TestDatabase database = TestDatabase.offering(extension);
    return new Journey(database, database.major());
  }

  int major() {
    return major;
  }

  public TestDatabase database() {
    return database;
  }

  /** What may be dropped from now on; at first, everything. */
  void under(DiffPolicy value) {
    policy = value;
  }

  /** Every step from now on leaves the rows of the query as they are, both ways. */
  void keepRows(String query) {
    keptRows.add(query);
  }

  /** A schema that is there and that no entity names. */
  void read(String schema) {
    schemas.add(schema);
  }

  /** Upgrades as far as one draft goes. */
  void upgrade(ModelRequest model) {
    run(draft(model).revision()::upgrade);
  }

  /** What has another name now, each as {@code --rename} takes it. */
  public void rename(String... decided) {
    renames = Renames.parse(List.of(decided));
  }

  /** Every step from now on has a way back after which the query gives what it gave before. */
  void restore(String query) {
    restored.add(query);
  }

  /**
   * From now on every table has rows before each step, up or down, and no step loses one, or a
   * value, that its operations don't drop.
   *
   * @param values what a user writes into the drafts where rows ask for it
   */
  public void withRowsEverywhere(Fills values) {
    everyTableHasRows = true;
    fills = values;
  }

  /** What leads from the database to the model, drafted and proven to be what was meant. */
  Drafted draft(ModelRequest model) {
    return Drafted.of(compare(model));
  }

  /** Drafts, upgrades, and holds the step to all laws; the database is at the model afterwards. */
  public Drafted take(ModelRequest model) {
    Drafted drafted = arriveAndReturn(model);
    HibernateCreation.assertMakes(catalog(), database, model, desired(model));
    return drafted;
  }

  /** The same but for the comparison with Hibernate's creation, for what Hibernate cannot say. */
  Drafted arriveAndReturn(ModelRequest model) {
    Drafted drafted = draft(model);
    Stream.of(drafted.changes().before(), drafted.changes().after())
        .flatMap(schema -> schema.seedRows().stream())
        .forEach(row -> seeded.add(row.table()));
    Schema before = catalog();
    EveryRow first = filled(before);
    List<List<String>> rows = rows();
    List<List<String>> texts = restored.stream().map(database::query).toList();
    assertThat(Differ.diff(before, before, policy).upgrade()).as("identity").isEmpty();
    run(drafted.revision()::upgrade);
    remember(drafted);
    assertArrived(model);
    Schema after = catalog();
    Told.by(drafted.changes().upgrade(), before).assertIs(after, database);
    assertThat(rows()).as("rows after the upgrade").isEqualTo(rows);
    EveryRow up = filled(after);
    List<Operation> upgrade = drafted.changes().upgrade();
    List<Operation> downgrade = drafted.changes().downgrade();
    first.renamed(upgrade).assertKeptIn(up, "after the upgrade");
    run(drafted.revision()::downgrade);
    Schema back = catalog();
    SameSchema.assertSame("after the downgrade", back, before);
    Told.by(downgrade, after).assertIs(back, database);
    assertThat(rows()).as("rows after the downgrade").isEqualTo(rows);
    assertThat(restored.stream().map(database::query).toList()).isEqualTo(texts);
    EveryRow down = everyRow(before);
    up.renamed(downgrade).assertKeptIn(down, "after the downgrade");
    first.asFarAsIn(up.renamed(downgrade)).assertKeptIn(down, "after upgrade and downgrade");
    run(drafted.revision()::upgrade);
    SameSchema.assertSame("after upgrading once more", catalog(), after);
    assertThat(rows()).as("rows after upgrading once more").isEqualTo(rows);
    down.renamed(upgrade).assertKeptIn(everyRow(after), "after upgrading once more");
    return drafted;
  }

  /** Drafts and upgrades; rows that are to stay do. */
  public void arrive(ModelRequest model) {
    List<List<String>> rows = rows();
    run(draft(model).revision()::upgrade);
    assertArrived(model);
    assertThat(rows()).as("rows after the upgrade").isEqualTo(rows);
  }

  private void remember(Drafted drafted) {
    upgrades.addAll(drafted.changes().upgrade());
    downgrades.addAll(drafted.changes().downgrade());
  }

  /** Upgrades, goes back and upgrades again; the way back need not restore everything. */
  void arriveTwice(ModelRequest model) {
    Drafted drafted = draft(model);
    run(drafted.revision()::upgrade);
    run(drafted.revision()::downgrade);
    run(drafted.revision()::upgrade);
    assertArrived(model);
  }

  /** Fails unless nothing differs. */
  void assertArrived(ModelRequest model) {
    ChangeSet again = compare(model, List.of());
    assertThat(again.upgrade()).as("drafted again after the upgrade").isEmpty();
    assertThat(again.downgrade()).isEmpty();
  }

  /** Runs the operations that a revision's method records. */
  void run(Consumer<Operations> method) {
    try {
      RunOperations.on(database, Operations.recordedBy(method));
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Both sides of the comparison, and what differs. */
  ChangeSet compare(ModelRequest model) {
    return compare(model, renames);
  }

  private ChangeSet compare(ModelRequest model, List<Rename> decided) {
    Schema desired = desired(model);
    try (Connection connection = database.connect()) {
      desired.namespaces().stream().map(Namespace::name).forEach(each -> schemas.add(each.name()));
      CatalogRequest request = new CatalogRequest(List.copyOf(schemas), WholeCatalog.OWN_TABLES);
      Schema actual = Catalog.read(connection, request).schema();
      Canonicalized both = Canonical.of(connection, desired, actual, WholeCatalog.DEFAULT_SCHEMA);
      Schema known = Executed.in(both.actual(), upgrades, downgrades);
      Renamed renamed = Renamed.of(decided, known, both.desired());
      ChangeSet changes = after(renamed, both.desired(), desired, actual, connection);
      if (!renamed.outdatedBy(changes).isEmpty()) {
        renamed =
            renamed.printedAs(
                Reworded.after(
                    connection, PostgresSql.of(renamed.operations()), WholeCatalog.DEFAULT_SCHEMA));
        changes = after(renamed, both.desired(), desired, actual, connection);
      }
      return renamed.first(
          everyTableHasRows ? Precautions.taken(changes, fills.assignments()) : changes);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private ChangeSet after(
      Renamed renamed, Schema canonical, Schema desired, Schema actual, Connection connection) {
    Schema wanted =
        renamed.operations().isEmpty()
            ? canonical
            : Canonical.adopted(
                connection, canonical, renamed.schema(), WholeCatalog.DEFAULT_SCHEMA);
    return Differ.diff(wanted, renamed.schema(), policy)
        .spelledAs(wanted, desired)
        .restoredAs(renamed.in(actual));
  }

  private Schema desired(ModelRequest model) {
    return models.computeIfAbsent(model, request -> Model.read(request).schema());
  }

  @Override
  public void close() {
    database.close();
  }

  /** All rows, after those tables that had none got some, if every table shall have rows. */
  EveryRow filled(Schema schema) {
    if (everyTableHasRows) {
      try (Connection connection = database.connect()) {
        assertThat(SampleRows.in(connection, schema, SEED).unfilled()).isEmpty();
        assertThat(EveryRow.of(connection, schema).empty()).isEmpty();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return everyRow(schema);
  }

  /** All rows, if every table shall have some or anything gets another name. */
  EveryRow everyRow(Schema schema) {
    if (!everyTableHasRows && renames.isEmpty()) {
      return new EveryRow(Map.of());
    }
    try (Connection connection = database.connect()) {
      return EveryRow.of(connection, schema).without(seeded);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<List<String>> rows() {
    return keptRows.stream().map(database::query).toList();
  }

  /** All there is in the database, canonical. */
  Schema catalog() {
    return WholeCatalog.of(database);
  }
}
