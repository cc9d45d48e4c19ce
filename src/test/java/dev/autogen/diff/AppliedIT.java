package dev.autogen.diff;

import static dev.autogen.operation.ColumnChange.addIdentityByDefault;
import static dev.autogen.operation.ColumnChange.dropDefault;
import static dev.autogen.operation.ColumnChange.dropExpression;
import static dev.autogen.operation.ColumnChange.dropIdentity;
import static dev.autogen.operation.ColumnChange.dropNotNull;
import static dev.autogen.operation.ColumnChange.setDefault;
import static dev.autogen.operation.ColumnChange.setExpression;
import static dev.autogen.operation.ColumnChange.setIdentityAlways;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.CompositeType.compositeType;
import static dev.autogen.schema.Domain.domain;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.expression;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static dev.autogen.schema.View.materializedView;
import static dev.autogen.schema.View.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Schema;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After every operation the server's catalog says what the operations alone told beforehand. */
final class AppliedIT {
  private static final CatalogRequest EVERYTHING =
      new CatalogRequest(List.of("public", "audit", "log"), List.of());
  private static final int WITH_SET_EXPRESSION = 17;

  static List<Integer> majors() {
    return TestDatabase.ends();
  }

  private static void creating(Operations op) {
    op.createExtension("plpgsql");
    op.createSchema("audit");
    op.createType(enumType("state", "open", "done"));
    op.addEnumValue("state", "late", EnumPlace.before("done"));
    op.addEnumValue("state", "lost");
    op.createType(enumType("audit.Kind", "a"));
    op.createType(domain("positive", integer(), check("positive_check", "(VALUE > 0)")));
    op.createType(compositeType("place", column("city", text()), column("state", type("state[]"))));
    op.createCast("varchar", "state");
    op.createSequence(sequence("numbers", sequenceOptions().as(integer()).startWith(5)));
    op.createTable(
        table(
                "customer",
                column("id", bigint()).byDefaultAsIdentity(sequenceOptions().startWith(1)),
                column("number", bigint()).defaultTo("nextval('numbers'::regclass)"),
                column("state", type("state")).defaultTo("'open'::state"),
                column("states", type("state[]")).defaultTo("'{open,done}'::state[]"),
                column("kind", type("audit.\"Kind\"")).defaultTo("'a'::audit.\"Kind\""),
                column("amount", integer()).notNull(),
                column("twice", integer()).generatedAs("(amount * 2)"),
                column("home", type("place")),
                column("shoe", type("positive")).comment("in EU sizes"),
                check("customer_state", "((state <> 'lost'::state) OR (amount > 0))"),
                primaryKey("customer_pkey", "id"))
            .options("with (fillfactor=70)")
            .comment("who buys"));
    op.createTable(
        table(
            "audit.event",
            column("id", integer()),
            column("customer_id", bigint()),
            column("code", varchar(10)),
            column("note", varchar(10)),
            column("gone", integer()),
            unique("event_code", "code", "gone")));
  }

  private static void changing(Operations op) {
    op.addColumn("audit.event", column("serial", integer()));
    op.createSequence(sequence("audit.event_serial_seq").ownedBy("audit.event", "serial"));
    op.alterColumn(
        "audit.event",
        "serial",
        setNotNull(),
        setDefault("nextval('audit.event_serial_seq'::regclass)"));
    op.addConstraint("audit.event", primaryKey("event_pk", "id"));
    op.addConstraint(
        "audit.event", foreignKey("event_fk", "customer_id").references("customer", "id"));
    op.addConstraint("audit.event", check("event_check", "(gone > 1)").notValid());
    op.validateConstraint("audit.event", "event_check");
    op.createIndex(
        "audit.event",
        index("event_ix", expression("lower((code)::text)")).where("(customer_id > 0)"));
    op.createIndex("audit.event", index("event_gone", "customer_id").include("gone"));
    op.createIndex(
        "customer", index("customer_state_ix", "amount").where("(state = 'open'::state)"));
    op.setComment("audit.event", "code", "of the reason");
    op.setComment("audit.event", "what happened");
    op.removeComment("audit.event");
    op.setStorageParameters("customer", "fillfactor=80", "autovacuum_enabled=false");
    op.resetStorageParameters("customer", "fillfactor");
    op.alterSequence("numbers", sequenceOptions().as(smallint()).incrementBy(-1).cache(3));
    op.alterSequence("numbers", sequenceOptions().minValue(-10).cycle(true));
    op.alterColumn("customer", "id", setIdentityAlways(sequenceOptions().incrementBy(10)));
    op.alterColumn("customer", "id", setType(integer()));
    op.alterColumn("customer", "id", dropIdentity());
    op.alterColumn("customer", "id", addIdentityByDefault(sequenceOptions().maxValue(2147483647)));
    op.alterColumn("audit.event", "note", setType(text()).collate("\"C\""));
    op.alterColumn("audit.event", "gone", setDefault("7"), setNotNull());
    op.alterColumn("audit.event", "gone", dropDefault(), dropNotNull());
    op.backfill("customer").set("amount", "amount + 1");
    op.expectNoRows("customer", "amount is null", "there is no reason");
    op.execute("alter sequence numbers owned by customer.number");
    op.execute("alter sequence numbers owned by none");
    op.createView(view("recent", "select 1 as one"));
    op.replaceView(view("recent", "select 2 as one"));
    op.createView(materializedView("old", "select 1 as one"));
  }

