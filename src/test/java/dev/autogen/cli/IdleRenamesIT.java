package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rename that was said and moves nothing, or moves what is still wanted, is spoken of. */
final class IdleRenamesIT extends Workplace {
  private static final String CUSTOMER =
      "@Entity public class Customer { @Id long id; @Column(length = 320) String mail; }";
  private static final String RENAMED =
      "@Entity public class Customer { @Id long id; @Column(length = 320) String email; }";
  private static final String FLAG = "--rename";
  private static final String MAIL = "customer.mail:customer.email";

  @BeforeEach
  void start() {
    shell.entity("Customer", CUSTOMER);
    renames("");
    drafted("take customers");
    database.execute("insert into customer values (1, 'ann@example.org'), (2, null)");
  }

  @Test
  void anOldNameThatIsStillWantedIsMadeAnewAndSaidToBe() {
    shell.entity("Customer", customer("String mail; String email;"));

    Result drafted = drafted("both", FLAG, MAIL);

    assertThat(drafted.out() + drafted.err())
        .contains(
            "column customer.mail becomes customer.email with all that is in it, and another"
                + " customer.mail is made, which the entities ask for too");
    assertThat(database.query("select mail, email from customer where id = 1"))
        .containsExactly("null|ann@example.org");
    assertThat(shell.run("check").exit()).isZero();
  }

  @Test
  void aTableThatIsStillWantedIsMadeAnewAndSaidToBe() {
    shell.entity("Client", "@Entity public class Client { @Id long id; String mail; }");

    Result drafted = drafted("both", FLAG, "table:customer:client");

    assertThat(drafted.out() + drafted.err())
        .contains(
            "table customer becomes client with all that is in it, and another customer is made");
    assertThat(database.query("select count(*) from client")).containsExactly("2");
    assertThat(database.query("select count(*) from customer")).containsExactly("0");
  }

