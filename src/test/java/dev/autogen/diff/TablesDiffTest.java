package dev.autogen.diff;

import static dev.autogen.diff.Diffs.database;
import static dev.autogen.diff.Diffs.entities;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static dev.autogen.schema.View.view;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables: what is created and dropped, and in which order. */
final class TablesDiffTest {
  private static final Column ID = column("id", bigint()).notNull();

  private static Table keyed(String name, TableElement... more) {
    TableElement[] own = {ID, primaryKey(name + "_pkey", "id")};
    return table(
        name, Stream.concat(Arrays.stream(own), Arrays.stream(more)).toArray(TableElement[]::new));
  }

  private static Constraint to(String name, String column, String table) {
    return foreignKey(name, column).references(table, "id");
  }

  @Test
  @DisplayName("D001 D013 D185 a new table carries its columns, keys, checks and comments")
  void createsATableWithAllThatIsItsOwn() {
    Table customer =
        keyed(
                "customer",
                column("email", varchar(320)).comment("where invoices go"),
                unique("uq_customer_email", "email"),
                check("ck_customer_email", "email <> ''"))
            .comment("who buys");
    Diffs.from(database(), entities(customer))
        .drafts(op -> op.createTable(customer))
        .undoneBy(op -> op.dropTable("customer"));
  }

  @Test
  @DisplayName("D010 an index comes after its table")
  void createsIndexesAfterTheirTable() {
    Table customer = keyed("customer", column("email", text()));
    Table indexed = customer.withIndexes(List.of(index("ix_email", "email")));
    Diffs.from(database(), entities(indexed))
        .drafts(
            op -> {
              op.createTable(customer);
              op.createIndex("customer", index("ix_email", "email"));
            })
        .undoneBy(op -> op.dropTable("customer"));
  }

  @Test
  @DisplayName("D002 D011 D014 a dropped table takes its checks and indexes along")
  void dropsATableInOneStep() {
    Table old =
        keyed("old", check("ck", "id > 0"))
            .withIndexes(List.of(index("a", "id"), index("b", "id")));
    Diffs.from(database(old), entities())
        .drafts(op -> op.dropTable("old"))
        .undoneBy(
            op -> {
              op.createTable(old.withIndexes(List.of()));
              op.createIndex("old", index("a", "id"));
              op.createIndex("old", index("b", "id"));
            });
  }

  @Test
  @DisplayName("D004 tables go before those that they point at")
  void dropsChildrenFirst() {
    Table parent = keyed("a_parent");
    Table child =
        keyed("b_child", column("parent_id", bigint()), to("fk_b", "parent_id", "a_parent"));
    Table grandchild =
        keyed("c_grandchild", column("child_id", bigint()), to("fk_c", "child_id", "b_child"));
    Diffs.from(database(parent, child, grandchild), entities())
        .drafts(
            op -> {
              op.dropTable("c_grandchild");
              op.dropTable("b_child");
              op.dropTable("a_parent");
            });
  }

  @Test
  @DisplayName("D005 a foreign key goes before the table that it points at")
  void dropsAForeignKeyBeforeItsTarget() {
    Table child = keyed("child", column("parent_id", bigint()));
    Constraint key = to("fk_parent", "parent_id", "a_parent");
    Table pointing = withConstraint(child, key);
    Diffs.from(database(keyed("a_parent"), pointing), entities(child))
        .drafts(
            op -> {
              op.dropConstraint("child", "fk_parent");
              op.dropTable("a_parent");
            })
        .undoneBy(
            op -> {
              op.createTable(keyed("a_parent"));
              op.addConstraint("child", key);
            });
  }

