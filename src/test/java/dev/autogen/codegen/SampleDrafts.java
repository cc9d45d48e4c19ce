package dev.autogen.codegen;

import static dev.autogen.operation.ColumnChange.dropDefault;
import static dev.autogen.operation.ColumnChange.setDefault;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.jsonb;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.uuid;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.expression;
import static dev.autogen.schema.IndexKey.key;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static dev.autogen.schema.View.view;

import dev.autogen.codegen.Draft.Header;
import dev.autogen.codegen.Draft.Origin;
import dev.autogen.codegen.Draft.Steps;
import dev.autogen.diff.SummaryLine;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.HazardKind;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Drafts as they come up in the life of a shop. */
final class SampleDrafts {
  private static final Origin ORIGIN = new Origin("0.1.0", "");

  private SampleDrafts() {}

  /** A draft of operations, without anything around them. */
  static Draft of(List<Operation> upgrade) {
    return new Draft(
        header("3f9a1c72d0b4", List.of(), "change the schema"),
        Steps.of(upgrade),
        Steps.none(),
        List.of(),
        ORIGIN);
  }

  static Draft addEmailToCustomer() {
    return new Draft(
        header("3f9a1c72d0b4", List.of("8c41e07b5a29"), "add email to customer"),
        new Steps(
            recorded(
                op -> {
                  op.addColumn("customer", column("email", varchar(320)));
                  op.addConstraint("customer", unique("uq_customer_email", "email"));
                }),
            List.of(
                new Hazard(
                    HazardKind.BLOCKS_TABLE,
                    1,
                    "customer, while uq_customer_email is built",
                    "nobody can write customer while the index of uq_customer_email is built.",
                    ""))),
        new Steps(
            recorded(
                op -> {
                  op.dropConstraint("customer", "uq_customer_email");
                  op.dropColumn("customer", "email");
                }),
            List.of(
                new Hazard(
                    HazardKind.DELETES_DATA,
                    1,
                    "every value of customer.email",
                    "every value of customer.email is lost; upgrading again does not bring it"
                        + " back.",
                    ""))),
        List.of(
            new SummaryLine("+", "column", "customer.email", "varchar(320)"),
            new SummaryLine("+", "constraint", "customer.uq_customer_email", "unique (email)")),
        ORIGIN);
  }

  static Draft createShop() {
    return new Draft(
        header("8c41e07b5a29", List.of(), "create the shop's first tables"),
        Steps.of(recorded(SampleDrafts::create)),
        new Steps(
            recorded(SampleDrafts::drop),
            List.of(
                new Hazard(
                    HazardKind.DELETES_DATA,
                    4,
                    "every row of purchase_order",
                    "every row of purchase_order is lost.",
                    "keep a copy before: create table purchase_order_before as table"
                        + " purchase_order."))),
        List.of(
            new SummaryLine("+", "schema", "audit", ""),
            new SummaryLine("+", "type", "order_state", "enum (new, paid, shipped, returned)"),
            new SummaryLine("+", "sequence", "customer_seq", "increment by 50"),
            new SummaryLine("+", "table", "customer", "8 columns"),
            new SummaryLine("+", "table", "purchase_order", "5 columns"),
            new SummaryLine("+", "table", "audit.login", "3 columns"),
            new SummaryLine(
                "+",
                "constraint",
                "purchase_order.fk_purchase_order_customer",
                "foreign key (customer_id) references customer (id) on delete cascade"),
            new SummaryLine("+", "index", "ix_customer_name", "lower(last_name), first_name desc"),
            new SummaryLine("+", "view", "open_order", "")),
        ORIGIN);
  }

  static Draft changeOrders() {
    return new Draft(
        header("b07d55e1c9aa", List.of("3f9a1c72d0b4", "8c41e07b5a29"), "join & tighten orders"),
        new Steps(
            recorded(SampleDrafts::tighten),
            List.of(
                new Hazard(
                    HazardKind.FAILS_WITH_ROWS,
                    0,
                    "customer.phone, if any is null",
                    "fails while a customer has no phone.",
                    "fill it first: update customer set phone = '' where phone is null."))),
        Steps.none(),
        List.of(),
        new Origin("0.1.0", "com.example.shop.migrations"));
  }

