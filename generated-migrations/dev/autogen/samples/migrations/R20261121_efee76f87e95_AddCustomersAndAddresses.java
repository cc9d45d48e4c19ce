package dev.autogen.samples.migrations;

import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.bool;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.doublePrecision;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.jsonb;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.uuid;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
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
 * Add customers and addresses.
 *
 * <pre>
 * Changes
 *   + sequence     customer_number_seq                               start 10000
 *   + sequence     wishlist_seq                                      increment 50
 *   + table        Customer Group                                    4 columns
 *   + table        country                                           3 columns
 *   + table        customer                                          11 columns
 *   + index        customer.ix_customer_email                        (email)
 *   + index        customer.ix_customer_family_name                  (family_name, given_name)
 *   + table        customer_address                                  8 columns
 *   + table        customer_group_member                             2 columns
 *   + table        loyalty_card                                      4 columns
 *   + table        user                                              6 columns
 *   + table        wish                                              4 columns
 *   + table        wishlist                                          3 columns
 *   + foreign key  Customer Group.fkjvsh85u87xcdqesruotnkcv1q        (Price List) → price_list
 *                                                                    (code)
 *   + foreign key  customer_address.fk7dy564lg4tac3m50d3ws4mhc4      (customer_id) → customer (id)
 *   + foreign key  customer_address.fk_customer_address_country      (country) → country (code)
 *   + foreign key  customer_group_member.fk6j3r4qqu7o39ksfs4wjiwvo8x  (group_id) → Customer Group
 *                                                                     (id)
 *   + foreign key  customer_group_member.fkhv2qenxkt7gakcxh9pt9snki1  (customer_id) → customer (id)
 *   + foreign key  loyalty_card.fkn88pdioqksqvj942k7irbkes2          (holder_id) → customer (id)
 *   + foreign key  user.fki2qi1cpqynp8nscsn88wh8oj                   (customer_id) → customer (id)
 *                                                                    on delete cascade
 *   + foreign key  wish.fkpodg3vnms5k8h6x6pytxklhqp                  (wishlist_id) → wishlist (id)
 *   + foreign key  wish.fks9jdoglrgvrxx96tna8e7dle8                  (variant_id) → variant (id)
 *   + foreign key  wishlist.fk_wishlist_owner                        (owner_id) → customer (id)
 *
 * Data
 *   upgrade    lossless
 *   downgrade  lossy     every row of customer_address, every row of country, every row of
 *                        customer_group_member and 8 more
 *
 * Hazards
 *   downgrade  DELETES_DATA  every row of customer_address
 *   downgrade  DELETES_DATA  every row of country
 *   downgrade  DELETES_DATA  every row of customer_group_member
 *   downgrade  DELETES_DATA  every row of Customer Group
 *   downgrade  DELETES_DATA  every row of loyalty_card
 *   downgrade  DELETES_DATA  every row of user
 *   downgrade  DELETES_DATA  every row of wish
 *   downgrade  DELETES_DATA  every row of wishlist
 *   downgrade  DELETES_DATA  every row of customer
 *   downgrade  DELETES_DATA  how far customer_number_seq has counted
 *   downgrade  DELETES_DATA  how far wishlist_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "efee76f87e95",
    revises = "b0eec4be4637",
    created = "2026-11-21T13:30:17Z",
    message = "add customers and addresses")
