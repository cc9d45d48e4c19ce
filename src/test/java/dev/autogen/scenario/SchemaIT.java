package dev.autogen.scenario;

import static dev.autogen.scenario.Scenario.given;
import static dev.autogen.scenario.Scenario.givenNothing;

import dev.autogen.diff.DiffPolicy;
import dev.autogen.testing.TestDatabase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchemaIT {
  @Entity(name = "Account")
  @Table(
      name = "account",
      schema = "\"Sales\"",
      indexes = @Index(name = "i_code", columnList = "code"),
      check = @CheckConstraint(name = "ck_code", constraint = "code > 0"))
  static class Sales {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
    @SequenceGenerator(name = "numbers", sequenceName = "numbers", schema = "\"Sales\"")
    Long id;

    Integer code;
    @ManyToOne Plain plain;
  }

  @Entity(name = "Plain")
  @Table(name = "account", schema = "public")
  static class Plain {
    @Id Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Kind kind;

    enum Kind {
      A,
      B
    }
  }

  @Test
  @DisplayName("D298, D325, D326: a missing schema is created first, and dropped last")
  void aMissingSchemaIsCreatedFirst() {
    givenNothing().and(Sales.class, Plain.class).andArrivesAndReturns();
  }

  private static final String[] BOTH = {
    "create schema \"Sales\"",
    "create type kind as enum ('A', 'B')",
    "create table account (id bigint primary key, kind kind)",
    "create sequence \"Sales\".numbers increment 50",
    "create table \"Sales\".account (id bigint primary key,"
        + " code integer constraint ck_code check (code > 0), plain_id bigint references account)",
    "create index i_code on \"Sales\".account (code)"
  };

  @Test
  @DisplayName("D320, D322: the default schema named or not, and another one")
  void theDefaultSchemaNamedOrNotIsNoDifference() {
    given(BOTH).and(Sales.class, Plain.class).draftsNothing();
  }

  @Test
  @DisplayName("D323: of two tables of one name only the missing one is created")
  void ofTwoTablesOfOneNameOnlyTheMissingOneIsCreated() {
    given(BOTH[0], BOTH[1], BOTH[2], BOTH[3])
        .and(Sales.class, Plain.class)
        .drafts(
            """
            op.createTable("Sales.account",
                column("code", integer()),
                column("id", bigint()).notNull(),
                column("plain_id", bigint()),
                primaryKey("account_pkey", "id"),
                check("ck_code", "code > 0"));
            op.createIndex("Sales.account", index("i_code", "code"));
            op.addConstraint("Sales.account",
                foreignKey("fknn0g9g0ilmdre7yxmkdf36rub", "plain_id").references("account", "id"));
            """)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D298, D320: changes in another schema carry it")
  void changesInAnotherSchemaCarryIt() {
    given(
            "create schema \"Sales\"",
            "create table account (id bigint primary key)",
            "create sequence \"Sales\".numbers",
            "create table \"Sales\".account (id bigint primary key, code smallint"
                + " constraint ck_code check (code > 1), plain_id bigint, gone integer)",
            "create index i_code on \"Sales\".account (code, id)",
            "insert into account values (1)",
            "insert into \"Sales\".account values (1, 2, 1, 3)")
        .keepingRows("select id, code, plain_id from \"Sales\".account")
        .and(Sales.class, Plain.class)
        .andArrivesAndReturns();
  }

  @Test
  @DisplayName("D021, D022, D023, D024, D025, D028: what JPA cannot say is left alone")
  void whatJpaCannotSayIsLeftAlone() {
    for (DiffPolicy policy :
        new DiffPolicy[] {
          DiffPolicy.keeping(TestDatabase.USUAL_MAJOR),
          DiffPolicy.droppingUnmanaged(name -> false, TestDatabase.USUAL_MAJOR)
        }) {
      given(
              "create type kind as enum ('A', 'B')",
              "create extension btree_gist",
              "create extension pg_stat_statements",
              "create domain positive as integer check (value > 0)",
              "create table account (id bigint, kind kind, primary key (id))"
                  + " partition by range (id)",
              "create table account_1 partition of account for values from (0) to (9)",
              "create index by_kind on account (kind) where kind is not null",
              "create view accounts as select id from account",
              "create materialized view totals as select count(*) from account",
              "create function touched() returns trigger language plpgsql as"
                  + " 'begin return new; end'",
              "create trigger touch before update on account for each row execute function"
                  + " touched()",
              "alter table account_1 add constraint no_twice exclude using gist (id with =)",
              "create rule nothing as on delete to account do also nothing",
              "alter table account_1 enable row level security",
              "create policy all_rows on account_1 using (true)",
              "create statistics account_statistics on id, kind from account_1",
              "create unlogged table flyway_schema_history (installed_rank integer"
                  + " primary key, checksum integer, success boolean)",
              "insert into account values (1, 'A')")
          .under(policy)
          .and(Plain.class)
          .draftsNothing();
    }
  }
}
