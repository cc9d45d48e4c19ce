package dev.autogen.runner;

import static dev.autogen.runner.History.chain;
import static dev.autogen.runner.History.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunnerFailureIT {
  private TestDatabase database;

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.fresh();
  }

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  @Test
  void ofAFailedRevisionNothingStaysAndWhatCameBeforeDoes() {
    History history =
        new History()
            .table("aaaa")
            .add(
                "bbbb:aaaa",
                op -> {
                  op.createTable("half");
                  op.execute("insert into nowhere\nvalues (1)");
                  op.createTable("other");
                },
                op -> op.dropTable("half"));
    Runner runner = Runner.of(database.dataSource(), history);

    Problem problem = refusal(() -> runner.upgrade("head"));

    assertThat(problem.code()).isEqualTo(ErrorCode.A070);
    assertThat(problem.sentence())
        .isEqualTo(
            "revision bbbb failed at statement 2 of 3 of its upgrade:"
                + " relation \"nowhere\" does not exist");
    assertThat(problem.places())
        .containsExactly(
            "bbbb  does bbbb  bbbb.java",
            "  insert into nowhere",
            "  values (1)",
            "relation \"nowhere\" does not exist (42P01)",
            "nothing of bbbb stays; applied before it, and that stays: aaaa");
    assertThat(tables(database)).contains("aaaa").doesNotContain("half", "other");
    assertThat(runner.current()).containsExactly("aaaa");
    assertThat(
            database.query(
                "select revision, outcome, error from autogen_version_history order by 1"))
        .containsExactly("aaaa|ok|null", "bbbb|failed|relation \"nowhere\" does not exist (42P01)");
  }

  @Test
  void whatFailsAtTheCommitIsRolledBackToo() {
    History history =
        new History()
            .add(
                "aaaa",
                op -> {
                  op.execute("create table p (id int primary key)");
                  op.execute("create table c (p int references p deferrable initially deferred)");
                  op.execute("insert into c values (1)");
                },
                op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.sentence()).startsWith("revision aaaa failed at the end of its upgrade: ");
    assertThat(tables(database)).doesNotContain("p", "c");
  }

  @Test
  void whatATransactionDoesNotAllowHasItsOwnError() {
    History history =
        new History()
            .table("aaaa")
            .add(
                "bbbb:aaaa", op -> op.execute("create index concurrently on aaaa ((1))"), op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A073);
    assertThat(problem.remedies()).anyMatch(line -> line.contains("concurrently"));
  }

  @Test
  void aNewLabelCannotBeUsedInTheRevisionThatAddsIt() {
    History history =
        new History()
            .add("aaaa", op -> op.execute("create type mood as enum ('a')"), op -> {})
            .add(
                "bbbb:aaaa",
                op -> {
                  op.addEnumValue("mood", "b");
                  op.execute("select 'b'::mood");
                },
                op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A073);
    assertThat(problem.remedies()).anyMatch(line -> line.contains("later revision"));
  }

  @Test
  void aRevisionThatThrowsIsNamedBeforeAnythingRuns() {
    History history =
        new History()
            .table("aaaa")
            .add(
                "bbbb:aaaa",
                op -> {
                  throw new IllegalStateException("no way");
                },
                op -> {});
    Problem problem = refusal(() -> Runner.of(database.dataSource(), history).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A072);
    assertThat(problem.sentence()).contains("bbbb").contains("no way");
    assertThat(tables(database)).isEmpty();
  }

  @Test
  void aRowThatTheHistoryDoesNotKnowIsNamed() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("aaaa");
    database.execute("update autogen_version set version_num = 'dead'");
    Problem problem = refusal(() -> runner.upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A020);
    assertThat(problem.places())
        .containsExactly("row dead of table autogen_version", "looked for in this test");
    assertThat(runner.current()).containsExactly("dead");
  }

  @Test
  void rowsOfWhichOneComesBeforeTheOtherAreRefused() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("bbbb");
    database.execute("insert into autogen_version values ('aaaa')");
    assertThat(refusal(() -> runner.upgrade("head")).code()).isEqualTo(ErrorCode.A021);
  }

  @Test
  void aRowThatIsThereTwiceRollsTheRevisionBack() {
    Runner runner = Runner.of(database.dataSource(), chain());
    runner.upgrade("aaaa");
    database.execute(
        "alter table autogen_version drop constraint autogen_version_pkey",
        "insert into autogen_version values ('aaaa')");
    Problem problem = refusal(() -> runner.upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A021);
    assertThat(problem.sentence()).contains("2 rows instead of 1");
    assertThat(tables(database)).doesNotContain("bbbb");
  }

  @Test
  void aUserWithoutRightsIsToldSo() {
    database.execute(
        "revoke create on schema public from public",
        "drop role if exists reader_of_" + database.name(),
        "create role reader_of_" + database.name() + " login");
    org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser("reader_of_" + database.name());
    Problem problem = refusal(() -> Runner.of(source, chain()).upgrade("head"));
    assertThat(problem.code()).isEqualTo(ErrorCode.A074);
    assertThat(problem.places().get(0)).contains("permission denied");
  }

  @Test
  void whereTransactionsOnlyReadWhatMakesThemDoSoIsNamed() {
    database.execute(
        "alter database " + database.name() + " set default_transaction_read_only = on");
    Runner runner = Runner.of(database.dataSource(), chain());
    Problem first = refusal(() -> runner.upgrade("head"));
    assertThat(first.code()).isEqualTo(ErrorCode.A074);
    assertThat(first.remedies().get(0))
        .endsWith("alter database " + database.name() + " reset default_transaction_read_only");

    database.execute(
        "begin read write; alter database "
            + database.name()
            + " reset default_transaction_read_only; commit");
    runner.upgrade("aaaa");
    database.execute(
        "begin read write; alter database "
            + database.name()
            + " set default_transaction_read_only = on; commit");
    Problem second = refusal(() -> runner.upgrade("head"));
    assertThat(second.code()).isEqualTo(ErrorCode.A070);
    assertThat(second.remedies()).isEqualTo(first.remedies());
  }

  @Test
  void whoOwnsWhatARevisionChangesIsAskedFor() {
    History history =
        new History()
            .table("aaaa")
            .add("bbbb:aaaa", op -> op.execute("alter table aaaa add extra int"), op -> {})
            .add("cccc:bbbb", op -> op.execute("delete from aaaa"), op -> {});
    Runner.of(database.dataSource(), history).upgrade("aaaa");
    String role = "writer_of_" + database.name();
    database.execute(
        "drop role if exists " + role,
        "create role " + role + " login",
        "grant all on autogen_version, autogen_version_history to " + role,
        "grant all on all sequences in schema public to " + role);
    org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(role);
    assertThat(refusal(() -> Runner.of(source, history).upgrade("bbbb")).remedies())
        .containsExactly(
            "let the owner of aaaa run:  grant OWNER to USER",
            "or run as the owner:      --username OWNER");

    database.execute(
        "alter table aaaa add extra int", "update autogen_version set version_num = 'bbbb'");
    assertThat(refusal(() -> Runner.of(source, history).upgrade("cccc")).remedies().get(0))
        .endsWith("grant all on table aaaa to USER");
  }

  private static Problem refusal(Runnable action) {
    return catchThrowableOfType(AutogenException.class, action::run).problems().get(0);
  }
}
