package dev.autogen.samples.migrations;

import static dev.autogen.operation.ColumnChange.setDefault;
import static dev.autogen.operation.ColumnChange.setType;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.date;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.numeric;
import static dev.autogen.schema.ColumnType.smallint;
import static dev.autogen.schema.ColumnType.timestamptz;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.Deferrability.INITIALLY_DEFERRED;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.ReferentialAction.SET_NULL;
import static dev.autogen.schema.Sequence.sequence;
import static dev.autogen.schema.SequenceOptions.sequenceOptions;
import static dev.autogen.schema.Unique.unique;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;

/**
 * Plan staff and shifts.
 *
 * <pre>
 * Changes
 *   + sequence     shift_seq                                      increment 50
 *   + table        department                                     3 columns
 *   + table        department_deputy                              3 columns
 *   + table        employee                                       11 columns
 *   + table        employee_skill                                 3 columns
 *   + table        shift                                          8 columns
 *   + constraint   customer.uq_customer_email                     unique (email)
 *   ~ column       digital_product.downloads                      default 5
 *   ~ column       payment.iban                                   varchar(22) → varchar(34)
 *   - foreign key  wishlist.fk_wishlist_owner                     (owner_id) → customer (id)
 *   + foreign key  department.fk_department_head                  (head_id) → employee (id) on
 *                                                                 delete set null
 *   + foreign key  department_deputy.fkmbq0qciwetmt10sj8h9g56kh0  (employee_id) → employee (id)
 *   + foreign key  department_deputy.fkom5y138ykwbcw1byhc87bhs8o  (department_id) → department (id)
 *   + foreign key  employee.fk_employee_department                (department_id) → department (id)
 *   + foreign key  employee.fk_employee_manager                   (manager_id) → employee (id)
 *   + foreign key  employee_skill.fkd4aklad08lvaujrcb6mhm2237     (employee_id) → employee (id)
 *   + foreign key  shift.fk6ew0tuwe8havq80a5nfh0tvc9              (warehouse_code) → warehouse
 *                                                                 (code)
 *   + foreign key  shift.fkdmrcebtmq2e7dq4ud3i0h1ra7              (employee_id) → employee (id) on
 *                                                                 delete cascade
 *   + foreign key  wishlist.fk_wishlist_owner                     (owner_id) → customer (id) on
 *                                                                 delete cascade
 *   - index        customer.ix_customer_email                     (email)
 *   - table        flag                                           4 columns
 *
 * Data
 *   upgrade    lossy  every row of flag
 *   downgrade  lossy  a value of payment.iban longer than 22 characters makes the statement fail,
 *                     every row of department_deputy, every row of department and 4 more
 *
 * Hazards
 *   upgrade    FAILS_WITH_ROWS  customer, where uq_customer_email is broken
 *   upgrade    BLOCKS_TABLE     customer, while uq_customer_email is built
 *   upgrade    FAILS_WITH_ROWS  wishlist, where fk_wishlist_owner is broken
 *   upgrade    SCANS_TABLE      wishlist and customer, for fk_wishlist_owner
 *   upgrade    DELETES_DATA     every row of flag
 *   downgrade  BLOCKS_TABLE     customer, while ix_customer_email is built
 *   downgrade  NARROWS_TYPE     payment.iban
 *   downgrade  REWRITES_TABLE   payment
 *   downgrade  FAILS_WITH_ROWS  wishlist, where fk_wishlist_owner is broken
 *   downgrade  SCANS_TABLE      wishlist and customer, for fk_wishlist_owner
 *   downgrade  DELETES_DATA     every row of department_deputy
 *   downgrade  DELETES_DATA     every row of department
 *   downgrade  DELETES_DATA     every row of employee_skill
 *   downgrade  DELETES_DATA     every row of shift
 *   downgrade  DELETES_DATA     every row of employee
 *   downgrade  DELETES_DATA     how far shift_seq has counted
 * </pre>
 *
 * <p>Drafted by autogen 0.1.0, to be reviewed and edited like any code.
 */
