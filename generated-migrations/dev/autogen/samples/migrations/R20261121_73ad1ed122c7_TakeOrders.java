package dev.autogen.samples.migrations;

import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.bool;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.doublePrecision;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.timestamp;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.uuid;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.key;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Take orders.
 *
 * <pre>
 * Changes
 *   + type         orderstatus                             CANCELLED, OPEN, PLACED, SHIPPED
 *   + cast         orderstatus as varchar
 *   + cast         varchar as orderstatus
 *   + sequence     order_seq                               increment 20
 *   + table        cart                                    3 columns
 *   + table        cart_item                               3 columns
 *   + table        order                                   22 columns
 *   + index        order.ix_order_customer_placed          (customer_id, placed_at desc)
 *   + table        order_line                              7 columns
 *   + column       customer.display_name                   varchar(160)
 *   + column       customer.newsletter                     boolean not null default false
 *   ~ column       product.name                            varchar(120) → varchar(200)
 *   + foreign key  cart.fkjh6lsweiw8ipasfagjwmmgi9u        (customer_id) → customer (id)
 *   + foreign key  cart_item.fkj6ct56o4bx06jd4qt1fk23ip0   (cart_token) → cart (token)
 *   + foreign key  cart_item.fkpxldl6midwgxhgg5raboe7pgi   (variant_id) → variant (id)
 *   + foreign key  order.fkfhxj2iv0cgqgoa90l4090iuyo       (country_code) → country (code)
 *   + foreign key  order.fkht73wjfp9la5bagqfclyhhua1       (customer_id) → customer (id)
 *   + foreign key  order.fki74t877is2s6lmcn37jn1lmy7       (billing_country) → country (code)
 *   + foreign key  order_line.fk_order_line_order          (order_id) → order (id) on delete
 *                                                          cascade
 *   + foreign key  order_line.fkqcvda6ugv2ny3b6v2qyoye7wf  (variant_id) → variant (id)
 *
 * Data
 *   upgrade    lossless
 *   downgrade  lossy     a value of product.name longer than 120 characters makes the statement
 *                        fail, every value of customer.display_name, every value of
 *                        customer.newsletter and 5 more
 *
 * Hazards
 *   downgrade  NARROWS_TYPE    product.name
 *   downgrade  REWRITES_TABLE  product
 *   downgrade  DELETES_DATA    every value of customer.display_name
 *   downgrade  DELETES_DATA    every value of customer.newsletter
 *   downgrade  DELETES_DATA    every row of cart_item
 *   downgrade  DELETES_DATA    every row of cart
 *   downgrade  DELETES_DATA    every row of order_line
 *   downgrade  DELETES_DATA    every row of order
 *   downgrade  DELETES_DATA    how far order_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "73ad1ed122c7",
    revises = "efee76f87e95",
    created = "2026-11-21T13:30:23Z",
    message = "take orders")
