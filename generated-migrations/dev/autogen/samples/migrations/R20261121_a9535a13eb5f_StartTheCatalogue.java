package dev.autogen.samples.migrations;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.bytea;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.key;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Start the catalogue.
 *
 * <pre>
 * Changes
 *   + sequence     product_seq                                   increment 50
 *   + table        brand                                         3 columns
 *   + table        category                                      4 columns
 *   + table        digital_product                               5 columns
 *   + table        flag                                          4 columns
 *   + table        physical_product                              3 columns
 *   + table        product                                       9 columns
 *   + index        product.ix_product_draft                      (created_at) where ((status)::text
 *                                                                = 'DRAFT'::text)
 *   + index        product.ix_product_name                       (name desc, id)
 *   + table        product_tag                                   2 columns
 *   + index        product_tag.ix_product_tag_tag                (tag_id)
 *   + table        product_text                                  3 columns
 *   + table        tag                                           2 columns
 *   + foreign key  category.fk_category_parent                   (parent_id) → category (id)
 *   + foreign key  digital_product.fkkjd1p4wlg4x0yfddl2blwtm0m   (id) → product (id)
 *   + foreign key  flag.fkmbdd7kdb7f5si8qds7txx7359              (product_id) → product (id)
 *   + foreign key  physical_product.fkj5inwc5n68f0g09uw0tcl9jdy  (id) → product (id)
 *   + foreign key  product.fkcbnyvs2x321b8yw2vi398b26h           (brand_id) → brand (id)
 *   + foreign key  product.fkexqqeaksnmmku5py194ywp140           (category_id) → category (id)
 *   + foreign key  product_tag.fkdrrya68tvl6wy3omkgddg1okb       (tag_id) → tag (id)
 *   + foreign key  product_tag.fkrgyb29rg79xf8dmslifeouuhq       (product_id) → product (id)
 *   + foreign key  product_text.fk_product_text_product          (id) → product (id)
 *
 * Data
 *   upgrade    lossless
 *   downgrade  lossy     every row of digital_product, every row of flag, every row of
 *                        physical_product and 7 more
 *
 * Hazards
 *   downgrade  DELETES_DATA  every row of digital_product
 *   downgrade  DELETES_DATA  every row of flag
 *   downgrade  DELETES_DATA  every row of physical_product
 *   downgrade  DELETES_DATA  every row of product_tag
 *   downgrade  DELETES_DATA  every row of product_text
 *   downgrade  DELETES_DATA  every row of product
 *   downgrade  DELETES_DATA  every row of brand
 *   downgrade  DELETES_DATA  every row of category
 *   downgrade  DELETES_DATA  every row of tag
 *   downgrade  DELETES_DATA  how far product_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "a9535a13eb5f",
    created = "2026-11-21T13:29:33Z",
    message = "start the catalogue")
