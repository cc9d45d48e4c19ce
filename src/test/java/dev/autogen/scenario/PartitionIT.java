package dev.autogen.scenario;

import static dev.autogen.hazard.HazardKind.BLOCKS_TABLE;
import static dev.autogen.hazard.HazardKind.FAILS_WITH_ROWS;
import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenNothing;
import static dev.autogen.scenario.Scenario.givenOn;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.PartitionKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Partition columns in keys, and tables that are partitioned. */
class PartitionIT {
  @Entity(name = "Payment")
  @Table(name = "payment")
  static class Plain {
    @Id Long id;
    String region;
  }

  @Entity(name = "Payment")
  @Table(name = "payment")
  static class Keyed {
    @Id Long id;
    @PartitionKey String region;
  }

  @Test
  @DisplayName("D001, D112: the primary key of a new table has the partition column in it")
  void theKeyOfANewTableHasThePartitionColumn() {
    givenNothing()
        .and(Keyed.class)
        .drafts(
            """
            op.createTable("payment",
                column("id", bigint()).notNull(),
                column("region", varchar(255)).notNull(),
                primaryKey("payment_pkey", "id", "region"));
            """)
        .andKeepsTheLaws();
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D110, D250: a partition column joins the key, and leaves it on the way back")
  void aPartitionColumnJoinsTheKey(int major) {
    givenOn(
            major,
            "create table payment (id bigint primary key, region varchar(255))",
            "insert into payment values (1, 'north')")
        .keepingRows("select id, region from payment")
        .and(Keyed.class)
        .andKeepsTheLaws();
  }

  @Test
  @DisplayName("D112, D250: a partition column leaves the key")
  void aPartitionColumnLeavesTheKey() {
    given(Keyed.class)
        .with("insert into payment values (1, 'north')")
        .keepingRows("select id, region from payment")
        .and(Plain.class)
        .warns(BLOCKS_TABLE, FAILS_WITH_ROWS)
        .andKeepsTheLaws();
  }

  @Entity(name = "Payment")
  @Table(
      name = "payment",
      options = "PARTITION BY List ( region )",
      indexes = @Index(name = "by_note", columnList = "note"))
  static class Partitioned {
    @Id Long id;
    @PartitionKey String region;

    @Column(length = 20)
    String note;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  @DisplayName("D001, D021: a table is created with its partition key")
  void aTableIsCreatedWithItsPartitionKey(int major) {
    givenOn(major).and(Partitioned.class).andKeepsTheLaws();
  }

  private static final String[] WITH_PARTITIONS = {
    "create table north partition of payment for values in ('north')",
    "create table other partition of payment default with (fillfactor=80)",
    "create index other_only on other (note) where id > 5",
    "alter table other add constraint other_long check (length(note) > 0)",
    "create table far partition of payment for values in ('far') partition by hash (id)",
    "create table far_0 partition of far for values with (modulus 2, remainder 0)",
    "create table far_1 partition of far for values with (modulus 2, remainder 1)",
    "insert into payment (id, region, note) values (1, 'north', 'a'), (2, 'x', 'b'),"
        + " (3, 'far', 'c'), (4, 'far', 'd')"
  };

  @Test
  @DisplayName("D021, D022: partitions, their indexes and checks are no difference")
  void partitionsAreNoDifference() {
    given(Partitioned.class).with(WITH_PARTITIONS).and(Partitioned.class).draftsNothing();
  }

  @Entity(name = "Payment")
  @Table(
      name = "payment",
      options = "partition by list (region)",
      indexes = @Index(name = "by_amount", columnList = "amount, region"))
  static class Grown {
    @Id Long id;
    @PartitionKey String region;

    @Column(length = 40, nullable = false)
    String note;

    @Column(columnDefinition = "numeric(10,2) default 0", nullable = false)
    java.math.BigDecimal amount;
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  @DisplayName("D021, D022: columns, indexes and types reach the partitions, and come back")
  void changesReachThePartitions(int major) {
    Scenario scenario = givenOn(major);
    scenario.and(Partitioned.class).keepsTheLaws();
    scenario
        .with(WITH_PARTITIONS)
        .keepingRows("select tableoid::regclass, id, region, note from payment order by id")
        .and(Grown.class)
        .keepsTheLaws()
        .andLeaves(
            "select distinct format_type(atttypid, atttypmod) from pg_attribute"
                + " where attname = 'note' and attrelid in (select 'payment'::regclass union"
                + " select inhrelid from pg_inherits where inhparent = 'payment'::regclass)",
            "character varying(40)");
  }

  @Entity(name = "Payment")
  @Table(name = "payment", options = "partition by list (region)")
  static class Retyped {
    @Id Long id;

    @PartitionKey
    @Column(length = 40)
    String region;

    @Column(length = 20)
    String note;
  }

  @Test
  @DisplayName("D021: another type for a partition column is told, as PostgreSQL refuses it")
  void anotherTypeForAPartitionColumnIsTold() {
    Scenario.Outcome outcome = given(Partitioned.class).with(WITH_PARTITIONS).and(Retyped.class);
    assertThat(outcome.notes())
        .containsExactly(
            "payment.region stays varchar(255) where varchar(40) is wanted, as PostgreSQL changes"
                + " no type that a table is partitioned by");
    outcome.drafts("op.dropIndex(\"payment\", \"by_note\");").andArrivesAndReturns();
  }

  @Entity(name = "Payment")
  @Table(
      name = "payment",
      uniqueConstraints = @UniqueConstraint(name = "once", columnNames = "note"))
  static class Unaware {
    @Id Long id;

    @Column(length = 20)
    String note;
  }

  @Test
  @DisplayName("D021, D112: a table partitioned by hand keeps its partition column, also in keys")
  void aTablePartitionedByHandKeepsItsPartitionColumn() {
    Scenario.Outcome outcome =
        given(
                "create table payment (id bigint, day date default '2026-01-01', note varchar(20),"
                    + " primary key (day, id), constraint once unique (note, day))"
                    + " partition by range (day)",
                "create table all_days partition of payment for values from (minvalue) to"
                    + " (maxvalue)")
            .and(Unaware.class);
    assertThat(outcome.notes())
        .containsExactly(
            "payment.day stays, as PostgreSQL drops no column that a table is partitioned by");
    outcome.draftsNothing();
  }
}
