package dev.autogen.samples.migrations;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.bytea;
import static dev.autogen.schema.ColumnType.character;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.jsonb;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Unique.unique;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Add variants, prices and pictures.
 *
 * <pre>
 * Changes
 *   + sequence     product_image_seq                         increment 50
 *   + sequence     variant_seq                               increment 50
 *   + table        bundle                                    2 columns
 *   + table        bundle_item                               3 columns
 *   + table        price                                     5 columns
 *   + table        price_list                                5 columns
 *   + table        product_image                             6 columns
 *   + table        variant                                   11 columns
 *   + table        variant_option                            3 columns
 *   + column       brand.website                             varchar(255)
 *   + column       product.facts                             jsonb default '&#123;&#125;'::jsonb
 *   + column       product.keywords                          varchar(255)[]
 *   + index        product.ix_product_brand                  (brand_id)
 *   + foreign key  bundle.fk47r9102f6dgxk9j0ejqxl5a1h        (id) → product (id)
 *   + foreign key  bundle_item.fk7i60rnungp2dkjnv046g3mw62   (variant_id) → variant (id)
 *   + foreign key  bundle_item.fkgihy3xcc04qrdbcujm8mu9u3y   (bundle_id) → bundle (id) on delete
 *                                                            cascade
 *   + foreign key  price.fkffwt7vmcyabwnec6qmf680q7d         (variant_id) → variant (id)
 *   + foreign key  price.fks8whnypkssmvhl6qn871dc6m9         (list_code) → price_list (code)
 *   + foreign key  product_image.fk8pjxf5wdhewnyb99b6a6bwp4  (product_id) → product (id)
 *   + foreign key  variant.fkqm4j9yxv11y84jqbepi4ckrs1       (product_id) → product (id)
 *   + foreign key  variant_option.fk_variant_option_variant  (variant_id) → variant (id)
 *
 * Data
 *   upgrade    lossless
 *   downgrade  lossy     every value of brand.website, every value of product.facts, every value of
 *                        product.keywords and 9 more
 *
 * Hazards
 *   upgrade    BLOCKS_TABLE  product, while ix_product_brand is built
 *   downgrade  DELETES_DATA  every value of brand.website
 *   downgrade  DELETES_DATA  every value of product.facts
 *   downgrade  DELETES_DATA  every value of product.keywords
 *   downgrade  DELETES_DATA  every row of bundle_item
 *   downgrade  DELETES_DATA  every row of bundle
 *   downgrade  DELETES_DATA  every row of price
 *   downgrade  DELETES_DATA  every row of price_list
 *   downgrade  DELETES_DATA  every row of product_image
 *   downgrade  DELETES_DATA  every row of variant_option
 *   downgrade  DELETES_DATA  every row of variant
 *   downgrade  DELETES_DATA  how far product_image_seq has counted
 *   downgrade  DELETES_DATA  how far variant_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "b0eec4be4637",
    revises = "a9535a13eb5f",
    created = "2026-11-21T13:30:11Z",
    message = "add variants, prices and pictures")
