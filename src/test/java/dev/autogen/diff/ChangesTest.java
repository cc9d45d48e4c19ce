package dev.autogen.diff;

import static dev.autogen.diff.Diffs.database;
import static dev.autogen.diff.Diffs.entities;
import static dev.autogen.schema.Cast.cast;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static dev.autogen.schema.View.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Cast;
import dev.autogen.schema.Column;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people and scripts see of a change set. */
final class ChangesTest {
  private static final Column ID = column("id", bigint()).notNull();

  private static List<String> named(ChangeSet set) {
    return set.changes().stream().map(change -> change.kind().id() + " " + change.name()).toList();
  }

  @Test
  void whatAServerSaysOfAListIsSaidAsAList() {
    Column state = column("state", varchar(9));
    Column place = column("place", integer());
    Table checked =
        table(
            "t",
            ID,
            state,
            place,
            check(
                "c1", "((state)::text = ANY (ARRAY[('A'::character varying)::text, ('B''s'::x)]))"),
            check("c2", "((state)::text = 'A'::text)"),
            check("c3", "((place >= 0) AND (place <= 3))"),
            check("c4", "((place)::numeric > 0.5)"));

    assertThat(Summary.of(between(database(checked), entities(table("t", ID, state, place)))))
        .extracting(SummaryLine::detail)
        .containsExactly(
            "check (state in ('A', 'B''s'))",
            "check (state = 'A')",
            "check (place between 0 and 3)",
            "check (((place)::numeric > 0.5))");
  }

  @Test
  void theRulesOfAForeignKeyAreSaid() {
    Table plain = table("t", ID, column("x", bigint()));
    Table pointing =
        table(
            "t",
            ID,
            column("x", bigint()),
            foreignKey("fk", "x")
                .references("t", "id")
                .onDelete(ReferentialAction.SET_NULL, "x")
                .onUpdate(ReferentialAction.CASCADE)
                .matchFull()
                .deferrability(Deferrability.INITIALLY_DEFERRED)
                .notValid());
    assertThat(Summary.of(between(database(plain), entities(pointing))).get(0).detail())
        .isEqualTo(
            "(x) → t (id) match full on update cascade on delete set null (x)"
                + " deferrable initially deferred not valid");
  }

  private static ChangeSet between(Schema before, Schema after) {
    return Diffs.from(before, after).changes();
  }

  @Test
  void readsLikeADiff() {
    Schema before =
        database(
            table("customer", ID, column("name", varchar(20)), column("old", integer())),
            table("gone", ID, primaryKey("pk", "id")));
    Schema after =
        entities(
            table(
                    "customer",
                    ID,
                    column("name", varchar(40)).notNull(),
                    column("email", varchar(320)),
                    unique("uq_customer_email", "email"),
                    foreignKey("fk_self", "id").references("city", "id"))
                .withIndexes(List.of(index("ix_name", "name"))),
            table("city", ID, primaryKey("city_pkey", "id")));

    assertThat(Summary.of(between(before, after)))
        .extracting(
            line -> line.sign() + " " + line.kind() + " " + line.subject() + " | " + line.detail())
        .containsExactly(
            "+ table city | 1 column",
            "+ column customer.email | varchar(320)",
            "~ column customer.name | varchar(20) → varchar(40), null → not null",
            "+ constraint customer.uq_customer_email | unique (email)",
            "+ index customer.ix_name | (name)",
            "+ foreign key customer.fk_self | (id) → city (id)",
            "- column customer.old | integer",
            "- table gone | 1 column");
  }

  @Test
  void carriesTheDetailThatScriptsRelyOn() {
    Schema before = database(table("customer", column("name", varchar(20)).defaultTo("'x'")));
    Schema after =
        entities(
            table(
                "customer",
                column("name", integer()).notNull().defaultTo("5"),
                column("email", varchar(255))));
    List<Change> changes = between(before, after).changes();

    assertThat(changes)
        .extracting(change -> change.kind().id())
        .containsExactly("add_column", "alter_column");
    assertThat(changes.get(0).detail()).isEqualTo(Map.of("type", "varchar(255)", "nullable", true));
    assertThat(changes.get(1).detail().get("changed"))
        .isEqualTo(List.of("default", "type", "nullable"));
  }

