package dev.autogen.dialect;

import static dev.autogen.schema.Cast.cast;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.CompositeType.compositeType;
import static dev.autogen.schema.Domain.domain;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.Exclusion.exclusion;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.expression;
import static dev.autogen.schema.IndexKey.key;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static dev.autogen.schema.View.materializedView;
import static dev.autogen.schema.View.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresSqlIT {
  private static final List<Consumer<Operations>> PARTS =
      List.of(
          PostgresSqlIT::schemasAndTypes,
          PostgresSqlIT::tables,
          PostgresSqlIT::columns,
          PostgresSqlIT::constraints,
          PostgresSqlIT::indexes,
          PostgresSqlIT::sequencesAndViews,
          PostgresSqlIT::everythingAway);

  @Test
  void theScriptHasEveryKindOfOperation() {
    Set<Class<?>> kinds =
        script(18).stream().map(Operation::getClass).collect(Collectors.toUnmodifiableSet());
    assertThat(Operation.class.getPermittedSubclasses())
        .filteredOn(kind -> kind != Operation.Irreversible.class)
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void everyOperationRuns(int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      for (Operation operation : script(major)) {
        database.execute(PostgresSql.of(operation).toArray(String[]::new));
      }
      assertThat(
              database.query(
                  "select relname from pg_class where relnamespace = 'public'::regnamespace"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void whatWasSaidIsInTheCatalog(int major) {
    try (TestDatabase database = TestDatabase.fresh(major)) {
      Consumer<Operations> said =
          op -> {
            schemasAndTypes(op);
            tables(op);
            columns(op);
            constraints(op);
          };
      for (Operation operation : Operations.recordedBy(said)) {
        database.execute(PostgresSql.of(operation).toArray(String[]::new));
      }
      assertThat(
              database.query(
                  "select conname, pg_get_constraintdef(oid) from pg_constraint"
                      + " where conname in ('fk', 'positive', 'user_pkey') order by 1"))
          .containsExactly(
              "fk|FOREIGN KEY (\"order\", a) REFERENCES audit.\"User\"(id, kind) MATCH FULL"
                  + " ON UPDATE CASCADE ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED",
              "positive|CHECK ((n > (0)::numeric)) NO INHERIT",
              "user_pkey|PRIMARY KEY (id)");
      assertThat(database.query("select col_description('audit.\"User\"'::regclass, 1)"))
          .containsExactly("it's \\ the key");
    }
  }

  private static List<Operation> script(int major) {
    return Operations.recordedBy(
        op -> {
          PARTS.forEach(part -> part.accept(op));
          if (major >= 15) {
            sinceFifteen(op);
          }
          if (major >= 17) {
            sinceSeventeen(op);
          }
          if (major >= 18) {
            op.createTable(
                "later", column("a", integer()), column("b", integer()).virtuallyGeneratedAs("a"));
            op.dropTable("later");
          }
        });
  }

  private static void schemasAndTypes(Operations op) {
    op.createSchema("audit");
    op.createExtension("citext");
    op.createType(enumType("audit.mood", "sad", "it's \\ ok"));
    op.addEnumValue("audit.mood", "happy");
    op.addEnumValue("audit.mood", "angry", EnumPlace.before("sad"));
    op.renameEnumValue("audit.mood", "happy", "glad");
    op.createType(
        compositeType(
            "pair", column("a", text()).collate("\"C\"").comment("x"), column("b", integer())));
    op.createType(
        domain(
                "email",
                text(),
                check("at", "value ~ '@'"),
                check("dot", "value ~ '\\.'").notValid())
            .defaultTo("'a@b'")
            .notNull());
    op.createCast("varchar", "audit.mood");
    op.createCast(cast("audit.mood", "varchar").asAssignment());
    op.createCast(cast("text", "audit.mood").onlyExplicit());
    op.dropCast("text", "audit.mood");
    op.renameType("email", "mail");
    op.renameType("mail", "email");
  }

  private static void tables(Operations op) {
    op.createTable(
        table(
                "audit.User",
                column("id", bigint())
                    .notNull()
                    .byDefaultAsIdentity(sequenceOptions().startWith(10).incrementBy(50))
                    .comment("it's \\ the key"),
                column("kind", integer()).notNull().defaultTo("1"),
                column("mood", type("audit.mood")),
                column("address", type("email")),
                column("pair", type("pair")),
                column("tags", text().asArray()),
                column("label", varchar(20)).collate("\"C\"").defaultTo("'it''s'"),
                column("twice", bigint()).generatedAs("id * 2"),
                primaryKey("user_pkey", "id"),
                unique("uq_user_kind", "id", "kind"),
                check("known", "kind > 0").notValid())
            .options("with (fillfactor = 80)")
            .comment("all users"));
    op.createTable("order", column("order", bigint()).defaultTo("1"), column("a", integer()));
    op.createTable(table("event", column("day", type("date"))).options("partition by range (day)"));
    op.createTable("nothing");
    op.renameTable("nothing", "group");
    op.dropTable("group");
    op.setStorageParameters("order", "fillfactor=70", "autovacuum_enabled=off");
    op.resetStorageParameters("order", "autovacuum_enabled");
    op.setComment("order", "x");
    op.removeComment("order");
    op.setComment("order", "order", "y");
    op.removeComment("order", "order");
  }

  private static void columns(Operations op) {
    op.addColumn("order", column("n", integer()).notNull().defaultTo("0").comment("n"));
    op.renameColumn("order", "n", "m");
    op.renameColumn("order", "m", "n");
    op.alterColumn(
        "order",
        "n",
        ColumnChange.dropDefault(),
        ColumnChange.dropNotNull(),
        ColumnChange.setType(numeric(10, 2)).using("n::numeric"));
    op.backfill("order").set("n", "0").where("n is null");
    op.expectNoRows("order", "n is null", "n becomes required");
    op.alterColumn("order", "n", ColumnChange.setNotNull(), ColumnChange.setDefault("5"));
    op.addColumn("order", column("i", integer()).notNull());
    op.alterColumn(
        "order",
        "i",
        ColumnChange.addIdentityAlways(sequenceOptions().startWith(5).maxValue(100).cycle(true)));
    op.alterColumn(
        "order",
        "i",
        ColumnChange.setIdentityByDefault(
            sequenceOptions()
                .incrementBy(50)
                .minValue(1)
                .maxValue(1000)
                .startWith(1)
                .cache(3)
                .cycle(false)));
    op.alterColumn("order", "i", ColumnChange.dropIdentity());
    op.addColumn("order", column("g", integer()).generatedAs("a + 1"));
    op.alterColumn("order", "g", ColumnChange.dropExpression());
    op.addColumn("order", column("t", text()));
    op.alterColumn(
        "order", "t", ColumnChange.setType(varchar(5)).collate("\"C\"").using("left(t, 5)"));
    op.dropColumn("order", "t");
  }

  private static void constraints(Operations op) {
    op.addConstraint(
        "order",
        primaryKey("order_pkey", "i")
            .include("g")
            .deferrability(Deferrability.INITIALLY_IMMEDIATE));
    op.addConstraint(
        "order", unique("uq", "n").include("g").deferrability(Deferrability.INITIALLY_DEFERRED));
    op.addConstraint("order", check("positive", "n > 0").noInherit().notValid());
    op.validateConstraint("order", "positive");
    op.addConstraint(
        "order", exclusion("no_two", "EXCLUDE USING btree (a WITH =) WHERE ((a > 0))"));
    op.addConstraint(
        "order",
        foreignKey("fk_order", "order", "a")
            .references("audit.User", "id", "kind")
            .matchFull()
            .onDelete(ReferentialAction.SET_DEFAULT)
            .onUpdate(ReferentialAction.CASCADE)
            .deferrability(Deferrability.INITIALLY_DEFERRED)
            .notValid());
    op.renameConstraint("order", "fk_order", "fk");
    op.validateConstraint("order", "fk");
  }

  private static void indexes(Operations op) {
    op.createIndex(
        "audit.User",
        index(
                "ix",
                key("kind").desc().withNullsLast(),
                expression("lower(label)").collate("\"C\"").using("text_pattern_ops"),
                key("mood").withNullsFirst(),
                key("twice").desc())
            .withUnique()
            .include("address")
            .with("fillfactor=70", "deduplicate_items=off")
            .tablespace("pg_default")
            .where("kind is not null"));
    op.createIndex("audit.User", index("ix_tags", key("tags").using("array_ops")).using("gin"));
    op.renameIndex("audit.User", "ix_tags", "Tags");
    op.dropIndex("audit.User", "Tags");
  }

  private static void sequencesAndViews(Operations op) {
    op.createSequence(
        sequence(
                "numbers",
                sequenceOptions()
                    .as(integer())
                    .startWith(1)
                    .incrementBy(50)
                    .minValue(1)
                    .maxValue(1000)
                    .cache(10)
                    .cycle(false))
            .ownedBy("order", "a"));
    op.alterSequence(
        "numbers", sequenceOptions().as(bigint()).incrementBy(1).startWith(5).cycle(true));
    op.renameSequence("numbers", "Numbers");
    op.dropSequence("Numbers");
    op.createView(view("v", " SELECT \"order\".a FROM \"order\";"));
    op.replaceView(view("v", "select a, 1 as more from \"order\""));
    op.createView(materializedView("m", "select a from v"));
    op.dropMaterializedView("m");
    op.dropView("v");
    op.execute("insert into event select '2026-01-01' where false;");
  }

  private static void everythingAway(Operations op) {
    op.dropConstraint("order", "fk");
    op.dropTable("order");
    op.dropTable("event");
    op.dropTable("audit.User");
    op.dropType("pair");
    op.dropType("email");
    op.dropCast("varchar", "audit.mood");
    op.dropCast("audit.mood", "varchar");
    op.dropType("audit.mood");
    op.dropExtension("citext");
    op.renameSchema("audit", "Old audit");
    op.dropSchema("Old audit");
  }

  private static void sinceFifteen(Operations op) {
    op.createTable(
        "u",
        column("a", integer()).notNull(),
        column("b", integer()),
        primaryKey("u_pkey", "a"),
        unique("uq_u", "a", "b").withNullsNotDistinct());
    op.createIndex("u", index("ix_u", "b").withUnique().withNullsNotDistinct());
    op.createTable(
        "w",
        column("a", integer()),
        column("b", integer()),
        foreignKey("fk_w", "a", "b")
            .references("u", "a", "b")
            .onDelete(ReferentialAction.SET_NULL, "b"));
    op.dropTable("w");
    op.dropTable("u");
  }

  private static void sinceSeventeen(Operations op) {
    op.createTable("x", column("a", integer()), column("b", integer()).generatedAs("a"));
    op.alterColumn("x", "b", ColumnChange.setExpression("a + 1"));
    op.dropTable("x");
  }
}
