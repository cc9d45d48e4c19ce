package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is included and excluded by name. */
class PatternsIT extends Workplace {
  private static final String CUSTOMER =
      "@Entity @Table(name = \"customer\") public class Customer { @Id long id; String email; }";
  private static final String ORDER =
      "@Entity @Table(name = \"orders\", indexes = @Index(name = \"ix_total\", columnList ="
          + " \"total\")) public class Order { @Id long id; int total; @ManyToOne Customer"
          + " customer; }";

  @BeforeEach
  void begin() {
    shell.entity("Customer", CUSTOMER).entity("Order", ORDER);
  }

  @Test
  @DisplayName("D310: a rejected table is neither created nor dropped nor changed, on either side")
  void aRejectedTableIsLeftAlone() {
    database.execute(
        "create table legacy_a (id int)",
        "create table orders (other text)",
        "create table gone ()");

    Result all = run("diff", "--unmanaged", "drop");
    assertThat(all.out()).contains("legacy_a", "orders", "gone", "customer");

    Result some = run("diff", "--unmanaged", "drop", "--exclude", "legacy_?,public.orders", "-v");
    assertThat(some.out())
        .contains("- table  gone", "+ table  customer", "table  legacy_a  excluded")
        .contains("table  orders  excluded")
        .doesNotContain("other", "total");
    assertThat(run("diff", "--include", "customer", "--exclude", "customer").out())
        .contains("Nothing differs");
  }

  @Test
  void aPatternThatMatchesNothingIsTold() {
    database.execute("create table legacy_a (id int)");
    String[] patterns = {"--include", "cust*,legacy_*", "--exclude", "custmoer,index:ix_totla"};

    for (String format : new String[] {"text", "json", "sql"}) {
      Result result =
          run("diff", "--format", format, patterns[0], patterns[1], patterns[2], patterns[3]);
      assertThat(result.err().lines())
          .as(format)
          .containsExactly(
              "note: the pattern custmoer of exclude matches nothing",
              "note: the pattern index:ix_totla of exclude matches nothing");
      assertThat(result.out()).doesNotContain("note:");
    }
  }

  @Test
  @DisplayName("D310: only what is included is compared, excluding beats including")
  void onlyWhatIsIncludedIsCompared() {
    assertThat(run("diff", "--include", "cust*", "--format", "sql").out())
        .contains("create table customer")
        .doesNotContain("orders");
    assertThat(run("diff", "--include", "*", "--exclude", "orders", "--format", "sql").out())
        .contains("create table customer")
        .doesNotContain("orders");
  }

  @Test
  @DisplayName(
      "D311, D314: columns, indexes and constraints can be left alone, and what is on them")
  void childrenCanBeLeftAlone() {
    run("-m", "first");
    run("upgrade");
    database.execute(
        "alter table orders drop column total",
        "alter table orders add column extra text unique",
        "alter table customer alter column email type text",
        "create index by_email on customer (email)");

    Result left =
        run(
            "diff",
            "--unmanaged",
            "drop",
            "--exclude",
            "orders.total,column:orders.total,column:extra,index:by_*,public.customer.email");

    assertThat(left.out()).contains("Nothing differs");
    assertThat(run("diff", "--unmanaged", "drop", "--format", "sql").out())
        .contains("total", "extra", "varchar", "drop index by_email");
  }

  @Test
  @DisplayName("D317: a foreign key that is excluded by its name in the database stays as it is")
  void aForeignKeyIsExcludedByItsName() {
    database.execute(
        "create table customer (id bigint primary key, email varchar(255))",
        "create table orders (id bigint primary key, total integer not null, customer_id bigint"
            + " constraint old_key references customer on delete cascade)",
        "create index ix_total on orders (total)");

    assertThat(run("diff", "--format", "sql").out()).contains("drop constraint old_key");
    assertThat(run("diff", "--exclude", "foreign-key:old_key").out()).contains("Nothing differs");
    assertThat(run("diff", "--exclude", "constraint:orders.old*").out())
        .contains("Nothing differs");
  }

  @Test
  @DisplayName(
      "D310: a foreign key to an excluded table is drafted, and the table stays a stranger's")
  void aForeignKeyToAnExcludedTableIsDrafted() {
    database.execute("create table customer (id bigint primary key, name text)");

    run("-m", "orders", "--exclude", "customer");
    run("upgrade");

    assertThat(database.query("select confrelid::regclass from pg_constraint where contype = 'f'"))
        .containsExactly("customer");
    assertThat(run("check", "--exclude", "customer").out()).contains("Nothing differs");
    run("downgrade", "base", "--accept-loss");
    assertThat(database.query("select count(*) from customer")).containsExactly("0");
  }

