package dev.autogen.samples.migrations;

import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.doublePrecision;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.real;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.key;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Unique.unique;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Track stock in warehouses.
 *
 * <pre>
 * Changes
 *   + sequence     purchase_order_seq                                increment 50
 *   + sequence     stock_movement_seq                                increment 50
 *   + table        bin                                               6 columns
 *   + table        purchase_order                                    8 columns
 *   + table        purchase_order_line                               6 columns
 *   + table        stock_level                                       8 columns
 *   + table        stock_movement                                    6 columns
 *   + index        stock_movement.ix_stock_movement_moved_at         (moved_at desc)
 *   + table        supplier                                          8 columns
 *   + table        supplier_contact                                  3 columns
 *   + table        supplier_offer                                    7 columns
 *   + table        warehouse                                         10 columns
 *   + table        warehouse_closing_day                             2 columns
 *   + column       physical_product.warranty                         varchar(20) not null default
 *                                                                    'P1Y'::character varying
 *   ~ column       physical_product.weight                           numeric(6,2) → numeric(9,3)
 *   ~ comment      physical_product.weight                           “in kilograms, with the
 *                                                                    wrapping”
 *   - constraint   product.product_status_check                      check (((status)::text = ANY
 *                                                                    (ARRAY[('DRAFT'::character
 *                                                                    varying)::text,
 *                                                                    ('ON_SALE'::character
 *                                                                    varying)::text,
 *                                                                    ('DISCONTINUED'::character
 *                                                                    varying)::text])))
 *   + constraint   product.product_status_check                      check (((status)::text = ANY
 *                                                                    (ARRAY[('DRAFT'::character
 *                                                                    varying)::text,
 *                                                                    ('ON_SALE'::character
 *                                                                    varying)::text,
 *                                                                    ('DISCONTINUED'::character
 *                                                                    varying)::text,
 *                                                                    ('RECALLED'::character
 *                                                                    varying)::text])))
 *   + index        variant.ix_variant_product_sku                    (product_id, sku desc)
 *   + foreign key  bin.fkqjmf1vlaxth6frnjxdklk2ahe                   (warehouse_code) → warehouse
 *                                                                    (code)
 *   + foreign key  purchase_order.fk_purchase_order_supplier_who_will_deliver_the_goods_to_our_wa
 *         (supplier_id) → supplier (id)
 *   + foreign key  purchase_order.fks3u0bjv23o4nwwos339jyerx7        (destination_code) → warehouse
 *                                                                    (code)
 *   + foreign key  purchase_order_line.fk1xdkghfbv7kficyrtq7wyfecx   (variant_id) → variant (id)
 *   + foreign key  purchase_order_line.fk210t80fsgdi4s4g7tlg9vdgkd   (purchase_order_id) →
 *                                                                    purchase_order (id)
 *   + foreign key  stock_level.fkb778ap8n95pl8tjsrl87ttu18           (bin_aisle, bin_level,
 *                                                                    bin_warehouse_code) → bin
 *                                                                    (aisle, level, warehouse_code)
 *   + foreign key  stock_level.fkn00bxqenyy1lx45noftmnaf5l           (variant_id) → variant (id)
 *   + foreign key  stock_movement.fkbnnf8nweo9fcrykb0k5d0nt8v        (variant_id) → variant (id)
 *   + foreign key  supplier_contact.fk6ygmjma6obofohgvx1of4k2gy      (supplier_id) → supplier (id)
 *   + foreign key  supplier_offer.fk3ojg8psuha0k73wtnfj1ld3f9        (variant_id) → variant (id)
 *   + foreign key  supplier_offer.fkcuxtlp5o5hdgtlh75nx8qoo1e        (supplier_id) → supplier (id)
 *   + foreign key  warehouse.fk_warehouse_country                    (country_code) → country
 *                                                                    (code)
 *   + foreign key  warehouse_closing_day.fkat632bti878aw4ij1ibrn85fo  (warehouse_code) → warehouse
 *                                                                     (code)
 *   - column       variant.stock                                     integer not null default 0
 *
 * Data
 *   upgrade    lossy  a value of physical_product.weight too large for numeric(9,3) makes the
 *                     statement fail, every value of variant.stock
 *   downgrade  lossy  the values of physical_product.weight are rounded to 2 decimal places, every
 *                     value of physical_product.warranty, every row of purchase_order_line and 11
 *                     more
 *
 * Hazards
 *   upgrade    NARROWS_TYPE     physical_product.weight
 *   upgrade    REWRITES_TABLE   physical_product
 *   upgrade    FAILS_WITH_ROWS  product, where product_status_check is broken
 *   upgrade    SCANS_TABLE      product, for product_status_check
 *   upgrade    BLOCKS_TABLE     variant, while ix_variant_product_sku is built
 *   upgrade    DELETES_DATA     every value of variant.stock
 *   downgrade  NARROWS_TYPE     physical_product.weight
 *   downgrade  REWRITES_TABLE   physical_product
 *   downgrade  FAILS_WITH_ROWS  product, where product_status_check is broken
 *   downgrade  SCANS_TABLE      product, for product_status_check
 *   downgrade  DELETES_DATA     every value of physical_product.warranty
 *   downgrade  DELETES_DATA     every row of purchase_order_line
 *   downgrade  DELETES_DATA     every row of purchase_order
 *   downgrade  DELETES_DATA     every row of stock_level
 *   downgrade  DELETES_DATA     every row of bin
 *   downgrade  DELETES_DATA     every row of stock_movement
 *   downgrade  DELETES_DATA     every row of supplier_contact
 *   downgrade  DELETES_DATA     every row of supplier_offer
 *   downgrade  DELETES_DATA     every row of supplier
 *   downgrade  DELETES_DATA     every row of warehouse_closing_day
 *   downgrade  DELETES_DATA     every row of warehouse
 *   downgrade  DELETES_DATA     how far purchase_order_seq has counted
 *   downgrade  DELETES_DATA     how far stock_movement_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "e4faa439713f",
    revises = "826653958167",
    created = "2026-11-21T13:30:40Z",
    message = "track stock in warehouses")
