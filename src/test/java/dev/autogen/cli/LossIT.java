package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a revision says of the data that its two directions lose, and what follows from it. */
final class LossIT extends Workplace {
  @BeforeEach
  void start() {
    customer("@Column(length = 20) String name;");
    shell.run("-m", "take customers", "--rev-id", "aaaa1");
    shell.run("upgrade");
  }

  private void customer(String members) {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + members + " }");
  }

  private Path file(String id) {
    return shell.files("generated-migrations").stream()
        .filter(path -> path.toString().contains(id))
        .findFirst()
        .orElseThrow();
  }

  private void widenAndAdd() {
    customer("@Column(length = 90) String name;");
    shell.run("-m", "longer names", "--rev-id", "bbbb1");
    shell.run("upgrade");
    customer("@Column(length = 90) String name; String email;");
    shell.run("-m", "email", "--rev-id", "cccc1");
    shell.run("upgrade");
    database.execute("insert into customer (id, name, email) values (1, 'Ada', 'ada@a.a')");
  }

  @Test
  void everyRevisionOnTheWayBackIsNamedBeforeAnythingRuns() {
    widenAndAdd();
    Result refused = shell.run("downgrade", "base");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .startsWith("error A005: this way back loses data, and nobody is here to be asked")
        .containsSubsequence(
            "cccc1  DELETES_DATA  every value of customer.email",
            "bbbb1  NARROWS_TYPE  a value of customer.name longer than 20 characters makes the"
                + " statement fail",
            "aaaa1  DELETES_DATA  every row of customer");
    assertThat(database.query("select id, name, email from customer")).hasSize(1);
    assertThat(shell.run("current").out()).contains("cccc1");

    assertThat(shell.run("downgrade", "base", "--accept-loss").exit()).isZero();
    assertThat(database.query("select to_regclass('customer')")).containsExactly("null");
  }

  @Test
  void aWayBackThatLosesNothingIsNotAskedAbout() {
    customer("@Column(length = 20) String name;");
    shell.run("revision", "--empty", "-m", "nothing", "--rev-id", "bbbb1");
    shell.run("upgrade");
    assertThat(shell.run("downgrade", "-1").exit()).isZero();
  }

  @Test
  void showSaysWhatARevisionDoesToDataAsItIsNow() throws IOException {
    widenAndAdd();
    assertThat(Files.readString(file("cccc1")))
        .contains(
            " * Data\n"
                + " *   upgrade    lossless\n"
                + " *   downgrade  lossy     every value of customer.email\n");
    assertThat(shell.run("show", "bbbb1").out())
        .contains("upgrade    lossless\n")
        .contains("downgrade  lossy: a value of customer.name longer than 20 characters makes");

    Path email = file("cccc1");
    Files.writeString(
        email,
        Files.readString(email)
            .replace(
                "op.dropColumn(\"customer\", \"email\");",
                "op.irreversible(\"the addresses are gone\");"));
    assertThat(shell.run("show", "cccc1").out())
        .contains("downgrade  impossible: the addresses are gone\n");
    assertThat(shell.run("show", "cccc1", "--format", "json").out())
        .contains("\"data\": \"lossless\"", "\"data\": \"impossible\"")
        .contains("the addresses are gone");
  }

  @Test
  void aRevisionThatDoesNotCompileIsShownAllTheSame() throws IOException {
    Path first = file("aaaa1");
    Files.writeString(first, Files.readString(first).replace("op.dropTable(", "op.dropTable(TODO"));
    Result shown = shell.run("show", "aaaa1");
    assertThat(shown.exit()).isZero();
    assertThat(shown.out()).contains("take customers").doesNotContain("downgrade");
  }
}