public final class R20261121_efee76f87e95_AddCustomersAndAddresses implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("customer_number_seq", sequenceOptions().startWith(10000)));
    op.createSequence(sequence("wishlist_seq", sequenceOptions().incrementBy(50)));
    op.createTable(
        "Customer Group",
        column("id", integer()).notNull().byDefaultAsIdentity(),
        column("limit", numeric(12, 2)),
        column("Price List", varchar(20)),
        column("Display Name", varchar(60)).notNull(),
        primaryKey("Customer Group_pkey", "id"));
    op.createTable(
        "country",
        column("code", varchar(2)).notNull(),
        column("tax_union", bool()).notNull(),
        column("name", varchar(80)).notNull(),
        primaryKey("country_pkey", "code"),
        unique("country_name_key", "name"));
    op.createTable(
        table(
                "customer",
                column("birthday", date()),
                column("version", integer()).notNull(),
                column("created_at", timestamptz()).notNull(),
                column("id", bigint()).notNull(),
                column("updated_at", timestamptz()).notNull(),
                column("source", varchar(12)).notNull(),
                column("phone", varchar(30)),
                column("family_name", varchar(80)).notNull(),
                column("given_name", varchar(80)),
                column("email", varchar(254)).notNull(),
                column("preferences", jsonb()),
                primaryKey("customer_pkey", "id"),
                check("customer_source_check", "source in ('SHOP','FRIEND','ADVERT')"))
            .comment("People and companies who bought or might"));
    op.createIndex("customer", index("ix_customer_email", "email"));
    op.createIndex("customer", index("ix_customer_family_name", "family_name", "given_name"));
    op.createTable(
        "customer_address",
        column("country", varchar(2)).notNull(),
        column("lat", doublePrecision()),
        column("lon", doublePrecision()),
        column("customer_id", bigint()).notNull(),
        column("postcode", varchar(12)),
        column("kind", varchar(20)).notNull(),
        column("town", varchar(80)).notNull(),
        column("street", varchar(120)),
        primaryKey("customer_address_pkey", "customer_id", "kind"),
        check("customer_address_kind_check", "kind in ('HOME','WORK','PARCEL_LOCKER')"));
    op.createTable(
        "customer_group_member",
        column("group_id", integer()).notNull(),
        column("customer_id", bigint()).notNull(),
        primaryKey("customer_group_member_pkey", "group_id", "customer_id"));
    op.createTable(
        "loyalty_card",
        column("expires_in", integer()).notNull(),
        column("holder_id", bigint()).notNull(),
        column("points", bigint()).notNull().defaultTo("0"),
        column("number", uuid()).notNull(),
        primaryKey("loyalty_card_pkey", "number"));
    op.createTable(
        "user",
        column("customer_id", bigint()).notNull(),
        column("last_login", timestamptz()),
        column("last_address", type("inet")),
        column("login", varchar(40)).notNull(),
        column("time_zone", varchar(40)),
        column("password_hash", varchar(100)).notNull(),
        primaryKey("user_pkey", "customer_id"),
        unique("user_login_key", "login"));
    op.createTable(
        "wish",
        column("rank", integer()).notNull(),
        column("variant_id", bigint()).notNull(),
        column("wishlist_id", bigint()).notNull(),
        column("remark", varchar(200)),
        primaryKey("wish_pkey", "rank", "wishlist_id"),
        check("wish_rank_check", "rank>=0"));
    op.createTable(
        "wishlist",
        column("id", bigint()).notNull(),
        column("owner_id", bigint()).notNull(),
        column("title", varchar(80)).notNull(),
        primaryKey("wishlist_pkey", "id"));
    op.addConstraint(
        "Customer Group",
        foreignKey("fkjvsh85u87xcdqesruotnkcv1q", "Price List").references("price_list", "code"));
    op.addConstraint(
        "customer_address",
        foreignKey("fk7dy564lg4tac3m50d3ws4mhc4", "customer_id").references("customer", "id"));
    op.addConstraint(
        "customer_address",
        foreignKey("fk_customer_address_country", "country").references("country", "code"));
    op.addConstraint(
        "customer_group_member",
        foreignKey("fk6j3r4qqu7o39ksfs4wjiwvo8x", "group_id").references("Customer Group", "id"));
    op.addConstraint(
        "customer_group_member",
        foreignKey("fkhv2qenxkt7gakcxh9pt9snki1", "customer_id").references("customer", "id"));
    op.addConstraint(
        "loyalty_card",
        foreignKey("fkn88pdioqksqvj942k7irbkes2", "holder_id").references("customer", "id"));
    op.addConstraint(
        "user",
        foreignKey("fki2qi1cpqynp8nscsn88wh8oj", "customer_id")
            .references("customer", "id")
            .onDelete(CASCADE));
    op.addConstraint(
        "wish",
        foreignKey("fkpodg3vnms5k8h6x6pytxklhqp", "wishlist_id").references("wishlist", "id"));
    op.addConstraint(
        "wish",
        foreignKey("fks9jdoglrgvrxx96tna8e7dle8", "variant_id").references("variant", "id"));
    op.addConstraint(
        "wishlist", foreignKey("fk_wishlist_owner", "owner_id").references("customer", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    // DELETES_DATA: every row of customer_address is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("customer_address");
    // DELETES_DATA: every row of country is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("country");
    // DELETES_DATA: every row of customer_group_member is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("customer_group_member");
    // DELETES_DATA: every row of Customer Group is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("Customer Group");
    // DELETES_DATA: every row of loyalty_card is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("loyalty_card");
    // DELETES_DATA: every row of user is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("user");
    // DELETES_DATA: every row of wish is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("wish");
    // DELETES_DATA: every row of wishlist is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("wishlist");
    // DELETES_DATA: every row of customer is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("customer");
    // DELETES_DATA: customer_number_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("customer_number_seq");
    // DELETES_DATA: wishlist_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("wishlist_seq");
  }
}
