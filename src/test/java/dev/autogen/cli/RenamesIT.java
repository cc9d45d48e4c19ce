package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.Bash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may have another name is asked for, listed or refused, and never guessed. */
final class RenamesIT extends Workplace {
  private static final String CUSTOMER =
      "@Entity public class Customer { @Id long id; @Column(length = 320) String mail; }";
  private static final String RENAMED =
      "@Entity public class Customer { @Id long id; @Column(length = 320) String email; }";
  private static final String REFUSAL =
      """
      error A099: what would be dropped may have another name now, and nobody is here to be asked

        column customer.mail → email  0.95  very similar names, both are varchar(320), both take nulls, no other column goes, no other comes

      if it has:          --rename customer.mail:customer.email
      for all the rest:   --no-renames
      """;

  @BeforeEach
  void start() {
    shell.entity("Customer", CUSTOMER);
    settings("naming = spring");
    shell.run("-m", "take customers");
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into customer values (1, 'ann@example.org'), (2, null)");
    shell.entity("Customer", RENAMED);
  }

  @Test
  void withoutATerminalNothingIsGuessedOrWritten() {
    Result refused = shell.run("-m", "say email");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).isEqualTo(REFUSAL);
    assertThat(refused.out()).isEmpty();
    assertThat(shell.files("generated-migrations")).hasSize(1);
  }

  @Test
  void aFlagSaysThatItIsOneAndEveryRowStaysBothWays() {
    Result drafted = shell.run("-m", "say email", "--rename", "customer.mail:customer.email");

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(source()).contains("op.renameColumn(\"customer\", \"mail\", \"email\");");
    assertThat(source()).contains("op.renameColumn(\"customer\", \"email\", \"mail\");");
    assertThat(source()).doesNotContain("dropColumn");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select id, email from customer order by id"))
        .containsExactly("1|ann@example.org", "2|null");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("downgrade", "-1").exit()).isZero();
    assertThat(database.query("select id, mail from customer order by id"))
        .containsExactly("1|ann@example.org", "2|null");
  }

  @Test
  void aFlagSaysThatNothingIsOne() {
    assertThat(shell.run("-m", "another thing", "--no-renames").exit()).isZero();

    assertThat(source()).contains("dropColumn").contains("addColumn").doesNotContain("rename");
  }

  @Test
  void aViewThatSpeaksOfTheOldNameHoldsNothingBack() throws IOException {
    database.execute("create view short as select id, mail from customer where mail <> ''");
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id int id; @Column(length = 320) String email;"
            + " @Column(nullable = false) String phone; }");

    Result drafted =
        shell.run(
            "-m",
            "say email",
            "--rename",
            "customer.mail:customer.email",
            "--fill",
            "customer.phone='none'");

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(drafted.out() + drafted.err()).doesNotContain("next revision", "note:");
    assertThat(source())
        .containsSubsequence(
            "op.renameColumn(\"customer\", \"mail\", \"email\");",
            "op.dropView(\"short\");",
            "setType(integer())",
            "email AS mail");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select id, mail from short")).containsExactly("1|ann@example.org");
    assertThat(database.query("select phone from customer")).containsOnly("none");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("downgrade", "-1", "--accept-loss").exit()).isZero();
    assertThat(database.query("select id, mail from short")).containsExactly("1|ann@example.org");
    assertThat(database.query("select mail from customer")).contains("ann@example.org");
    assertThat(shell.run("upgrade").exit()).isZero();
  }

  @Test
  void whereTheServerCannotBeAskedOnlyTheRenamesAreDraftedAndEverythingElseIsSaidToWait()
      throws Exception {
    database.execute("create view short as select id, mail from customer where mail <> ''");
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id int id; @Column(length = 320) String email;"
            + " @Column(nullable = false) String phone; }");
    Result drafted;
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table customer in share mode");
      drafted =
          shell.run(
              "-m",
              "say email",
              "--rename",
              "customer.mail:customer.email",
              "--fill",
              "customer.phone='none'");
    }

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(drafted.out() + drafted.err())
        .containsOnlyOnce(
            "view short has to give way to other changes and may speak of what is renamed here, so"
                + " that only the renames are drafted; to the next revision is left: ~ column"
                + " customer.id, + column customer.phone")
        .containsOnlyOnce("--fill customer.phone waits as well: give it again with that revision");
    assertThat(source()).contains("renameColumn").doesNotContain("phone", "setType");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("-m", "the rest", "--fill", "customer.phone='none'").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select id, mail from short")).containsExactly("1|ann@example.org");
  }

  @Test
  void somebodyAtATerminalIsAskedAndNoIsTheUsualAnswer() {
    Result no = new Shell(folder).typing("\n").run("-m", "another thing", "--dry-run");

    assertThat(no.err())
        .contains(
            """
              column customer.mail → email  0.95
                very similar names
                both are varchar(320)
                both take nulls
                no other column goes, no other comes
            Has the column been renamed? [y/N] \
            """);
    assertThat(no.out()).contains("dropColumn").contains("addColumn");

    Result yes = new Shell(folder).typing("y\n").run("-m", "say email", "--dry-run");
    assertThat(yes.exit()).as(yes.err()).isZero();
    assertThat(yes.out()).contains("renameColumn").doesNotContain("dropColumn");
  }

  @Test
  void lookingListsThemBesideWhatIsDroppedAndAdded() {
    Result text = shell.run("diff");
    assertThat(text.exit()).as(text.err()).isZero();
    assertThat(text.out())
        .contains("- column  mail")
        .contains("+ column  email")
        .contains("Perhaps renamed\n    column customer.mail → email  0.95  very similar names");

    Result json = shell.run("check", "--format", "json");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out().replaceAll("\\s+", " "))
        .contains(
            "\"renames\": [ { \"kind\": \"column\", \"table\": \"customer\", \"from\": \"mail\","
                + " \"to\": \"email\", \"confidence\": 0.95 } ]");
    assertThat(shell.run("diff", "--no-renames").out()).doesNotContain("Perhaps renamed");
    assertThat(shell.run("diff", "--rename", "customer.mail:customer.email").out())
        .contains("mail")
        .doesNotContain("+ column")
        .doesNotContain("Perhaps renamed");
  }

  @Test
  void theSettingsFileSaysItForGoodAndWhatIsHistoryCountsNoLonger() {
    settings("naming = spring", "renames = other.a:other.b, customer.mail:customer.email");

    Result drafted = shell.run("-m", "say email");
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(source()).contains("renameColumn");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("-m", "again").out()).contains("Nothing differs");
  }

  @Test
  void whatCannotBeIsRefusedAllAtOnce() {
    Result refused =
        shell.run(
            "-m",
            "wrong",
            "--rename",
            "customer.maill:customer.email",
            "--rename",
            "customer.mail:customer.emails",
            "--rename",
            "table:client:customers");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("error A007")
        .contains("customer.maill")
        .contains("customer.emails")
        .contains("client");
    assertThat(shell.files("generated-migrations")).hasSize(1);
  }

  @Test
  void whatTheServerCountedIsEvidence() {
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id long id;"
            + " @Column(length = 320, nullable = false) String email; }");
    database.execute("analyze customer");

    assertThat(shell.run("diff").out()).contains("2 rows, some without a value");
  }

  @Test
  void aChainThatTheEntitiesSayIsFollowedFromItsEnd() {
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id long id; @Column(length = 320) String mail;"
            + " String phone; }");
    shell.run("-m", "take phones");
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("update customer set phone = '1'");
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id long id;"
            + " @dev.autogen.hint.RenamedFrom(\"mail\") @Column(length = 320) String phone;"
            + " @dev.autogen.hint.RenamedFrom(\"phone\") String mobile; }");

    Result drafted = shell.run("-m", "one further");

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select phone, mobile from customer where id = 1"))
        .containsExactly("ann@example.org|1");
    assertThat(shell.run("check").exit()).isZero();
  }

  @Test
  void anExchangeCountsOnceWhereAFlagSaysItAndNotWhereItStandsForGood() {
    shell.run("-m", "say email", "--rename", "customer.mail:customer.email");
    shell.entity(
        "Customer",
        "@Entity public class Customer { @Id long id; @Column(length = 320) String email;"
            + " @Column(length = 320) String other; }");
    shell.run("upgrade");
    shell.run("-m", "and another");
    assertThat(shell.run("upgrade").exit()).isZero();
    settings(
        "naming = spring",
        "renames = customer.email:customer.other, customer.other:customer.email");
    assertThat(shell.run("check").exit()).isZero();

    Result drafted =
        shell.run(
            "-m",
            "exchange them",
            "--rename",
            "customer.email:customer.other",
            "--rename",
            "customer.other:customer.email");

    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select other from customer where id = 1"))
        .containsExactly("ann@example.org");
    assertThat(shell.run("check").exit()).isZero();
  }

  @Test
  void aConstantThatIsATextIsGuardedAndAnUpdateInBetweenTakesItsRowsAlong() throws IOException {
    String entity =
        "@Entity public class Ticket { enum Mood { %s, GLAD } @Id long id;"
            + " @Enumerated(EnumType.STRING) Mood state; }";
    shell.entity("Ticket", entity.formatted("SAD"));
    assertThat(shell.run("-m", "take tickets", "--no-renames").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into ticket values (1, 'SAD'), (2, 'GLAD'), (3, null)");
    shell.entity("Ticket", entity.formatted("UNHAPPY"));
    assertThat(shell.run("-m", "unhappy").exit()).isZero();

    Result refused = shell.run("upgrade");

    assertThat(refused.exit()).isEqualTo(5);
    assertThat(refused.err()).contains("ticket_state_check refuses them").contains("id = 1");
    Path draft =
        shell.files("generated-migrations").stream()
            .filter(each -> each.toString().contains("Unhappy"))
            .findFirst()
            .orElseThrow();
    String drop = "op.dropConstraint(\"ticket\", \"ticket_state_check\");\n";
    String update = drop + "op.execute(\"update ticket set state = '%s' where state = '%s'\");\n";
    String[] source = Files.readString(draft).split("public void downgrade", -1);
    Files.writeString(
        draft,
        source[0].replace(drop, update.formatted("UNHAPPY", "SAD"))
            + "public void downgrade"
            + source[1].replace(drop, update.formatted("SAD", "UNHAPPY")));
    Result upgraded = shell.run("upgrade");
    assertThat(upgraded.exit()).as(upgraded.err() + Files.readString(draft)).isZero();
    assertThat(database.query("select state from ticket order by id"))
        .containsExactly("UNHAPPY", "GLAD", "null");
    assertThat(shell.run("downgrade", "-1").exit()).isZero();
    assertThat(database.query("select state from ticket order by id"))
        .containsExactly("SAD", "GLAD", "null");
  }

  @Test
  void theFlagsThatAreToldCanBePastedWhateverTheNamesAre() {
    shell.entity("Strange", strange("@my Table, it's $HOME", "-mail `date`", "Ünder*line"));
    shell.run("-m", "take strange ones", "--no-renames");
    assertThat(shell.run("upgrade").exit()).isZero();
    shell.entity("Strange", strange("@my Tables, it's $HOME", "-mails `date`", "Ünder*lines"));

    Result refused = shell.run("-m", "all of it");
    List<String> arguments = new ArrayList<>(List.of("-m", "all of it"));
    refused
        .err()
        .lines()
        .filter(line -> line.startsWith("if it"))
        .map(line -> line.substring(line.indexOf("--rename")))
        .forEach(line -> arguments.addAll(Bash.words(line)));
    Result drafted = shell.run(arguments.toArray(String[]::new));

    assertThat(arguments).as(refused.err()).hasSize(2 + 2 * 3);
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("check").exit()).isZero();
  }

  private static String strange(String table, String first, String second) {
    return "@Entity @Table(name = \"`%s`\") public class Strange { @Id long id; @Column(name = \"`%s`\", length = 40) String one; @Column(name = \"`%s`\") Integer two; }"
        .formatted(table, first.replace("`", ""), second);
  }

  private String source() {
    return shell.files("generated-migrations").stream()
        .map(RenamesIT::read)
        .filter(text -> !text.contains("take customers"))
        .findFirst()
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