  private static void renaming(Operations op) {
    op.renameType("state", "Phase");
    op.renameType("audit.Kind", "sort");
    op.renameType("positive", "shoe_size");
    op.renameEnumValue("Phase", "open", "begun");
    op.renameTable("customer", "Client");
    op.renameColumn("Client", "amount", "sum");
    op.renameSequence("numbers", "Counter");
    op.renameConstraint("Client", "customer_pkey", "pk");
    op.renameConstraint("Client", "customer_state", "a_check");
    op.renameIndex("Client", "customer_state_ix", "ix");
    op.renameTable("audit.event", "happening");
    op.renameColumn("audit.happening", "code", "Code");
    op.renameSchema("audit", "log");
  }

  private static void dropping(Operations op) {
    op.alterColumn("Client", "twice", dropExpression());
    op.dropView("recent");
    op.dropMaterializedView("old");
    op.dropColumn("log.happening", "gone");
    op.dropColumn("log.happening", "serial");
    op.dropIndex("log.happening", "event_ix");
    op.dropConstraint("log.happening", "event_fk");
    op.dropConstraint("Client", "pk");
    op.dropColumn("Client", "number");
    op.dropSequence("Counter");
    op.dropColumn("Client", "kind");
    op.dropCast("varchar", "\"Phase\"");
    op.dropTable("log.happening");
    op.dropType("log.sort");
    op.dropSchema("log");
    op.dropTable("Client");
    op.dropType("place");
    op.dropExtension("hstore");
  }

  private static List<Operation> history(int major) {
    Consumer<Operations> expression =
        op -> {
          if (major >= WITH_SET_EXPRESSION) {
            op.alterColumn("customer", "twice", setExpression("(amount * 3)"));
          }
        };
    return Stream.<Consumer<Operations>>of(
            AppliedIT::creating,
            AppliedIT::changing,
            expression,
            AppliedIT::renaming,
            AppliedIT::dropping)
        .flatMap(each -> Operations.recordedBy(each).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("majors")
  void isWhatTheCatalogSaysAfterEachOperation(int major) throws SQLException {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Applied applied = Applied.toNothing();
      Schema catalog = read(database);
      for (Operation each : history(major)) {
        Applied again = Applied.to(catalog).with(List.of(each));
        database.execute(PostgresSql.of(each).toArray(String[]::new));
        catalog = read(database);
        assertThat(CatalogLines.of(applied.with(List.of(each)).schema()))
            .as("after " + each)
            .isEqualTo(CatalogLines.of(catalog));
        assertThat(CatalogLines.of(again.schema()))
            .as("from the catalog, after " + each)
            .isEqualTo(CatalogLines.of(catalog));
      }
    }
  }

  @Test
  void noKindOfOperationIsLeftOut() {
    Set<Class<?>> kinds =
        history(WITH_SET_EXPRESSION).stream().map(Object::getClass).collect(Collectors.toSet());
    List<Class<?>> missing =
        new ArrayList<>(Arrays.asList(Operation.class.getPermittedSubclasses()));
    missing.removeAll(kinds);
    assertThat(missing).containsExactly(Operation.Irreversible.class);
  }

  private static Schema read(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection, EVERYTHING).schema();
    }
  }
}