public final class R20261121_a9535a13eb5f_StartTheCatalogue implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("product_seq", sequenceOptions().incrementBy(50)));
    op.createTable(
        "brand",
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("name", varchar(80)).notNull(),
        column("logo", bytea()),
        primaryKey("brand_pkey", "id"),
        unique("brand_name_key", "name"));
    op.createTable(
        table(
                "category",
                column("shelf_position", integer()),
                column("id", bigint()).notNull().byDefaultAsIdentity(),
                column("parent_id", bigint()),
                column("name", varchar(80)).notNull(),
                primaryKey("category_pkey", "id"),
                unique("uq_category_parent_name", "parent_id", "name"),
                check("category_shelf_position_check", "shelf_position>=0"))
            .comment("The tree in which customers browse"));
    op.createTable(
        "digital_product",
        column("downloads", smallint()).notNull().defaultTo("3"),
        column("id", bigint()).notNull(),
        column("media", varchar(100)).notNull(),
        column("content", type("oid")),
        column("licence", type("oid")),
        primaryKey("digital_product_pkey", "id"),
        check("ck_digital_product_downloads", "downloads between 1 and 99"));
    op.createTable(
        "flag",
        column("shown_until", date()),
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("product_id", bigint()).notNull(),
        column("text", varchar(20)).notNull(),
        primaryKey("flag_pkey", "id"));
    op.createTable(
        "physical_product",
        column("weight", numeric(6, 2)).notNull().comment("in kilograms"),
        column("id", bigint()).notNull(),
        column("extent", integer().asArray()).comment("width, height, depth in millimetres"),
        primaryKey("physical_product_pkey", "id"),
        check("ck_physical_product_weight", "weight > 0"));
    op.createTable(
        "product",
        column("version", integer()).notNull(),
        column("brand_id", bigint()),
        column("category_id", bigint()).notNull(),
        column("created_at", timestamptz()).notNull(),
        column("id", bigint()).notNull(),
        column("updated_at", timestamptz()).notNull(),
        column("legacy_code", varchar(16)),
        column("status", varchar(20)).notNull().defaultTo("'DRAFT'"),
        column("name", varchar(120)).notNull(),
        primaryKey("product_pkey", "id"),
        check("product_status_check", "status in ('DRAFT','ON_SALE','DISCONTINUED')"));
    op.createIndex("product", index("ix_product_draft", "created_at").where("status = 'DRAFT'"));
    op.createIndex("product", index("ix_product_name", key("name").desc(), key("id")));
    op.createTable(
        "product_tag",
        column("tag_id", integer()).notNull(),
        column("product_id", bigint()).notNull(),
        primaryKey("product_tag_pkey", "tag_id", "product_id"));
    op.createIndex("product_tag", index("ix_product_tag_tag", "tag_id"));
    op.createTable(
        "product_text",
        column("id", bigint()).notNull(),
        column("summary", varchar(500)),
        column("description", text()),
        primaryKey("product_text_pkey", "id"));
    op.createTable(
        "tag",
        column("id", integer()).notNull().byDefaultAsIdentity(),
        column("word", varchar(40)).notNull(),
        primaryKey("tag_pkey", "id"),
        unique("tag_word_key", "word"));
    op.addConstraint(
        "category", foreignKey("fk_category_parent", "parent_id").references("category", "id"));
    op.addConstraint(
        "digital_product",
        foreignKey("fkkjd1p4wlg4x0yfddl2blwtm0m", "id").references("product", "id"));
    op.addConstraint(
        "flag",
        foreignKey("fkmbdd7kdb7f5si8qds7txx7359", "product_id").references("product", "id"));
    op.addConstraint(
        "physical_product",
        foreignKey("fkj5inwc5n68f0g09uw0tcl9jdy", "id").references("product", "id"));
    op.addConstraint(
        "product", foreignKey("fkcbnyvs2x321b8yw2vi398b26h", "brand_id").references("brand", "id"));
    op.addConstraint(
        "product",
        foreignKey("fkexqqeaksnmmku5py194ywp140", "category_id").references("category", "id"));
    op.addConstraint(
        "product_tag", foreignKey("fkdrrya68tvl6wy3omkgddg1okb", "tag_id").references("tag", "id"));
    op.addConstraint(
        "product_tag",
        foreignKey("fkrgyb29rg79xf8dmslifeouuhq", "product_id").references("product", "id"));
    op.addConstraint(
        "product_text", foreignKey("fk_product_text_product", "id").references("product", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // DELETES_DATA: every row of digital_product is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("digital_product");
    // DELETES_DATA: every row of flag is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("flag");
    // DELETES_DATA: every row of physical_product is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("physical_product");
    // DELETES_DATA: every row of product_tag is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("product_tag");
    // DELETES_DATA: every row of product_text is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("product_text");
    // DELETES_DATA: every row of product is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("product");
    // DELETES_DATA: every row of brand is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("brand");
    // DELETES_DATA: every row of category is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("category");
    // DELETES_DATA: every row of tag is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("tag");
    // DELETES_DATA: product_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("product_seq");
  }
}