@RevisionHeader(
    id = "a740969fb422",
    revises = "e4faa439713f",
    created = "2026-11-21T13:30:47Z",
    message = "plan staff and shifts")
public final class R20261121_a740969fb422_PlanStaffAndShifts implements Revision {
  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("shift_seq", sequenceOptions().incrementBy(50)));
    op.createTable(
        "department",
        column("id", integer()).notNull().byDefaultAsIdentity(),
        column("head_id", bigint()),
        column("name", varchar(60)).notNull(),
        primaryKey("department_pkey", "id"),
        unique("department_head_id_key", "head_id"),
        unique("department_name_key", "name"));
    op.createTable(
        "department_deputy",
        column("department_id", integer()).notNull(),
        column("employee_id", bigint()).notNull(),
        column("duty", varchar(40)).notNull(),
        primaryKey("department_deputy_pkey", "department_id", "duty"),
        unique("department_deputy_employee_id_key", "employee_id"));
    op.createTable(
        "employee",
        column("birth_month", smallint()),
        column("department_id", integer()).notNull(),
        column("hired_on", date()).notNull(),
        column("version", integer()).notNull(),
        column("weekly_hours", numeric(4, 2)),
        column("created_at", timestamptz()).notNull(),
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("manager_id", bigint()),
        column("updated_at", timestamptz()).notNull(),
        column("personnel_number", varchar(10)).notNull(),
        column("name", varchar(120)).notNull(),
        primaryKey("employee_pkey", "id"),
        unique("employee_personnel_number_key", "personnel_number"),
        check("employee_birth_month_check", "birth_month between 0 and 11"));
    op.createTable(
        "employee_skill",
        column("proficiency", integer()).notNull(),
        column("employee_id", bigint()).notNull(),
        column("skill", varchar(20)).notNull(),
        primaryKey("employee_skill_pkey", "employee_id", "skill"),
        check(
            "employee_skill_skill_check",
            "skill in ('FORKLIFT','FIRST_AID','LANGUAGES','PHOTOGRAPHY')"));
    op.createTable(
        "shift",
        column("break_time", numeric(21, 0)).notNull(),
        column("ends_at", type("time(0)")).notNull(),
        column("starts_at", type("time(0)")).notNull(),
        column("warehouse_code", varchar(4)),
        column("work_day", date()).notNull(),
        column("utc_offset", varchar(6)),
        column("employee_id", bigint()).notNull(),
        column("id", bigint()).notNull(),
        primaryKey("shift_pkey", "id"),
        unique("uq_shift_employee_day", "employee_id", "work_day"));
    // FAILS_WITH_ROWS: fails if a row of customer has a value that another row has in email.
    // Remedy: look for such rows first, and mend them.
    // BLOCKS_TABLE: nobody can read or write customer while the index of uq_customer_email is
    // built.
    // Remedy: on a large table, build the index concurrently and add the constraint using it.
    op.addConstraint("customer", unique("uq_customer_email", "email"));
    op.alterColumn("digital_product", "downloads", setDefault("5"));
    op.alterColumn("payment", "iban", setType(varchar(34)));
    op.dropConstraint("wishlist", "fk_wishlist_owner");
    op.addConstraint(
        "department",
        foreignKey("fk_department_head", "head_id")
            .references("employee", "id")
            .onDelete(SET_NULL));
    op.addConstraint(
        "department_deputy",
        foreignKey("fkmbq0qciwetmt10sj8h9g56kh0", "employee_id").references("employee", "id"));
    op.addConstraint(
        "department_deputy",
        foreignKey("fkom5y138ykwbcw1byhc87bhs8o", "department_id").references("department", "id"));
    op.addConstraint(
        "employee",
        foreignKey("fk_employee_department", "department_id")
            .references("department", "id")
            .deferrability(INITIALLY_DEFERRED));
    op.addConstraint(
        "employee", foreignKey("fk_employee_manager", "manager_id").references("employee", "id"));
    op.addConstraint(
        "employee_skill",
        foreignKey("fkd4aklad08lvaujrcb6mhm2237", "employee_id").references("employee", "id"));
    op.addConstraint(
        "shift",
        foreignKey("fk6ew0tuwe8havq80a5nfh0tvc9", "warehouse_code")
            .references("warehouse", "code"));
    op.addConstraint(
        "shift",
        foreignKey("fkdmrcebtmq2e7dq4ud3i0h1ra7", "employee_id")
            .references("employee", "id")
            .onDelete(CASCADE));
    // FAILS_WITH_ROWS: fails if a row of wishlist has a value in owner_id that customer hasn't.
    // Remedy: look for such rows first, and mend them.
    // SCANS_TABLE: nobody can write wishlist or customer while fk_wishlist_owner is checked.
    // Remedy: on a large table, add it as not valid and validate it in a later revision.
    op.addConstraint(
        "wishlist",
        foreignKey("fk_wishlist_owner", "owner_id").references("customer", "id").onDelete(CASCADE));
    op.dropIndex("customer", "ix_customer_email");
    // DELETES_DATA: every row of flag is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("flag");
  }

  @Override
  public void downgrade(Operations op) {
    op.createTable(
        "flag",
        column("shown_until", date()),
        column("id", bigint()).notNull().byDefaultAsIdentity(),
        column("product_id", bigint()).notNull(),
        column("text", varchar(20)).notNull(),
        primaryKey("flag_pkey", "id"));
    // BLOCKS_TABLE: nobody can write customer while ix_customer_email is built.
    // Remedy: on a large table, build it beforehand with create index concurrently, and execute
    // create index if not exists here.
    op.createIndex("customer", index("ix_customer_email", "email"));
    op.alterColumn("digital_product", "downloads", setDefault("3"));
    // NARROWS_TYPE: a value of payment.iban longer than 22 characters makes the statement fail.
    // Remedy: look for values that don't fit first, and decide what becomes of them.
    // REWRITES_TABLE: every row of payment is written again, and nobody can read it meanwhile, as
    // its iban becomes varchar(22).
    // Remedy: on a large table, fill a second column in batches and let it take the place.
    op.alterColumn("payment", "iban", setType(varchar(22)));
    op.dropConstraint("wishlist", "fk_wishlist_owner");
    op.addConstraint(
        "flag",
        foreignKey("fkmbdd7kdb7f5si8qds7txx7359", "product_id").references("product", "id"));
    // FAILS_WITH_ROWS: fails if a row of wishlist has a value in owner_id that customer hasn't.
    // Remedy: look for such rows first, and mend them.
    // SCANS_TABLE: nobody can write wishlist or customer while fk_wishlist_owner is checked.
    // Remedy: on a large table, add it as not valid and validate it in a later revision.
    op.addConstraint(
        "wishlist", foreignKey("fk_wishlist_owner", "owner_id").references("customer", "id"));
    op.dropConstraint("customer", "uq_customer_email");
    // DELETES_DATA: every row of department_deputy is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("department_deputy");
    op.dropConstraint("employee", "fk_employee_department");
    // DELETES_DATA: every row of department is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("department");
    // DELETES_DATA: every row of employee_skill is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("employee_skill");
    // DELETES_DATA: every row of shift is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("shift");
    // DELETES_DATA: every row of employee is lost; the way back does not restore them.
    // Remedy: keep a copy of the rows, and the table itself until no running version uses it.
    op.dropTable("employee");
    // DELETES_DATA: shift_seq forgets how far it has counted; the way back begins anew.
    // Remedy: note the value, and set it again on the way back.
    op.dropSequence("shift_seq");
  }
}