  @Test
  @DisplayName("D310: a foreign key of an excluded table is said to stand in the way of a drop")
  void aForeignKeyOfAnExcludedTableStandsInTheWay() {
    database.execute(
        "create table gone (id bigint primary key, code text unique)",
        "create table legacy (gone_id bigint constraint points references gone,"
            + " code text constraint at references gone (code))");

    String out =
        run("diff", "--unmanaged", "drop", "--exclude", "legacy", "--format", "json").out();

    assertThat(out)
        .contains("fails as long as foreign key points on legacy rests on gone")
        .contains("fails as long as foreign key at on legacy rests on gone");
  }

  @Test
  void whatIsExcludedAndGoesWithAColumnOrATableIsToldAndComesBack() {
    shell.entity("Gone", "@Entity @Table(name = \"gone\") public class Gone { @Id long id; }");
    run("-m", "first");
    run("upgrade");
    database.execute(
        "create index hand_ix on customer (id, email)",
        "create index hand_id on customer (id)",
        "alter table customer add constraint hand_ck check (email <> 'x' or id > 5)",
        "create sequence tmp_s owned by gone.id",
        "alter table gone alter id set default nextval('tmp_s')");
    shell.entity(
        "Customer", "@Entity @Table(name = \"customer\") public class Customer { @Id long id; }");
    shell.entity("Gone", "public class Gone { }");
    String[] exclude = {"--exclude", "index:hand_*,check:hand_*,sequence:tmp_*"};

    assertThat(run("diff", "-v", exclude[0], exclude[1]).out())
        .contains("hand_ix", "hand_ck", "index  customer.hand_id  excluded")
        .doesNotContain("hand_ix  excluded", "hand_ck  excluded", "tmp_s  excluded");
    run("-m", "second", exclude[0], exclude[1]);
    run("upgrade");
    run("downgrade", "-1", "--accept-loss");

    assertThat(
            database.query(
                "select relname from pg_class where relname like 'hand%' or relname = 'tmp_s'"
                    + " union all select conname from pg_constraint where conname = 'hand_ck'"
                    + " order by 1"))
        .containsExactly("hand_ck", "hand_id", "hand_ix", "tmp_s");
  }

  @Test
  void whatIsExcludedKeepsItsSchemaAndNeedsNone() {
    shell.entity(
        "Sale",
        "@Entity @Table(name = \"sale\", schema = \"sales\") public class Sale { @Id long id; }");
    run("-m", "first");
    run("upgrade");
    shell.entity("Sale", "public class Sale { }");

    assertThat(run("diff", "--format", "sql").out()).contains("drop schema sales");
    assertThat(run("diff", "--exclude", "sales.*").out()).contains("Nothing differs");
    assertThat(run("diff", "--exclude", "schema:sales").out()).contains("Nothing differs");
  }

  @Test
  void sequencesAndTypesAreKindsOfTheirOwn() {
    shell.entity(
        "Ticket",
        "@Entity @Table(name = \"ticket\") public class Ticket { @Id @GeneratedValue long id;"
            + " @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)"
            + " Mood mood; public enum Mood { GOOD, BAD } }");
    database.execute("create type mood as enum ('GOOD')");

    assertThat(
            run("diff", "--format", "sql", "--include", "ticket", "--exclude", "sequence:*").out())
        .contains("create table ticket", "add value")
        .doesNotContain("create sequence");
    assertThat(run("diff", "--format", "sql", "--exclude", "type:mood").out())
        .contains("create sequence", "mood mood")
        .doesNotContain("alter type");
  }

  @Test
  void aPatternThatCannotBeReadIsOneClearError() {
    Result kind = shell.run("diff", "--exclude", "tabel:x");
    assertThat(kind.exit()).isEqualTo(2);
    assertThat(kind.err())
        .contains("A002", "the pattern \"tabel:x\" speaks of a kind of object that there is not")
        .contains("set by --exclude", "foreign-key");
    assertThat(shell.run("diff", "--include", "a.b.c.d").err()).contains("more parts");
    assertThat(shell.run("diff", "--include", "a..c").err()).contains("lacks a name");
    assertThat(shell.run("diff", "--include", "\"a").err()).contains("lacks a closing quote");
  }
}
