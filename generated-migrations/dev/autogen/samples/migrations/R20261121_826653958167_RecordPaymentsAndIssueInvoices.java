package dev.autogen.samples.migrations;

import static dev.autogen.operation.ColumnChange.dropNotNull;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.operation.EnumPlace.after;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Unique.unique;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Record payments and issue invoices.
 *
 * <pre>
 * Changes
 *   ~ type         orderstatus                              CANCELLED, OPEN, PAID, PLACED, SHIPPED
 *   + table        credit_note                              8 columns
 *   + table        invoice                                  8 columns
 *   + table        number_range                             2 columns
 *   + table        payment                                  10 columns
 *   + index        payment.ix_payment_order                 (order_id)
 *   + table        refund                                   5 columns
 *   ~ column       order.customer_id                        not null
 *   + column       order_line.gift_note                     varchar(200)
 *   + foreign key  credit_note.fk1tpdaaiytnnk142jbitq0wpb3  (invoice_number) → invoice (number)
 *   + foreign key  credit_note.fknwkntdu8e3rrpp6l2wh5iiivx  (order_id) → order (id)
 *   + foreign key  invoice.fk8hpixsjudwa3xbl10vaxlot62      (order_id) → order (id)
 *   + foreign key  payment.fkq7h15pyf0o0ldntopcedsb8ui      (order_id) → order (id)
 *   + foreign key  refund.fk9l6t2uficy9edoh7dj4rs6gvr       (payment_id) → payment (id)
 *   - column       product.legacy_code                      varchar(16)
 *
 * Data
 *   upgrade    lossy  every value of product.legacy_code
 *   downgrade  lossy  every value of order_line.gift_note, every row of credit_note, every row of
 *                     invoice and 3 more
 *
 * Hazards
 *   upgrade    FAILS_WITH_ROWS  order.customer_id, where it is null
 *   upgrade    SCANS_TABLE      order
 *   upgrade    DELETES_DATA     every value of product.legacy_code
 *   downgrade  FAILS_WITH_ROWS  order.status, where a value has no counterpart
 *   downgrade  REWRITES_TABLE   order
 *   downgrade  DELETES_DATA     every value of order_line.gift_note
 *   downgrade  DELETES_DATA     every row of credit_note
 *   downgrade  DELETES_DATA     every row of invoice
 *   downgrade  DELETES_DATA     every row of number_range
 *   downgrade  DELETES_DATA     every row of refund
 *   downgrade  DELETES_DATA     every row of payment
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "826653958167",
    revises = "73ad1ed122c7",
    created = "2026-11-21T13:30:31Z",
    message = "record payments and issue invoices")