  @Test
  @DisplayName("D006 tables that point at each other are created before their foreign keys")
  void createsForeignKeysAfterAllTables() {
    Table a = keyed("a", column("b_id", bigint()));
    Table b = keyed("b", column("a_id", bigint()));
    Constraint atoB = to("fk_a_b", "b_id", "b");
    Constraint btoA = to("fk_b_a", "a_id", "a");
    Diffs.from(database(), entities(withConstraint(a, atoB), withConstraint(b, btoA)))
        .drafts(
            op -> {
              op.createTable(a);
              op.createTable(b);
              op.addConstraint("a", atoB);
              op.addConstraint("b", btoA);
            })
        .undoneBy(
            op -> {
              op.dropConstraint("b", "fk_b_a");
              op.dropTable("a");
              op.dropTable("b");
            });
  }

  @Test
  @DisplayName("D007 D008 a circle of tables is opened at one place, the others keep their order")
  void opensACircleAtOnePlace() {
    Table a = keyed("a", column("x", bigint()), to("fk_a", "x", "b"));
    Table b = keyed("b", column("x", bigint()), to("fk_b", "x", "c"));
    Table c = keyed("c", column("x", bigint()), to("fk_c", "x", "a"));
    Table before = keyed("before", column("x", bigint()), to("fk_before", "x", "under"));
    Table under = keyed("under");
    Diffs.from(database(a, b, c, before, under), entities())
        .drafts(
            op -> {
              op.dropTable("before");
              op.dropConstraint("c", "fk_c");
              op.dropTable("a");
              op.dropTable("b");
              op.dropTable("c");
              op.dropTable("under");
            });
  }

  @Test
  @DisplayName("D019 D020 D281 what needs quotes, is long or points at itself is no difference")
  void draftsNothingForUnusualNames() {
    Table table =
        table(
            "\"Order.s\"",
            column("Mixed Case", integer()).notNull(),
            column("x".repeat(63), integer()),
            primaryKey("PK", "Mixed Case"),
            foreignKey("self", "x".repeat(63)).references("\"Order.s\"", "Mixed Case"));
    Diffs.from(database(table), entities(table)).draftsNothing();
  }

  @Test
  @DisplayName("D028 an entity on a view creates no table")
  void createsNoTableWhereAViewIs() {
    Table mapped = keyed("report");
    Diffs.from(database(view("report", "select 1 as id")), entities(mapped)).draftsNothing();
  }

  @Test
  @DisplayName("D040 a new table comes before the column and the foreign key that need it")
  void createsATableBeforeWhatPointsAtIt() {
    Table child = keyed("child");
    Constraint key = to("fk_p", "p_id", "p");
    Table wanted = withConstraint(keyed("child", column("p_id", bigint())), key);
    Diffs.from(database(child), entities(wanted, keyed("p")))
        .drafts(
            op -> {
              op.createTable(keyed("p"));
              op.addColumn("child", column("p_id", bigint()));
              op.addConstraint("child", key);
            })
        .undoneBy(
            op -> {
              op.dropConstraint("child", "fk_p");
              op.dropColumn("child", "p_id");
              op.dropTable("p");
            });
  }

  @Test
  @DisplayName("D326 a schema comes before its first table and goes after its last")
  void createsASchemaBeforeItsTables() {
    Table log = keyed("audit.log");
    Diffs.from(database(), entities(Namespace.namespace("audit"), log))
        .drafts(
            op -> {
              op.createSchema("audit");
              op.createTable(log);
            })
        .undoneBy(
            op -> {
              op.dropTable("audit.log");
              op.dropSchema("audit");
            });
  }

  @Test
  @DisplayName("D323 tables of one name in two schemas are two tables")
  void tellsSchemasApart() {
    Table ours = keyed("log");
    Table theirs = keyed("audit.log");
    Diffs.from(database(Namespace.namespace("audit"), theirs), entities(ours, theirs))
        .drafts(op -> op.createTable(ours));
  }

  private static Table withConstraint(Table table, Constraint constraint) {
    return table.withConstraints(
        Stream.concat(table.constraints().stream(), Stream.of(constraint)).toList());
  }
}