public final class R20261121_e4faa439713f_TrackStockInWarehouses implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("purchase_order_seq", sequenceOptions().incrementBy(50)));
    op.createSequence(sequence("stock_movement_seq", sequenceOptions().incrementBy(50)));
    op.createTable(
        "bin",
        column("aisle", varchar(3)).notNull(),
        column("depth_cm", smallint()).notNull(),
        column("level", integer()).notNull(),
        column("max_load", real()),
        column("temperature", doublePrecision()).notNull(),
        column("warehouse_code", varchar(4)).notNull(),
        primaryKey("bin_pkey", "aisle", "level", "warehouse_code"),
        check("bin_depth_cm_check", "depth_cm between 20 and 400"));
    op.createTable(
        "purchase_order",
        column("destination_code", varchar(4)).notNull(),
        column("expected_on", date()),
        column("version", integer()).notNull(),
        column("created_at", timestamptz()).notNull(),
        column("id", bigint()).notNull(),
        column("supplier_id", bigint()).notNull(),
        column("updated_at", timestamptz()).notNull(),
        column("supplier_number", varchar(40)),
        primaryKey("purchase_order_pkey", "id"),
        unique("purchase_order_supplier_id_supplier_number_key", "supplier_id", "supplier_number"));
    op.createTable(
        "purchase_order_line",
        column("amount", numeric(12, 2)).notNull(),
        column("currency", varchar(3)).notNull(),
        column("line_number", integer()).notNull(),
        column("quantity", integer()),
        column("purchase_order_id", bigint()).notNull(),
        column("variant_id", bigint()).notNull(),
        primaryKey("purchase_order_line_pkey", "line_number", "purchase_order_id"),
        check("purchase_order_line_line_number_check", "line_number>=0"));
    op.createTable(
        "stock_level",
        column("bin_aisle", varchar(3)).notNull(),
        column("bin_level", integer()).notNull(),
        column("bin_warehouse_code", varchar(4)).notNull(),
        column("free", integer()).generatedAs("on_hand - reserved"),
        column("on_hand", integer()).notNull(),
        column("reserved", integer()).notNull(),
        column("counted_at", timestamptz()).notNull(),
        column("variant_id", bigint()).notNull(),
        primaryKey(
            "stock_level_pkey", "bin_aisle", "bin_level", "bin_warehouse_code", "variant_id"),
        check("ck_stock_level_reserved", "reserved between 0 and on_hand"));
    op.createTable(
        "stock_movement",
        column("quantity", integer()).notNull(),
        column("id", bigint()).notNull(),
        column("moved_at", timestamptz()).notNull().defaultTo("current_timestamp"),
        column("variant_id", bigint()).notNull(),
        column("from", varchar(20)),
        column("to", varchar(20)),
        primaryKey("stock_movement_pkey", "id"));
    op.createIndex("stock_movement", index("ix_stock_movement_moved_at", key("moved_at").desc()));
    op.createTable(
        "supplier",
        column("version", integer()).notNull(),
        column("created_at", timestamptz()).notNull(),
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("updated_at", timestamptz()).notNull(),
        column("agreed_lead_time", varchar(20)),
        column("tax_number", varchar(20)),
        column("name", varchar(120)).notNull(),
        column("email", varchar(255)),
        primaryKey("supplier_pkey", "id"),
        unique("supplier_tax_number_key", "tax_number"));
    op.createTable(
        "supplier_contact",
        column("supplier_id", bigint()).notNull(),
        column("phone", varchar(30)).notNull(),
        column("contact_name", varchar(80)).notNull(),
        primaryKey("supplier_contact_pkey", "supplier_id", "phone", "contact_name"));
    op.createTable(
        "supplier_offer",
        column("amount", numeric(12, 2)).notNull(),
        column("currency", varchar(3)).notNull(),
        column("valid_from", date()).notNull(),
        column("valid_until", date()),
        column("supplier_id", bigint()).notNull(),
        column("variant_id", bigint()).notNull(),
        column("order_code", varchar(40)),
        primaryKey("supplier_offer_pkey", "supplier_id", "variant_id"));
    op.createTable(
        "warehouse",
        column("code", varchar(4)).notNull(),
        column("collected_at", type("time(0)"))
            .comment("when the last lorry leaves, in the time of the yard"),
        column("country_code", varchar(2)).notNull(),
        column("lat", doublePrecision()),
        column("lon", doublePrecision()),
        column("opens_at", type("time(0)")),
        column("stocktaking", varchar(7)),
        column("postcode", varchar(12)),
        column("city", varchar(80)),
        column("street", varchar(120)),
        primaryKey("warehouse_pkey", "code"));
    op.createTable(
        "warehouse_closing_day",
        column("warehouse_code", varchar(4)).notNull(),
        column("weekday", smallint()).notNull(),
        primaryKey("warehouse_closing_day_pkey", "warehouse_code", "weekday"),
        check("warehouse_closing_day_weekday_check", "weekday between 0 and 6"));
    op.addColumn("physical_product", column("warranty", varchar(20)).notNull().defaultTo("'P1Y'"));
    // NARROWS_TYPE: a value of physical_product.weight too large for numeric(9,3) makes the
    // statement fail.
    // Remedy: look for values that don't fit first, and decide what becomes of them.
    // REWRITES_TABLE: every row of physical_product is written again, and nobody can read it
    // meanwhile, as its weight becomes numeric(9,3).
    // Remedy: on a large table, fill a second column in batches and let it take the place.
    op.alterColumn("physical_product", "weight", setType(numeric(9, 3)));
    op.setComment("physical_product", "weight", "in kilograms, with the wrapping");
    op.dropConstraint("product", "product_status_check");
    // FAILS_WITH_ROWS: fails if a row of product has values that product_status_check refuses.
    // Remedy: look for such rows first, and mend them.
    // SCANS_TABLE: nobody can read or write product while product_status_check is checked.
    // Remedy: on a large table, add it as not valid and validate it in a later revision.
    op.addConstraint(
        "product",
        check("product_status_check", "status in ('DRAFT','ON_SALE','DISCONTINUED','RECALLED')"));
    // BLOCKS_TABLE: nobody can write variant while ix_variant_product_sku is built.
    // Remedy: on a large table, build it beforehand with create index concurrently, and execute
    // create index if not exists here.
    op.createIndex(
        "variant", index("ix_variant_product_sku", key("product_id"), key("sku").desc()));
    op.addConstraint(
        "bin",
        foreignKey("fkqjmf1vlaxth6frnjxdklk2ahe", "warehouse_code")
            .references("warehouse", "code"));
    op.addConstraint(
        "purchase_order",
        foreignKey("fk_purchase_order_supplier_who_will_deliver_the_goods_to_our_wa", "supplier_id")
            .references("supplier", "id"));
    op.addConstraint(
        "purchase_order",
        foreignKey("fks3u0bjv23o4nwwos339jyerx7", "destination_code")
            .references("warehouse", "code"));
    op.addConstraint(
        "purchase_order_line",
        foreignKey("fk1xdkghfbv7kficyrtq7wyfecx", "variant_id").references("variant", "id"));
    op.addConstraint(
        "purchase_order_line",
        foreignKey("fk210t80fsgdi4s4g7tlg9vdgkd", "purchase_order_id")
            .references("purchase_order", "id"));
    op.addConstraint(
        "stock_level",
        foreignKey("fkb778ap8n95pl8tjsrl87ttu18", "bin_aisle", "bin_level", "bin_warehouse_code")
            .references("bin", "aisle", "level", "warehouse_code"));
    op.addConstraint(
        "stock_level",
        foreignKey("fkn00bxqenyy1lx45noftmnaf5l", "variant_id").references("variant", "id"));
    op.addConstraint(
        "stock_movement",
        foreignKey("fkbnnf8nweo9fcrykb0k5d0nt8v", "variant_id").references("variant", "id"));
    op.addConstraint(
        "supplier_contact",
        foreignKey("fk6ygmjma6obofohgvx1of4k2gy", "supplier_id").references("supplier", "id"));
    op.addConstraint(
        "supplier_offer",
        foreignKey("fk3ojg8psuha0k73wtnfj1ld3f9", "variant_id").references("variant", "id"));
    op.addConstraint(
        "supplier_offer",
        foreignKey("fkcuxtlp5o5hdgtlh75nx8qoo1e", "supplier_id").references("supplier", "id"));
    op.addConstraint(
        "warehouse",
        foreignKey("fk_warehouse_country", "country_code").references("country", "code"));
    op.addConstraint(
        "warehouse_closing_day",
        foreignKey("fkat632bti878aw4ij1ibrn85fo", "warehouse_code")
            .references("warehouse", "code"));
    // DELETES_DATA: every value of variant.stock is lost; the way back does not restore them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("variant", "stock");
  }

  @Override
  public void downgrade(Operations op) {
    // NARROWS_TYPE: the values of physical_product.weight are rounded to 2 decimal places.
    // Remedy: look for values that don't fit first, and decide what becomes of them.
    // REWRITES_TABLE: every row of physical_product is written again, and nobody can read it
    // meanwhile, as its weight becomes numeric(6,2).
    // Remedy: on a large table, fill a second column in batches and let it take the place.
    op.alterColumn("physical_product", "weight", setType(numeric(6, 2)));
    op.setComment("physical_product", "weight", "in kilograms");
    op.dropConstraint("product", "product_status_check");
    // FAILS_WITH_ROWS: fails if a row of product has values that product_status_check refuses.
    // Remedy: look for such rows first, and mend them.
    // SCANS_TABLE: nobody can read or write product while product_status_check is checked.
    // Remedy: on a large table, add it as not valid and validate it in a later revision.
    op.addConstraint(
        "product",
        check(
            "product_status_check",
            "((status)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('ON_SALE'::character"
                + " varying)::text, ('DISCONTINUED'::character varying)::text]))"));
    op.addColumn("variant", column("stock", integer()).notNull().defaultTo("0"));
    // DELETES_DATA: every value of physical_product.warranty is lost; the way back does not restore
    // them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("physical_product", "warranty");
    op.dropIndex("variant", "ix_variant_product_sku");
    // DELETES_DATA: every row of purchase_order_line is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("purchase_order_line");
    // DELETES_DATA: every row of purchase_order is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("purchase_order");
    // DELETES_DATA: every row of stock_level is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("stock_level");
    // DELETES_DATA: every row of bin is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("bin");
    // DELETES_DATA: every row of stock_movement is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("stock_movement");
    // DELETES_DATA: every row of supplier_contact is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("supplier_contact");
    // DELETES_DATA: every row of supplier_offer is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("supplier_offer");
    // DELETES_DATA: every row of supplier is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("supplier");
    // DELETES_DATA: every row of warehouse_closing_day is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("warehouse_closing_day");
    // DELETES_DATA: every row of warehouse is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("warehouse");
    // DELETES_DATA: purchase_order_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("purchase_order_seq");
    // DELETES_DATA: stock_movement_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("stock_movement_seq");
  }
}