  private static void create(Operations op) {
    op.createSchema("audit");
    op.createExtension("citext");
    op.createType(enumType("order_state", "new", "paid", "shipped", "returned"));
    op.createSequence(sequence("customer_seq", sequenceOptions().incrementBy(50)));
    op.createTable(
        table(
                "customer",
                column("id", bigint()).notNull().defaultTo("nextval('customer_seq'::regclass)"),
                column("key", uuid()).notNull().defaultTo("gen_random_uuid()"),
                column("first_name", varchar(80)),
                column("last_name", varchar(80)).notNull(),
                column("login", type("citext"))
                    .notNull()
                    .comment("As typed; compared without case."),
                column("tags", text().asArray()).notNull().defaultTo("'{}'::text[]"),
                column("settings", jsonb()).notNull().defaultTo("'{\"mail\": true}'::jsonb"),
                column("created_at", timestamptz()).notNull().defaultTo("CURRENT_TIMESTAMP"),
                primaryKey("pk_customer", "id"),
                unique("uq_customer_login", "login"),
                check("ck_customer_last_name", "length(TRIM(BOTH FROM last_name)) > 0"))
            .comment("Everybody who ever bought something."));
    op.createTable(
        "purchase_order",
        column("id", bigint()).notNull().alwaysAsIdentity(),
        column("customer_id", bigint()).notNull(),
        column("state", type("order_state")).notNull().defaultTo("'new'::order_state"),
        column("total", numeric(12, 2)).notNull(),
        column("total_with_tax", numeric(14, 4)).generatedAs("total * 1.19"),
        primaryKey("pk_purchase_order", "id"));
    op.createTable(
        "audit.login",
        column("customer_id", bigint()).notNull(),
        column("at", timestamptz()).notNull(),
        column("attempts", integer()).notNull(),
        primaryKey("pk_login", "customer_id", "at"));
    op.addConstraint(
        "purchase_order",
        foreignKey("fk_purchase_order_customer", "customer_id")
            .references("customer", "id")
            .onDelete(CASCADE));
    op.createIndex(
        "customer",
        index("ix_customer_name", expression("lower(last_name)"), key("first_name").desc()));
    op.createIndex("purchase_order", index("ix_order_open", "customer_id").where("state = 'new'"));
    op.createView(
        view(
            "open_order",
            " SELECT id,\n    customer_id\n   FROM purchase_order\n  WHERE state = 'new';"));
  }

  private static void drop(Operations op) {
    op.dropView("open_order");
    op.dropIndex("purchase_order", "ix_order_open");
    op.dropIndex("customer", "ix_customer_name");
    op.dropConstraint("purchase_order", "fk_purchase_order_customer");
    op.dropTable("purchase_order");
    op.dropTable("audit.login");
    op.dropTable("customer");
    op.dropSequence("customer_seq");
    op.dropType("order_state");
    op.dropExtension("citext");
    op.dropSchema("audit");
  }

  private static void tighten(Operations op) {
    op.alterColumn("customer", "phone", setNotNull());
    op.alterColumn(
        "purchase_order",
        "reference",
        dropDefault(),
        setType(bigint()).using("nullif(regexp_replace(reference, '\\D', '', 'g'), '')::bigint"),
        setDefault("0"));
    op.execute("analyze purchase_order");
    op.execute(
        "update purchase_order\n"
            + "set state = 'shipped'\n"
            + "where state = 'paid'\n"
            + "  and shipped_at < now()\n");
    op.execute(
        "comment on function order_total(bigint) is 'What a customer pays for an order, with tax"
            + " and postage, in the currency of the customer''s country'");
  }

  private static Header header(String id, List<String> revises, String message) {
    return Header.of(id, revises, Instant.parse("2026-08-24T09:12:44.5Z"), message);
  }

  private static List<Operation> recorded(Consumer<Operations> operations) {
    return Operations.recordedBy(operations);
  }
}