  @Test
  void aCounterGoesAlongWithItsRowsAlsoWhereItsNameIsStillWanted() {
    String entity = "@Entity public class %s { @Id @GeneratedValue Long id; }";
    shell.entity("Orders", entity.formatted("Orders"));
    drafted("take orders");
    database.execute("insert into orders select nextval('orders_seq') from generate_series(1, 3)");
    shell.entity("Invoice", entity.formatted("Invoice"));

    drafted("both", FLAG, "table:orders:invoice");

    assertThat(database.query("select max(id) from invoice")).containsExactly("101");
    assertThat(database.query("select nextval('invoice_seq'), nextval('orders_seq')"))
        .containsExactly("151|1");
    drafted("exchanged", FLAG, "table:orders:invoice", FLAG, "table:invoice:orders");
    assertThat(database.query("select nextval('orders_seq'), nextval('invoice_seq')"))
        .containsExactly("201|51");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("downgrade", "-1").exit()).isZero();
    assertThat(database.query("select nextval('invoice_seq'), nextval('orders_seq')"))
        .containsExactly("251|101");
  }

  @Test
  void aConstraintThatStaysAsItIsIsNotRenamed() {
    String table = "@Entity @Table(uniqueConstraints = {%s}) public class Customer {";
    String one = "@UniqueConstraint(name = \"uq_one\", columnNames = \"mail\")";
    String two = "@UniqueConstraint(name = \"uq_two\", columnNames = {\"id\", \"mail\"})";
    String body = " @Id long id; @Column(length = 320) String mail; }";
    shell.entity("Customer", table.formatted(one) + body);
    drafted("unique");
    shell.entity("Customer", table.formatted(one + ", " + two) + body);

    Result refused = shell.run("-m", "wrong", FLAG, "constraint:uq_one:uq_two");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            """
            error A007: constraint customer.uq_one cannot be renamed to uq_two: the entities still ask for it as it is

              --rename constraint:uq_one:uq_two

            leave it out: the new one is made beside it
            """);
    assertThat(shell.files("generated-migrations")).hasSize(2);
  }

  @Test
  void aFlagThatHasBeenCarriedOutIsRefused() {
    shell.entity("Customer", RENAMED);
    drafted("say email", FLAG, MAIL);

    Result refused = shell.run("-m", "again", FLAG, MAIL);

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            """
            error A007: column customer.mail cannot be renamed to email: the database has no customer.mail, and customer.email is there already

              --rename customer.mail:customer.email

            leave it out: nothing is left to be renamed
            """);
    assertThat(shell.run("diff", FLAG, MAIL).exit()).isEqualTo(2);
  }

  @Test
  void aRefusalQuotesWhatWasTyped() {
    shell.entity(
        "Customer",
        "@Entity @Table(name = \"client\") public class Customer { @Id long id;"
            + " @Column(length = 320) String email; }");

    Result refused =
        shell.run(
            "-m",
            "wrong",
            FLAG,
            "table:customer:\"client\"",
            FLAG,
            "column:client.\"mial\":email",
            FLAG,
            "client.mail:mail_");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("\n  --rename column:client.\"mial\":email\n")
        .contains("\n  --rename client.mail:mail_\n")
        .contains("did you mean customer.mail:customer.email?");
  }

  @Test
  void aMistypedKindIsAnsweredWithTheKindsThatThereAre() {
    assertThat(shell.run("-m", "wrong", FLAG, "tabel:customer:client").err())
        .isEqualTo(
            """
            error A007: the rename tabel:customer:client cannot be read: nothing of the kind tabel can be renamed, only a table, column, constraint, index, sequence, schema, value

              set by --rename

            did you mean table:customer:client?
            """);
  }

  @Test
  void whatWaitsIsNotRenamed() {
    assertThat(shell.run("-m", "drop", "--contract", FLAG, MAIL).err())
        .contains("error A007: what waits is dropped, and nothing is renamed with it");
  }

  @Test
  void whatStandsForGoodIsOnlyNotedAndNotOnceItHasBeenMade() {
    renames("customer.mial:customer.email");
    shell.entity("Customer", RENAMED);
    assertThat(shell.run("diff").err())
        .contains(
            "note: column customer.mial cannot be renamed to email: there is no column of this"
                + " name; renames in the settings file: customer.mial:customer.email\n");
    renames(MAIL);
    drafted("say email");
    shell.entity("Customer", customer("String address;"));
    drafted("say address", FLAG, "customer.email:customer.address");

    assertThat(shell.run("check").err()).doesNotContain("rename");
  }

  @Test
  void anAnnotationThatSpeaksOfNothingIsNoted() {
    shell.entity(
        "Customer",
        "@Entity @dev.autogen.hint.RenamedFrom(\"clinet\") public class Customer { @Id long id;"
            + " @dev.autogen.hint.RenamedFrom(\"mial\") @Column(length = 320) String email; }");

    assertThat(shell.run("diff").err())
        .contains(
            "note: column customer.mial cannot be renamed to email: there is no column of this"
                + " name; @RenamedFrom(\"mial\") of customer.email\n")
        .doesNotContain("clinet");
  }

  @Test
  void whatCameLaterUnderAnOldNameIsNotMovedBecauseOfAnAnnotation() {
    String hinted = "@dev.autogen.hint.RenamedFrom(\"mail\") @Column(length = 320) String email; ";
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + hinted + "}");
    drafted("say email");
    shell.entity("Customer", customer("String mail;"));
    drafted("post instead", "--no-renames");
    database.execute("update customer set mail = 'Main Street 1'");
    shell.entity(
        "Customer", "@Entity public class Customer { @Id long id; " + hinted + "String mail; }");

    Result drafted = drafted("email again");

    assertThat(drafted.err()).doesNotContain("becomes");
    assertThat(database.query("select mail, email from customer where id = 1"))
        .containsExactly("Main Street 1|null");
  }

  private static String customer(String columns) {
    return "@Entity public class Customer { @Id long id; %s }"
        .formatted(columns.replace("String", "@Column(length = 320) String"));
  }

  private Result drafted(String message, String... flags) {
    String[] arguments = new String[flags.length + 2];
    arguments[0] = "-m";
    arguments[1] = message;
    System.arraycopy(flags, 0, arguments, 2, flags.length);
    Result drafted = shell.run(arguments);
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    Result upgraded = shell.run("upgrade");
    assertThat(upgraded.exit()).as(upgraded.err()).isZero();
    return drafted;
  }

  private void renames(String renames) {
    settings("naming = spring", "renames = " + renames);
  }
}
