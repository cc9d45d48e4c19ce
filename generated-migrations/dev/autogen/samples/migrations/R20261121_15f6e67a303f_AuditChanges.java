package dev.autogen.samples.migrations;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.jsonb;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.uuid;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.key;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.Sequence.sequence;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Audit changes.
 *
 * <pre>
 * Changes
 *   + schema       audit
 *   + sequence     audit.change_set_seq
 *   + table        audit.access_log                                6 columns
 *   + table        audit.change_set                                4 columns
 *   + table        audit.customer_aud                              5 columns
 *   + table        audit.price_change                              7 columns
 *   + index        audit.price_change.ix_price_change_variant      (variant_id, changed_at desc)
 *   + table        audit.product_aud                               5 columns
 *   ~ comment      customer                                        “People and companies who bought
 *                                                                  or registered”
 *   + constraint   refund.ck_refund_reason                         check (((reason)::text &lt;&gt;
 *                                                                  ''::text))
 *   + foreign key  audit.access_log.fk4m8k0jhsdyh2wgok3hojqu50u    (employee_id) → employee (id)
 *   + foreign key  audit.change_set.fk_change_set_made_by          (made_by) → employee (id)
 *   + foreign key  audit.customer_aud.fkljyq9qv17j190hvhm7t45619   (rev) → audit.change_set (id)
 *   + foreign key  audit.price_change.fk2vxo8gy466s9dqotc645exak3  (variant_id) → variant (id) on
 *                                                                  delete cascade
 *   + foreign key  audit.product_aud.fk3r6n1em824m6bp4ydksiy03w8   (rev) → audit.change_set (id)
 *
 * Data
 *   upgrade    lossless
 *   downgrade  lossy     every row of audit.access_log, every row of audit.customer_aud, every row
 *                        of audit.price_change and 3 more
 *
 * Hazards
 *   upgrade    FAILS_WITH_ROWS  refund, where ck_refund_reason is broken
 *   upgrade    SCANS_TABLE      refund, for ck_refund_reason
 *   downgrade  DELETES_DATA     every row of audit.access_log
 *   downgrade  DELETES_DATA     every row of audit.customer_aud
 *   downgrade  DELETES_DATA     every row of audit.price_change
 *   downgrade  DELETES_DATA     every row of audit.product_aud
 *   downgrade  DELETES_DATA     every row of audit.change_set
 *   downgrade  DELETES_DATA     how far audit.change_set_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "15f6e67a303f",
    revises = "5add2bd3c406",
    created = "2026-11-21T13:31:47Z",
    message = "audit changes")
public final class R20261121_15f6e67a303f_AuditChanges implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createSchema("audit");
    op.createSequence(sequence("audit.change_set_seq"));
    op.createTable(
        "audit.access_log",
        column("subject_kind", varchar(1)),
        column("accessed_at", timestamptz()).notNull().defaultTo("now()"),
        column("employee_id", bigint()),
        column("subject_id", bigint()),
        column("id", uuid()).notNull(),
        column("details", jsonb()),
        primaryKey("access_log_pkey", "id"));
    op.createTable(
        "audit.change_set",
        column("id", bigint()).notNull(),
        column("made_at", timestamptz()).notNull(),
        column("made_by", bigint()),
        column("reason", varchar(200)),
        primaryKey("change_set_pkey", "id"));
    op.createTable(
        "audit.customer_aud",
        column("revtype", smallint()).notNull(),
        column("id", bigint()).notNull(),
        column("rev", bigint()).notNull(),
        column("display_name", varchar(160)),
        column("email", varchar(254)),
        primaryKey("customer_aud_pkey", "id", "rev"),
        check("customer_aud_revtype_check", "revtype between 0 and 2"));
    op.createTable(
        "audit.price_change",
        column("new_amount", numeric(12, 2)).notNull(),
        column("new_currency", varchar(3)).notNull(),
        column("old_amount", numeric(12, 2)),
        column("old_currency", varchar(3)),
        column("changed_at", timestamptz()).notNull(),
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("variant_id", bigint()).notNull(),
        primaryKey("price_change_pkey", "id"));
    op.createIndex(
        "audit.price_change",
        index("ix_price_change_variant", key("variant_id"), key("changed_at").desc()));
    op.createTable(
        "audit.product_aud",
        column("revtype", smallint()).notNull(),
        column("id", bigint()).notNull(),
        column("rev", bigint()).notNull(),
        column("status", varchar(20)),
        column("name", varchar(200)),
        primaryKey("product_aud_pkey", "id", "rev"),
        check("product_aud_revtype_check", "revtype between 0 and 2"),
        check(
            "product_aud_status_check", "status in ('DRAFT','ON_SALE','DISCONTINUED','RECALLED')"));
    op.setComment("customer", "People and companies who bought or registered");
    // FAILS_WITH_ROWS: fails if a row of refund has values that ck_refund_reason refuses.
    // Remedy: look for such rows first, and mend them.
    // SCANS_TABLE: nobody can read or write refund while ck_refund_reason is checked.
    // Remedy: on a large table, add it as not valid and validate it in a later revision.
    op.addConstraint("refund", check("ck_refund_reason", "reason <> ''"));
    op.addConstraint(
        "audit.access_log",
        foreignKey("fk4m8k0jhsdyh2wgok3hojqu50u", "employee_id").references("employee", "id"));
    op.addConstraint(
        "audit.change_set",
        foreignKey("fk_change_set_made_by", "made_by").references("employee", "id"));
    op.addConstraint(
        "audit.customer_aud",
        foreignKey("fkljyq9qv17j190hvhm7t45619", "rev").references("audit.change_set", "id"));
    op.addConstraint(
        "audit.price_change",
        foreignKey("fk2vxo8gy466s9dqotc645exak3", "variant_id")
            .references("variant", "id")
            .onDelete(CASCADE));
    op.addConstraint(
        "audit.product_aud",
        foreignKey("fk3r6n1em824m6bp4ydksiy03w8", "rev").references("audit.change_set", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.setComment("customer", "People and companies who bought or might");
    op.dropConstraint("refund", "ck_refund_reason");
    // DELETES_DATA: every row of audit.access_log is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("audit.access_log");
    // DELETES_DATA: every row of audit.customer_aud is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("audit.customer_aud");
    // DELETES_DATA: every row of audit.price_change is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("audit.price_change");
    // DELETES_DATA: every row of audit.product_aud is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("audit.product_aud");
    // DELETES_DATA: every row of audit.change_set is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("audit.change_set");
    // DELETES_DATA: audit.change_set_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("audit.change_set_seq");
    op.dropSchema("audit");
  }
}