  @Test
  void aSwapOfTypesIsOneChange() {
    Schema before = database(enumType("e", "a", "b"), table("t", column("x", type("e"))));
    Schema after = entities(enumType("e", "a"), table("t", column("x", type("e"))));
    assertThat(between(before, after).changes())
        .extracting(change -> change.kind().id() + " " + change.name() + change.operations().size())
        .containsExactly("alter_type e4");
  }

  @Test
  void aSwapTakesItsCastsAlong() {
    Cast in = cast("varchar", "e");
    Schema before = database(enumType("e", "a", "b"), in, table("t", column("x", type("e"))));
    Schema after = entities(enumType("e", "a"), in, table("t", column("x", type("e"))));
    assertThat(between(before, after).changes())
        .extracting(change -> change.kind().id() + " " + change.name() + change.operations().size())
        .containsExactly("alter_type e6");
  }

  @Test
  void castsOfANewTypeAreChangesOfTheirOwn() {
    Schema before = database();
    Schema after = entities(enumType("e", "a"), cast("e", "varchar"));
    assertThat(named(between(before, after)))
        .containsExactly("create_type e", "create_cast e as varchar");
  }

  @Test
  void aTypeThatIsThereWithoutItsCastsStaysSo() {
    Schema before = database(enumType("e", "a"), cast("varchar", "e"));
    Schema after = entities(enumType("e", "a"), cast("e", "varchar"));
    assertThat(named(between(before, after))).containsExactly("drop_cast varchar as e");
  }

  @Test
  void aNewSequenceIsOneChangeWithItsDefault() {
    Table serial =
        table("t", column("id", integer()).notNull().defaultTo("nextval('s'::regclass)"));
    Schema after =
        database(serial, sequence("s", sequenceOptions().as(integer())).ownedBy("t", "id"));
    assertThat(between(database(), after).changes())
        .extracting(change -> change.kind().id())
        .containsExactly("create_table", "create_sequence");
  }

  @Test
  void aViewSetAsideIsPartOfTheChangeItMakesRoomFor() {
    Dependent view = view("v", "t", "grant …");
    Schema before =
        database(table("t", column("x", varchar(10))), view("v", "select x from t"), view);
    ChangeSet changes = between(before, entities(table("t", column("x", integer()))));
    assertThat(changes.notes()).isEmpty();
    assertThat(changes.changes()).hasSize(1);
    assertThat(changes.changes().get(0).kind()).isEqualTo(ChangeKind.ALTER_COLUMN);
    assertThat(changes.changes().get(0).operations()).hasSize(4).isEqualTo(changes.upgrade());
  }

  @Test
  void soIsAViewOverThatView() {
    Schema before = database(table("t", column("x", varchar(10))), view("w", "v"), view("v", "t"));
    ChangeSet changes = between(before, entities(table("t", column("x", integer()))));
    assertThat(named(changes)).containsExactly("alter_column x");
    assertThat(changes.changes().get(0).operations()).hasSize(5).isEqualTo(changes.upgrade());
  }

  private static Dependent view(String name, String over, String... restores) {
    return new Dependent(
        Dependent.Kind.VIEW,
        QualifiedName.of(name),
        "",
        new Dependent.Way("", "select x from " + over, List.of(restores), Optional.empty()),
        List.of(new Dependent.Use(Dependent.What.COLUMN, QualifiedName.of(over), "x")));
  }

  @Test
  void aThousandTablesTakeLittleTime() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      List<Column> columns = new ArrayList<>();
      for (int c = 0; c < 12; c++) {
        columns.add(column("c" + c, varchar(255)));
      }
      tables.add(
          table("t" + i)
              .withColumns(columns)
              .withConstraints(
                  List.of(
                      primaryKey("t" + i + "_pkey", "c0"),
                      foreignKey("fk", "c1").references("t" + (i + 1) % 1_000, "c0")))
              .withIndexes(List.of(index("t" + i + "_ix", "c1"))));
    }
    Schema before = database().withObjects(tables);
    Schema after = entities().withObjects(tables);
    long start = System.nanoTime();
    assertThat(between(before, after).isEmpty()).isTrue();
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("no change in 1,000 tables: " + millis + " ms");
    assertThat(millis).isLessThan(2_000);
  }
}