public final class R20261121_b0eec4be4637_AddVariantsPricesAndPictures implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("product_image_seq", sequenceOptions().incrementBy(50)));
    op.createSequence(sequence("variant_seq", sequenceOptions().incrementBy(50)));
    op.createTable(
        "bundle",
        column("rebate", integer()).notNull().comment("in basis points"),
        column("id", bigint()).notNull(),
        primaryKey("bundle_pkey", "id"));
    op.createTable(
        "bundle_item",
        column("quantity", integer()).notNull(),
        column("bundle_id", bigint()).notNull(),
        column("variant_id", bigint()).notNull(),
        primaryKey("bundle_item_pkey", "bundle_id", "variant_id"),
        check("bundle_item_quantity_check", "quantity > 0"));
    op.createTable(
        "price",
        column("currency", varchar(3)).notNull(),
        column("min_quantity", integer()).notNull(),
        column("net_amount", numeric(14, 4)).notNull(),
        column("variant_id", bigint()).notNull(),
        column("list_code", varchar(20)).notNull(),
        primaryKey("price_pkey", "min_quantity", "variant_id", "list_code"));
    op.createTable(
        "price_list",
        column("rounding_mode", character(1)).notNull(),
        column("valid_from", date()).notNull(),
        column("valid_until", date()),
        column("code", varchar(20)).notNull(),
        column("title", varchar(80)).notNull(),
        primaryKey("price_list_pkey", "code"));
    op.createTable(
        "product_image",
        column("gallery_position", integer()),
        column("id", bigint()).notNull(),
        column("product_id", bigint()).notNull(),
        column("caption", varchar(160)),
        column("background", varchar(255)).notNull().defaultTo("'#ffffff'"),
        column("pixels", bytea()).notNull(),
        primaryKey("product_image_pkey", "id"),
        check("product_image_gallery_position_check", "gallery_position>=0"));
    op.createTable(
        "variant",
        column("amount", numeric(12, 2)).notNull(),
        column("currency", varchar(3)).notNull(),
        column("gross_amount", numeric(14, 2)).generatedAs("round(amount * (1 + tax_rate), 2)"),
        column("stock", integer()).notNull().defaultTo("0"),
        column("tax_rate", numeric(4, 3)).notNull().defaultTo("0.190"),
        column("version", integer()).notNull(),
        column("created_at", timestamptz()).notNull(),
        column("id", bigint()).notNull(),
        column("product_id", bigint()).notNull(),
        column("updated_at", timestamptz()).notNull(),
        column("sku", varchar(32)).collate("\"C\"").notNull(),
        primaryKey("variant_pkey", "id"),
        unique("variant_sku_key", "sku"),
        check("ck_variant_price", "amount >= 0"));
    op.createTable(
        "variant_option",
        column("variant_id", bigint()).notNull(),
        column("feature", varchar(40)).notNull(),
        column("choice", varchar(80)).notNull(),
        primaryKey("variant_option_pkey", "variant_id", "feature"));
    op.addColumn("brand", column("website", varchar(255)));
    op.addColumn("product", column("facts", jsonb()).defaultTo("'{}'"));
    op.addColumn("product", column("keywords", varchar(255).asArray()));
    // BLOCKS_TABLE: nobody can write product while ix_product_brand is built.
    // Remedy: on a large table, build it beforehand with create index concurrently, and execute
    // create index if not exists here.
    op.createIndex("product", index("ix_product_brand", "brand_id"));
    op.addConstraint(
        "bundle", foreignKey("fk47r9102f6dgxk9j0ejqxl5a1h", "id").references("product", "id"));
    op.addConstraint(
        "bundle_item",
        foreignKey("fk7i60rnungp2dkjnv046g3mw62", "variant_id").references("variant", "id"));
    op.addConstraint(
        "bundle_item",
        foreignKey("fkgihy3xcc04qrdbcujm8mu9u3y", "bundle_id")
            .references("bundle", "id")
            .onDelete(CASCADE));
    op.addConstraint(
        "price",
        foreignKey("fkffwt7vmcyabwnec6qmf680q7d", "variant_id").references("variant", "id"));
    op.addConstraint(
        "price",
        foreignKey("fks8whnypkssmvhl6qn871dc6m9", "list_code").references("price_list", "code"));
    op.addConstraint(
        "product_image",
        foreignKey("fk8pjxf5wdhewnyb99b6a6bwp4", "product_id").references("product", "id"));
    op.addConstraint(
        "variant",
        foreignKey("fkqm4j9yxv11y84jqbepi4ckrs1", "product_id").references("product", "id"));
    op.addConstraint(
        "variant_option",
        foreignKey("fk_variant_option_variant", "variant_id").references("variant", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // DELETES_DATA: every value of brand.website is lost; the way back does not restore them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("brand", "website");
    op.dropIndex("product", "ix_product_brand");
    // DELETES_DATA: every value of product.facts is lost; the way back does not restore them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("product", "facts");
    // DELETES_DATA: every value of product.keywords is lost; the way back does not restore them.
    // Remedy: keep a copy of the values, and the column itself until no running version uses it.
    op.dropColumn("product", "keywords");
    // DELETES_DATA: every row of bundle_item is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("bundle_item");
    // DELETES_DATA: every row of bundle is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("bundle");
    // DELETES_DATA: every row of price is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("price");
    // DELETES_DATA: every row of price_list is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("price_list");
    // DELETES_DATA: every row of product_image is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("product_image");
    // DELETES_DATA: every row of variant_option is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("variant_option");
    // DELETES_DATA: every row of variant is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("variant");
    // DELETES_DATA: product_image_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("product_image_seq");
    // DELETES_DATA: variant_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("variant_seq");
  }
}
