package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a team names and writes. */
class StyleIT extends Workplace {
  @BeforeEach
  void begin() {
    shell
        .entity(
            "Customer",
            "@Entity @Table(name = \"customer\") public class Customer { @Id long id;"
                + " @Column(unique = true) String email;"
                + " @Enumerated(EnumType.STRING) Level level; public enum Level { A, B } }")
        .entity(
            "Order",
            "@Entity @Table(name = \"orders\") public class Order { @Id long id;"
                + " @ManyToOne Customer customer; }");
  }

  @Test
  @DisplayName("D346: a convention names what nobody named, once, and leaves what is there alone")
  void aConventionNamesWhatNobodyNamed() {
    String[] convention = {
      "naming-convention.primary-key = pk_{table}",
      "naming-convention.unique = uq_{table}_{columns}",
      "naming-convention.foreign-key = fk_{table}_{columns}_{referred_table}",
      "naming-convention.check = ck_{table}_{name}"
    };
    settings(convention);
    run("-m", "first");
    run("upgrade");

    assertThat(constraints())
        .containsExactly(
            "ck_customer_customer_level_check",
            "fk_orders_customer_id_customer",
            "pk_customer",
            "pk_orders",
            "uq_customer_email");
    assertThat(run("check").out()).contains("Nothing differs");

    run("downgrade", "base", "--accept-loss");
    assertThat(constraints()).isEmpty();
  }

  @Test
  @DisplayName("D346: a convention that comes later renames nothing")
  void aConventionThatComesLaterRenamesNothing() {
    run("-m", "first");
    run("upgrade");
    List<String> before = constraints();
    settings("naming-convention.unique = uq_{table}_{columns}");

    assertThat(run("check").out()).contains("Nothing differs");
    assertThat(constraints()).isEqualTo(before);
    Result refused = shell.run("diff", "--naming-convention", "unique=uq_{tabel}");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("A002", "{tabel}", "set by --naming-convention");
  }

  @Test
  void classesHaveTheNameAndTheHeaderOfTheTeam() throws IOException {
    shell.write("licence.txt", "Copyright {year} Acme.", "", "All rights reserved.");
    settings(
        "revision-class-name = Migration_{date}_{time}_{slug}_{id}",
        "revision-header = licence.txt",
        "revisions-package = com.acme");
    run("-m", "the customers", "--rev-id", "abc1");
    run("upgrade");

    Path file = shell.files("generated-migrations").get(0);
    assertThat(file.getFileName().toString())
        .matches("Migration_\\d{8}_\\d{6}_TheCustomers_abc1\\.java");
    assertThat(Files.readString(file))
        .matches(
            "(?s)/\\*\n \\* Copyright \\d{4} Acme\\.\n \\*\n \\* All rights reserved\\.\n \\*/\n"
                + "package com\\.acme;\n.*");
    Files.move(file, file.resolveSibling("Odd.java"));
    Files.writeString(
        file.resolveSibling("Odd.java"),
        Files.readString(file.resolveSibling("Odd.java"))
            .replaceAll("Migration_\\d{8}_\\d{6}_TheCustomers_abc1", "Odd"));
    assertThat(run("check").out()).contains("Nothing differs");
    assertThat(run("history").out()).contains("abc1");
  }

  @Test
  void aHeaderCanBeTheTextItself() {
    settings("revision-header = // Written by a machine.");
    assertThat(run("-m", "first", "--dry-run").out()).startsWith("// Written by a machine.\n");
    settings("revision-header = Ends here */ class Evil {}");
    assertThat(run("-m", "first", "--dry-run").out())
        .startsWith("/*\n * Ends here * / class Evil {}\n */\n");
    settings("revision-header = no-such-file");
    assertThat(shell.run("heads").err()).contains("A002", "no-such-file cannot be read");
  }

  @Test
  void aClassNameThatCannotBeIsRefused() {
    for (String template : List.of("R{date}", "{id}", "my-{id}", "R{idd}_{id}", "a.B{id}")) {
      Result refused = shell.run("-m", "x", "--revision-class-name", template);
      assertThat(refused.exit()).as(template).isEqualTo(2);
      assertThat(refused.err()).contains("A002", template, "set by --revision-class-name");
    }
  }

  @Test
  void commandsRunAfterWriting() throws IOException {
    settings(
        "hooks.z = sh -c 'echo // last line >> \"{file}\"; echo done'", "hooks.a = echo {file}");

    assertThat(run("-m", "first", "--dry-run").err()).doesNotContain("done");
    Result result = run("-m", "first");

    Path file = shell.files("generated-migrations").get(0);
    assertThat(Files.readString(file)).endsWith("}\n// last line\n");
    assertThat(result.err()).containsSubsequence("z: done", "a: " + file);
  }

  @Test
  void aCommandThatFailsLeavesTheFile() {
    Result failed = shell.run("-m", "first", "--hooks", "fmt=sh -c 'echo broken; exit 2'");

    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.err())
        .contains("A094", "is written and stays, but the command fmt ended with exit code 2")
        .contains("broken", "generated-migrations");
    assertThat(shell.files("generated-migrations")).hasSize(1);
  }

  @Test
  void anEmptyCommandIsRefusedBeforeAnythingIsWritten() {
    Result refused = shell.run("-m", "first", "--hooks", "fmt=");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("A002", "the command fmt is empty");
    assertThat(shell.files("generated-migrations")).isEmpty();
  }

  private List<String> constraints() {
    return database.query(
        "select conname from pg_constraint where connamespace = 'public'::regnamespace and"
            + " contype <> 'n' and conrelid::regclass::text in ('customer', 'orders') order by 1");
  }
}