public final class R20261121_73ad1ed122c7_TakeOrders implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createType(enumType("orderstatus", "CANCELLED", "OPEN", "PLACED", "SHIPPED"));
    op.createCast("orderstatus", "varchar");
    op.createCast("varchar", "orderstatus");
    op.createSequence(sequence("order_seq", sequenceOptions().incrementBy(20)));
    op.createTable(
        table(
                "cart",
                column("customer_id", bigint()),
                column("last_touched", timestamp()).notNull(),
                column("token", uuid()).notNull(),
                primaryKey("cart_pkey", "token"))
            .comment("Baskets; the nightly job empties old ones"));
    op.createTable(
        "cart_item",
        column("quantity", integer()).notNull(),
        column("variant_id", bigint()).notNull(),
        column("cart_token", uuid()).notNull(),
        primaryKey("cart_item_pkey", "variant_id", "cart_token"));
    op.createTable(
        table(
                "order",
                column("billing_country", varchar(2)),
                column("billing_lat", doublePrecision()),
                column("billing_lon", doublePrecision()),
                column("country_code", varchar(2)),
                column("lat", doublePrecision()),
                column("lon", doublePrecision()),
                column("urgency", smallint()).notNull(),
                column("version", integer()).notNull(),
                column("wanted_by", date())
                    .comment("the day on which the customer wants the parcel"),
                column("created_at", timestamptz()).notNull(),
                column("customer_id", bigint()),
                column("id", bigint()).notNull(),
                column("placed_at", timestamptz()),
                column("updated_at", timestamptz()).notNull(),
                column("billing_postcode", varchar(12)),
                column("postcode", varchar(12)),
                column("number", varchar(20)).notNull(),
                column("billing_city", varchar(80)),
                column("city", varchar(80)),
                column("billing_street", varchar(120)),
                column("street", varchar(120)),
                column("status", type("orderstatus")).notNull(),
                primaryKey("order_pkey", "id"),
                unique("order_number_key", "number"),
                check("order_urgency_check", "urgency in (20,10,30)"))
            .options("with (fillfactor=80)"));
    op.createIndex(
        "order", index("ix_order_customer_placed", key("customer_id"), key("placed_at").desc()));
    op.createTable(
        "order_line",
        column("currency", varchar(3)).notNull(),
        column("line_total", numeric(16, 2)).generatedAs("unit_price * quantity"),
        column("position", integer()).notNull(),
        column("quantity", integer()).notNull(),
        column("unit_price", numeric(12, 2)).notNull(),
        column("order_id", bigint()).notNull(),
        column("variant_id", bigint()).notNull(),
        primaryKey("order_line_pkey", "position", "order_id"),
        unique("uq_order_line_variant", "order_id", "variant_id"),
        check("ck_order_line_quantity", "quantity > 0"));
    op.addColumn("customer", column("display_name", varchar(160)));
    op.addColumn("customer", column("newsletter", bool()).notNull().defaultTo("false"));
    op.alterColumn("product", "name", setType(varchar(200)));
    op.addConstraint(
        "cart",
        foreignKey("fkjh6lsweiw8ipasfagjwmmgi9u", "customer_id").references("customer", "id"));
    op.addConstraint(
        "cart_item",
        foreignKey("fkj6ct56o4bx06jd4qt1fk23ip0", "cart_token").references("cart", "token"));
    op.addConstraint(
        "cart_item",
        foreignKey("fkpxldl6midwgxhgg5raboe7pgi", "variant_id").references("variant", "id"));
    op.addConstraint(
        "order",
        foreignKey("fkfhxj2iv0cgqgoa90l4090iuyo", "country_code").references("country", "code"));
    op.addConstraint(
        "order",
        foreignKey("fkht73wjfp9la5bagqfclyhhua1", "customer_id").references("customer", "id"));
    op.addConstraint(
        "order",
        foreignKey("fki74t877is2s6lmcn37jn1lmy7", "billing_country").references("country", "code"));
    op.addConstraint(
        "order_line",
        foreignKey("fk_order_line_order", "order_id").references("order", "id").onDelete(CASCADE));
    op.addConstraint(
        "order_line",
        foreignKey("fkqcvda6ugv2ny3b6v2qyoye7wf", "variant_id").references("variant", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // NARROWS_TYPE: a value of product.name longer than 120 characters makes the statement fail.
    // Remedy: look for values that don't fit first, and decide what becomes of them.
    // REWRITES_TABLE: every row of product is written again, and nobody can read it meanwhile, as
    // its name becomes varchar(120).
    // Remedy: on a large table, fill a second column in batches and let it take the place.
    op.alterColumn("product", "name", setType(varchar(120)));
    // DELETES_DATA: every value of customer.display_name is lost; the way back does not restore
    // them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("customer", "display_name");
    // DELETES_DATA: every value of customer.newsletter is lost; the way back does not restore them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("customer", "newsletter");
    // DELETES_DATA: every row of cart_item is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("cart_item");
    // DELETES_DATA: every row of cart is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("cart");
    // DELETES_DATA: every row of order_line is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("order_line");
    // DELETES_DATA: every row of order is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("order");
    // DELETES_DATA: order_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("order_seq");
    op.dropCast("orderstatus", "varchar");
    op.dropCast("varchar", "orderstatus");
    op.dropType("orderstatus");
  }
}
