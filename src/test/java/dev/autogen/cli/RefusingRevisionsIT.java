package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions that cannot be taken back, or that need what only one database has. */
final class RefusingRevisionsIT extends Workplace {
  @BeforeEach
  void start() {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; String name; }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "op.irreversible(\"the addresses are gone\");",
        "throw new IllegalStateException(\"the addresses are gone\");"
      })
  @DisplayName("G142: a path through a revision that has no way back is refused before it begins")
  void aRevisionThatSaysThatThereIsNoWayBack(String statement) throws IOException {
    shell.run("revision", "-m", "first", "--rev-id", "aaaa1");
    shell.run("revision", "-m", "forget", "--rev-id", "bbbb1");
    shell.run("revision", "-m", "third", "--rev-id", "cccc1");
    Path forget = shell.files("generated-migrations").get(1);
    Files.writeString(
        forget,
        Files.readString(forget)
            .replaceFirst(
                "(?s)(downgrade\\(Operations op\\) \\{).*", "$1\n    " + statement + "\n  }\n}\n"));
    shell.run("upgrade");

    for (String[] way :
        new String[][] {
          {"downgrade", "aaaa1"}, {"downgrade", "base", "--accept-loss"}, {"downgrade", "-2"}
        }) {
      Result refused = shell.run(way);
      assertThat(refused.exit()).isEqualTo(4);
      assertThat(refused.err())
          .startsWith("error A029: revision bbbb1 cannot be taken back: the addresses are gone\n")
          .contains(forget.getFileName().toString(), "autogen downgrade bbbb1");
    }
    assertThat(shell.run("current").out()).contains("cccc1");
    assertThat(shell.run("downgrade", "bbbb1").exit()).isZero();
    assertThat(shell.run("check").err()).doesNotContain("gone");
  }

  @Test
  @DisplayName(
      "D350: a drop written by hand, of which nobody knows what was there, has no way back")
  void aDropWrittenByHandWithoutAWayBack() throws IOException {
    shell.run("-m", "take customers", "--rev-id", "aaaa1");
    shell.run("revision", "-m", "forget", "--rev-id", "bbbb1");
    Path forget = shell.files("generated-migrations").get(1);
    Files.writeString(
        forget,
        Files.readString(forget)
            .replaceFirst(
                "(?s)upgrade\\(Operations op\\) \\{.*",
                """
                upgrade(Operations op) {
                    op.dropColumn("customer", "name");
                  }

                  @Override
                  public void downgrade(Operations op) {
                    op.irreversible("nobody knows what the names were");
                  }
                }
                """));
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("check").out()).contains("+ column  name");

    Result refused = shell.run("downgrade", "-1", "--accept-loss");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .startsWith(
            "error A029: revision bbbb1 cannot be taken back: nobody knows what the names were\n");
    assertThat(shell.run("current").out()).contains("bbbb1");
    assertThat(database.query("select count(*) from customer")).containsExactly("0");
  }

  @Test
  void aRevisionThatFailsOnAScratchServer() throws IOException {
    shell.run("-m", "take customers");
    Path file = shell.files("generated-migrations").get(0);
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "upgrade(Operations op) {",
                "upgrade(Operations op) {\n    op.execute(\"drop view of_mine\");"));
    shell.write("autogen.properties", "entities = classes");

    for (String verb : new String[] {"check", "diff", "current", "upgrade"}) {
      Result result = shell.run(verb);
      assertThat(result.exit()).isEqualTo(5);
      assertThat(result.err())
          .contains("error A070: ", "scratch server, which is thrown away")
          .contains("create or replace view")
          .contains("run the command again: autogen " + verb + "\n")
          .doesNotContain("that stays", "nothing was applied before it");
    }
  }
}
