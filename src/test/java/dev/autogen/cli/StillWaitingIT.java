package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the list of pending drops when the contraction is drafted, and what is said of it. */
final class StillWaitingIT extends Workplace {
  @BeforeEach
  void start() {
    customer("String nick; String city; int visits;");
    run("-m", "take customers", "--rev-id", "aaaa1");
    run("upgrade");
  }

  private void customer(String members) {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + members + " }");
  }

  private Path pending() {
    return folder.resolve("generated-migrations/pending-drops.txt");
  }

  private String source(String id) throws IOException {
    for (Path file : shell.files("generated-migrations")) {
      if (file.toString().contains(id)) {
        return Files.readString(file);
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void whatTheContractionCannotDropGoesOnWaiting() throws IOException {
    shell.entity("City", "@Entity public class City { @Id long id; String name; String zip; }");
    run("-m", "cities", "--rev-id", "bbbb1");
    run("upgrade");
    shell.entity("City", "@Entity public class City { @Id long id; String name; }");
    customer("String nick; String city;");
    run("-m", "less", "--rev-id", "cccc1", "--expand-only");
    run("upgrade");
    shell.entity(
        "City", "@Entity @Table(name = \"town\") public class City { @Id long id; String name; }");
    Result drafted = run("-m", "forget", "--rev-id", "dddd1", "--contract");
    assertThat(source("dddd1"))
        .contains("op.dropColumn(\"customer\", \"visits\");")
        .doesNotContain("\"city\"");
    assertThat(drafted.err() + drafted.out())
        .containsOnlyOnce(
            "column city.zip goes on waiting to be dropped, as no entity names city any more");
    assertThat(Files.readString(pending()))
        .contains("column\tcity\tzip\tcccc1\t")
        .doesNotContain("visits");
    run("upgrade");

    Result nothing = run("-m", "forget", "--contract");
    assertThat(nothing.err())
        .contains("column city.zip goes on waiting", "Nothing that waits can be dropped yet.");
    assertThat(pending()).exists();

    Result gone = run("-m", "towns", "--rev-id", "eeee1", "--no-renames", "--allow-mass-drop");
    assertThat(gone.err() + gone.out())
        .contains("column city.zip no longer waits to be dropped: it goes with city");
    assertThat(pending()).doesNotExist();
  }

  @Test
  void whatWaitsInATableThatWaitsStaysOnTheList() throws IOException {
    shell.entity("City", "@Entity public class City { @Id long id; String name; String zip; }");
    run("-m", "cities", "--rev-id", "bbbb1");
    run("upgrade");
    shell.entity("City", "@Entity public class City { @Id long id; String name; }");
    run("-m", "less", "--expand-only");
    Files.delete(folder.resolve("classes/shop/City.class"));
    Result drafted = run("-m", "no cities", "--expand-only");
    assertThat(drafted.err() + drafted.out()).doesNotContain("no longer waits");
    assertThat(Files.readString(pending())).contains("column\tcity\tzip\t", "table\tcity\t\t");
    assertThat(run("-m", "forget", "--contract").err()).doesNotContain("city.zip");
    assertThat(pending()).doesNotExist();
  }

  @Test
  void theContractionSaysWhatIsWantedAgain() {
    customer("String email;");
    run("-m", "addresses", "--expand-only");
    run("upgrade");
    customer("String email; String nick;");
    Result drafted = run("-m", "forget", "--contract");
    assertThat(drafted.err() + drafted.out())
        .contains("column customer.nick no longer waits to be dropped: it is wanted again")
        .doesNotContain("customer.visits no longer");
  }
}
