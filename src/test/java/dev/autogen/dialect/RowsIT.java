package dev.autogen.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.operation.Operations;
import dev.autogen.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What is said and done about the rows that are there. */
class RowsIT {
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
  void fillsTheRowsMeantAndNoOthers() throws SQLException {
    database.execute(
        "create table customer (id int primary key, email text, \"Name\" text)",
        "insert into customer values (1, null, 'a'), (2, 'b@c', null)");

    run(op -> op.backfill("customer").set("email", "id || '@none'").where("email is null"));
    run(op -> op.backfill("customer").set("Name", "upper(email)").set("id", "id + 10"));

    assertThat(database.query("select * from customer order by 1"))
        .containsExactly("11|1@none|1@NONE", "12|b@c|B@C");
  }

  @Test
  void passesWhereNoRowIsInTheWay() throws SQLException {
    database.execute("create table customer (id int primary key, email text)");

    run(op -> op.expectNoRows("customer", "email is null", "email becomes required"));
  }

  @Test
  void countsTheRowsAndNamesFiveByTheirPrimaryKey() {
    database.execute(
        "create table customer (name text, id int, email text, primary key (id) include (name))",
        "insert into customer select 'n', n, case when n > 1 then null else '' end"
            + " from generate_series(1, 8) as n");

    ServerErrorMessage refused =
        refusal(op -> op.expectNoRows("customer", "email is null", "email becomes required"));

    assertThat(refused.getMessage())
        .isEqualTo("7 rows of customer in the way: email becomes required");
    assertThat(refused.getDetail()).isEqualTo("id = 2, id = 3, id = 4, id = 5, id = 6 and 2 more");
    assertThat(refused.getHint()).isEqualTo("select * from customer where email is null");
    assertThat(refused.getSQLState()).isEqualTo("23ROW");
  }

  @Test
  void namesAKeyOfSeveralColumnsInItsOrder() {
    database.execute(
        "create table line (pos int, \"Order\" int, note text, primary key (\"Order\", pos))",
        "insert into line values (1, 7, null)");

    ServerErrorMessage refused =
        refusal(op -> op.expectNoRows("line", "note is null", "note becomes required"));

    assertThat(refused.getMessage()).isEqualTo("1 row of line in the way: note becomes required");
    assertThat(refused.getDetail()).isEqualTo("Order = 7 and pos = 1");
  }

  @Test
  void showsTheRowItselfWhereThereIsNoPrimaryKey() {
    database.execute("create table log (at date, line text)", "insert into log values (null, 'x')");

    assertThat(refusal(op -> op.expectNoRows("log", "at is null", "at")).getDetail())
        .isEqualTo("(,x)");
  }

  @Test
  void takesAnyNameAndAnyText() {
    database.execute(
        "create schema \"My $$ Schema\"",
        "create table \"My $$ Schema\".\"or'd\"\"er\" (id int primary key, \"user\" text,"
            + " key text, line text, autogen text, k text, number int, \"or'd\"\"er\" text)",
        "insert into \"My $$ Schema\".\"or'd\"\"er\" (id, key) values (1, 'a$$b''\\')");

    ServerErrorMessage refused =
        refusal(
            op ->
                op.expectNoRows(
                    "My $$ Schema.or'd\"er",
                    "\"user\" is null and key = 'a$$b''\\' and number is null",
                    "it's \"100 %\" $$ \\ $check0$ ?"));

    assertThat(refused.getMessage()).endsWith(" in the way: it's \"100 %\" $$ \\ $check0$ ?");
    assertThat(refused.getDetail()).isEqualTo("id = 1");
  }

  @Test
  void takesATableOfPartitions() {
    database.execute(
        "create table event (id int, day date, kind text, primary key (id, day))"
            + " partition by range (day)",
        "create table event_1 partition of event for values from ('2026-01-01') to ('2027-01-01')",
        "insert into event values (1, '2026-02-03', null)");

    assertThat(refusal(op -> op.expectNoRows("event", "kind is null", "kind")).getDetail())
        .isEqualTo("id = 1 and day = 2026-02-03");
  }

  private ServerErrorMessage refusal(Consumer<Operations> operations) {
    PSQLException refused = catchThrowableOfType(PSQLException.class, () -> run(operations));
    return Objects.requireNonNull(Objects.requireNonNull(refused).getServerErrorMessage());
  }

  private void run(Consumer<Operations> operations) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : PostgresSql.of(Operations.recordedBy(operations))) {
        statement.execute(sql);
      }
    }
  }
}