public final class R20261121_826653958167_RecordPaymentsAndIssueInvoices implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.addEnumValue("orderstatus", "PAID", after("OPEN"));
    op.createTable(
        "credit_note",
        column("amount", numeric(12, 2)).notNull(),
        column("currency", varchar(3)).notNull(),
        column("issued_on", date()).notNull(),
        column("invoice_number", bigint()).notNull(),
        column("number", bigint()).notNull(),
        column("order_id", bigint()).notNull(),
        column("reason", varchar(200)).notNull(),
        column("pdf", type("oid")).notNull(),
        primaryKey("credit_note_pkey", "number"));
    op.createTable(
        "invoice",
        column("amount", numeric(12, 2)).notNull(),
        column("currency", varchar(3)).notNull(),
        column("due_after", numeric(21, 0)).notNull(),
        column("issued_on", date()).notNull(),
        column("booking_month", varchar(7)).notNull(),
        column("number", bigint()).notNull(),
        column("order_id", bigint()).notNull(),
        column("pdf", type("oid")).notNull(),
        primaryKey("invoice_pkey", "number"));
    op.createTable(
        "number_range",
        column("last_number", bigint()),
        column("range_name", varchar(255)).notNull(),
        primaryKey("number_range_pkey", "range_name"));
    op.execute("insert into number_range (range_name, last_number) values ('document', 0)");
    op.createTable(
        "payment",
        column("amount", numeric(12, 2)).notNull(),
        column("card_digits", varchar(4)),
        column("currency", varchar(3)).notNull(),
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("order_id", bigint()).notNull(),
        column("received_at", timestamptz()).notNull(),
        column("method", varchar(12)).notNull(),
        column("iban", varchar(22)),
        column("authorization_code", varchar(24)),
        column("transfer_reference", varchar(140)),
        primaryKey("payment_pkey", "id"),
        unique("payment_authorization_code_key", "authorization_code"),
        check("ck_payment_card_digits", "card_digits ~ '^[0-9]{4}$'"),
        check("payment_method_check", "method in ('TRANSFER','CARD')"));
    op.createIndex("payment", index("ix_payment_order", "order_id"));
    op.createTable(
        "refund",
        column("amount", numeric(12, 2)).notNull(),
        column("counter", integer()).notNull(),
        column("currency", varchar(3)).notNull(),
        column("payment_id", bigint()).notNull(),
        column("reason", varchar(255)).notNull(),
        primaryKey("refund_pkey", "counter", "payment_id"));
    // FAILS_WITH_ROWS: fails if order.customer_id is null in any row.
    // Remedy: fill such rows first, and have the running version write the column.
    // SCANS_TABLE: nobody can read or write order while order.customer_id is checked for nulls.
    // Remedy: on a large table, validate a check of its being not null beforehand.
    op.alterColumn("order", "customer_id", setNotNull());
    op.addColumn("order_line", column("gift_note", varchar(200)));
    op.addConstraint(
        "credit_note",
        foreignKey("fk1tpdaaiytnnk142jbitq0wpb3", "invoice_number")
            .references("invoice", "number"));
    op.addConstraint(
        "credit_note",
        foreignKey("fknwkntdu8e3rrpp6l2wh5iiivx", "order_id").references("order", "id"));
    op.addConstraint(
        "invoice", foreignKey("fk8hpixsjudwa3xbl10vaxlot62", "order_id").references("order", "id"));
    op.addConstraint(
        "payment", foreignKey("fkq7h15pyf0o0ldntopcedsb8ui", "order_id").references("order", "id"));
    op.addConstraint(
        "refund",
        foreignKey("fk9l6t2uficy9edoh7dj4rs6gvr", "payment_id").references("payment", "id"));
    // DELETES_DATA: every value of product.legacy_code is lost; the way back does not restore them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("product", "legacy_code");
  }

  @Override
  public void downgrade(Operations op) {
    op.dropCast("orderstatus", "varchar");
    op.dropCast("varchar", "orderstatus");
    op.renameType("orderstatus", "orderstatus_old");
    op.createType(enumType("orderstatus", "CANCELLED", "OPEN", "PLACED", "SHIPPED"));
    op.createCast("orderstatus", "varchar");
    op.createCast("varchar", "orderstatus");
    op.alterColumn("order", "customer_id", dropNotNull());
    // FAILS_WITH_ROWS: fails if order.status is PAID in any row.
    // Remedy: look for such rows first, and mend them.
    // REWRITES_TABLE: every row of order is written again, and nobody can read it meanwhile, as its
    // status becomes orderstatus.
    // Remedy: on a large table, fill a second column in batches and let it take the place.
    op.alterColumn(
        "order", "status", setType(type("orderstatus")).using("status::text::orderstatus"));
    op.addColumn("product", column("legacy_code", varchar(16)));
    // DELETES_DATA: every value of order_line.gift_note is lost; the way back does not restore
    // them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("order_line", "gift_note");
    // DELETES_DATA: every row of credit_note is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("credit_note");
    // DELETES_DATA: every row of invoice is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("invoice");
    // DELETES_DATA: every row of number_range is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("number_range");
    // DELETES_DATA: every row of refund is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("refund");
    // DELETES_DATA: every row of payment is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("payment");
    op.dropType("orderstatus_old");
  }
}
