package dev.autogen.hazard;

import static dev.autogen.hazard.HazardKind.BLOCKS_TABLE;
import static dev.autogen.hazard.HazardKind.BREAKS_RUNNING_APPLICATION;
import static dev.autogen.hazard.HazardKind.DELETES_DATA;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.hazard.HazardKind.NARROWS_TYPE;
import static dev.autogen.hazard.HazardKind.REWRITES_TABLE;
import static dev.autogen.hazard.HazardKind.SCANS_TABLE;
import static dev.autogen.operation.ColumnChange.addIdentityAlways;
import static dev.autogen.operation.ColumnChange.dropDefault;
import static dev.autogen.operation.ColumnChange.setIdentityAlways;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.CompositeType.compositeType;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.SequenceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class HazardsTest {
  private static final Schema CUSTOMERS =
      Schema.of(
          enumType("mood", "sad", "glad"),
          table("city", column("id", bigint()).notNull()),
          table(
              "customer",
              column("id", bigint()).notNull().defaultTo("1"),
              column("name", varchar(50)),
              column("city_id", bigint()),
              column("mood", type("mood")),
              column("amount", type("numeric(10,2)")),
              column("twice", integer()).generatedAs("id * 2")));

  private static List<Hazard> of(Consumer<Operations> operations) {
    return Hazards.of(Operations.recordedBy(operations), CUSTOMERS);
  }

  private static void assertKinds(Consumer<Operations> operations, HazardKind... kinds) {
    assertThat(of(operations)).extracting(Hazard::kind).containsExactly(kinds);
  }

  @Test
  void namesTheOperationTheSubjectAndTheRemedy() {
    List<Hazard> hazards =
        of(
            op -> {
              op.addColumn("customer", column("email", varchar(320)));
              op.addConstraint("customer", unique("uq_customer_email", "email"));
              op.createIndex("customer", index("ix_customer_name", "name"));
            });
    assertThat(hazards)
        .containsExactly(
            new Hazard(
                BLOCKS_TABLE,
                1,
                "customer, while uq_customer_email is built",
                "nobody can read or write customer while the index of uq_customer_email is built.",
                "on a large table, add the column in one revision, and this in a later one."),
            new Hazard(
                BLOCKS_TABLE,
                2,
                "customer, while ix_customer_name is built",
                "nobody can write customer while ix_customer_name is built.",
                "on a large table, build it beforehand with create index concurrently, and execute"
                    + " create index if not exists here."));
  }

  @Test
  void aForeignKeyThatDoesTheSameWithOtherRulesIsKeptByAllRows() {
    Schema before =
        Schema.of(
            table(
                "t",
                column("a", bigint()),
                column("b", bigint()),
                foreignKey("one", "a").references("p", "id"),
                foreignKey("two", "a", "b").references("p", "id", "no"),
                foreignKey("never", "b").references("p", "id").notValid()));
    assertThat(
            Hazards.of(
                Operations.recordedBy(
                    op -> {
                      op.dropConstraint("t", "one");
                      op.addConstraint(
                          "t", foreignKey("1", "a").references("p", "id").onDelete(CASCADE));
                      op.addConstraint("t", foreignKey("2", "a").references("p", "no"));
                      op.addConstraint(
                          "t", foreignKey("3", "a", "b").references("p", "id", "no").matchFull());
                      op.addConstraint("t", foreignKey("4", "b").references("p", "id"));
                    }),
                before))
        .filteredOn(each -> each.kind() == FAILS_WITH_ROWS)
        .extracting(Hazard::operationIndex)
        .containsExactly(2, 3, 4);
  }

  @Test
  void aCheckThatIsGoneIsNotRepeated() {
    Schema before = Schema.of(table("t", column("a", varchar(5)), check("ck", "a <> ''")));
    assertThat(
            Hazards.of(
                Operations.recordedBy(
                    op -> {
                      op.alterColumn("t", "a", setType(varchar(6)));
                      op.dropConstraint("t", "ck");
                      op.alterColumn("t", "a", setType(varchar(7)));
                    }),
                before))
        .extracting(Hazard::operationIndex)
        .containsExactly(0);
  }

  @Test
  void aMaximumMayLieBelowTheRows() {
    SequenceOptions ten = sequenceOptions().maxValue(10);
    assertKinds(op -> op.alterColumn("customer", "id", addIdentityAlways(ten)), FAILS_WITH_ROWS);
    assertKinds(op -> op.alterColumn("customer", "id", setIdentityAlways(ten)), FAILS_WITH_ROWS);
    assertKinds(op -> op.alterSequence("s", ten), FAILS_WITH_ROWS);
  }

  @Test
  void aCompositeThatIsReplacedIsMissed() {
    Schema before =
        Schema.of(
            compositeType("place", column("x", integer())), table("t", column("p", type("place"))));
    assertThat(
            Hazards.of(
                Operations.recordedBy(
                    op -> {
                      op.renameType("place", "place_old");
                      op.createType(compositeType("place", column("y", integer())));
                    }),
                before))
        .extracting(Hazard::kind)
        .containsExactly(BREAKS_RUNNING_APPLICATION);
  }

  @Test
  void aCounterInARowIsLostWithIt() {
    Schema before =
        Schema.of(
            table("ids", column("name", text()), column("value", bigint())),
            new SeedRow(QualifiedName.of("ids"), List.of("name", "value"), List.of("'t'", "1")));
    assertThat(
            Hazards.of(
                Operations.recordedBy(op -> op.execute("delete from ids where name = 't'")),
                before))
        .extracting(Hazard::subject)
        .containsExactly("how far a row of ids has counted");
  }

  @Test
  void losesWhatIsDropped() {
    assertKinds(op -> op.dropTable("customer"), DELETES_DATA, BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.dropColumn("customer", "name"), DELETES_DATA, BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.dropSequence("customer_seq"), DELETES_DATA);
    assertKinds(op -> op.dropColumn("customer", "twice"), BREAKS_RUNNING_APPLICATION);
  }

  @Test
  void onTheWayBackItIsUnderstoodThatTheApplicationGoesFirst() {
    List<Operation> operations = Operations.recordedBy(op -> op.dropColumn("customer", "name"));
    assertThat(Hazards.ofWayBack(operations, CUSTOMERS))
        .extracting(Hazard::kind)
        .containsExactly(DELETES_DATA);
  }

  @Test
  void keepsCountingWhereAStatementCarriesTheValue() {
    assertKinds(
        op -> {
          op.execute("select set_config('x', pg_sequence_last_value('customer_seq')::text, false)");
          op.dropSequence("customer_seq");
        });
  }

  @Test
  void failsWhereARequiredColumnHasNoValue() {
    assertKinds(
        op -> op.addColumn("customer", column("email", text()).notNull()),
        FAILS_WITH_ROWS,
        BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.addColumn("customer", column("email", text()).notNull().defaultTo("''")));
  }

  @Test
  void aNewTableIsInNobodysWay() {
    assertKinds(
        op -> {
          op.createTable("fresh", column("id", bigint()).notNull());
          op.addColumn("fresh", column("x", bigint()).notNull());
          op.addConstraint("fresh", unique("u", "x"));
          op.addConstraint("fresh", foreignKey("fk", "x").references("city", "id"));
          op.createIndex("fresh", index("ix", "x"));
          op.alterColumn("fresh", "id", setNotNull());
        });
  }

  @Test
  void twoRowsAreTooManyWhereNullsAreNotDistinct() {
    assertThat(
            of(
                op -> {
                  op.addColumn("customer", column("email", varchar(320)));
                  op.addConstraint("customer", unique("u", "email").withNullsNotDistinct());
                }))
        .extracting(Hazard::message)
        .contains("fails if customer has two rows, whatever is in them: both are null in email.");
  }

  @Test
  void constraintsMeetTheRowsThatAreThere() {
    assertKinds(
        op -> op.addConstraint("customer", unique("u", "name")), FAILS_WITH_ROWS, BLOCKS_TABLE);
    assertKinds(
        op -> op.addConstraint("customer", check("c", "id > 0")), FAILS_WITH_ROWS, SCANS_TABLE);
    assertKinds(
        op -> op.addConstraint("customer", foreignKey("f", "city_id").references("city", "id")),
        FAILS_WITH_ROWS,
        SCANS_TABLE);
    assertKinds(
        op ->
            op.addConstraint(
                "customer", foreignKey("f", "city_id").references("city", "id").notValid()));
    assertKinds(op -> op.validateConstraint("customer", "f"), FAILS_WITH_ROWS);
    assertKinds(
        op -> op.createIndex("customer", index("i", "name").withUnique()),
        FAILS_WITH_ROWS,
        BLOCKS_TABLE);
  }

  @Test
  void aTimeThatGainsAZoneIsTakenForUtc() {
    assertThat(new TypeChange(type("timestamp"), type("timestamptz")).crossesZone()).isTrue();
    assertThat(new TypeChange(type("timestamptz"), type("date")).crossesZone()).isTrue();
    assertThat(new TypeChange(type("timestamp"), type("date")).crossesZone()).isFalse();
    assertThat(new TypeChange(type("timestamptz"), type("timestamptz(3)")).crossesZone()).isFalse();
  }

  @Test
  void typesNarrowRewriteOrNeither() {
    assertKinds(op -> op.alterColumn("customer", "name", setType(varchar(60))));
    assertKinds(op -> op.alterColumn("customer", "name", setType(text())));
    assertKinds(
        op -> op.alterColumn("customer", "name", setType(varchar(9))),
        NARROWS_TYPE,
        REWRITES_TABLE);
    assertKinds(
        op -> op.alterColumn("customer", "amount", setType(type("numeric(10,1)"))),
        NARROWS_TYPE,
        REWRITES_TABLE);
    assertKinds(
        op -> op.alterColumn("customer", "id", setType(integer())), NARROWS_TYPE, REWRITES_TABLE);
    assertKinds(op -> op.alterColumn("customer", "id", setType(type("numeric"))), REWRITES_TABLE);
    assertKinds(
        op -> op.alterColumn("customer", "id", setType(type("numeric(21,2)"))), REWRITES_TABLE);
    assertKinds(
        op -> op.alterColumn("customer", "id", setType(type("numeric(20,2)"))),
        NARROWS_TYPE,
        REWRITES_TABLE);
    assertKinds(
        op -> op.alterColumn("customer", "name", setType(integer()).using("name::integer")),
        NARROWS_TYPE,
        FAILS_WITH_ROWS,
        REWRITES_TABLE);
  }

  @Test
  void aConversionThatFailsForEveryRowOrNoneSaysSo() {
    Schema flags =
        Schema.of(table("t", column("flag", type("boolean")), column("n", type("bigint"))));
    assertThat(
            Hazards.of(
                Operations.recordedBy(op -> op.alterColumn("t", "flag", setType(type("char(1)")))),
                flags))
        .extracting(Hazard::message)
        .contains(
            "fails for every row that has a value in t.flag: no boolean can be cast to char(1).");
    assertThat(
            Hazards.of(
                Operations.recordedBy(
                    op -> op.alterColumn("t", "flag", setType(integer()).using("flag::integer"))),
                flags))
        .extracting(Hazard::kind)
        .containsExactly(REWRITES_TABLE);
    assertThat(
            Hazards.of(
                Operations.recordedBy(
                    op -> op.alterColumn("t", "n", setType(type("boolean")).using("(n <> 0)"))),
                flags))
        .extracting(Hazard::kind)
        .containsExactly(NARROWS_TYPE, REWRITES_TABLE);
  }

  @Test
  void aLabelThatGoesMayBeInUse() {
    List<Hazard> hazards =
        of(
            op -> {
              op.renameType("mood", "mood_old");
              op.createType(enumType("mood", "glad"));
              op.alterColumn("customer", "mood", setType(type("mood")).using("mood::text::mood"));
              op.dropType("mood_old");
            });
    assertThat(hazards).extracting(Hazard::kind).containsExactly(NARROWS_TYPE, REWRITES_TABLE);
    assertThat(hazards.get(0).message())
        .isEqualTo("a row whose customer.mood is sad makes the statement fail.");
  }

  @Test
  void whatTheRunningVersionCountsOnIsNamed() {
    assertKinds(op -> op.renameColumn("customer", "name", "title"), BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.renameTable("customer", "client"), BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.renameSequence("customer_seq", "ids"), BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.renameSchema("audit", "log"), BREAKS_RUNNING_APPLICATION);
    assertKinds(op -> op.alterColumn("customer", "id", dropDefault()), BREAKS_RUNNING_APPLICATION);
    assertKinds(
        op -> op.alterSequence("s", sequenceOptions().incrementBy(50)), BREAKS_RUNNING_APPLICATION);
    assertKinds(
        op -> op.alterColumn("customer", "name", setNotNull()),
        FAILS_WITH_ROWS,
        BREAKS_RUNNING_APPLICATION,
        SCANS_TABLE);
  }

  @Test
  void theReferencePageListsEveryKind() throws Exception {
    String page = Files.readString(Path.of("docs/reference/hazards.md"));
    assertThat(Arrays.stream(HazardKind.values()))
        .allSatisfy(
            kind ->
                assertThat(page)
                    .contains("| `" + kind.id() + "` | " + kind.severity().id() + " |"));
  }
}
