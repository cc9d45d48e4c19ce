package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hooks and settings that the guides show do what the guides say. */
class HookPagesIT extends Workplace {
  @BeforeEach
  void begin() {
    shell
        .entity(
            "Customer",
            "@Entity @Table(name = \"customer\") public class Customer { @Id long id;"
                + " @Column(unique = true) String email; }")
        .entity(
            "Order",
            "@Entity @Table(name = \"orders\") public class Order { @Id long id;"
                + " @ManyToOne Customer customer; }");
  }

  @Test
  void objectsAndTypesAreComparedAsTheClassesSay() throws IOException {
    run("-m", "first");
    run("upgrade");
    database.execute(
        "create index dba_email on customer (email)",
        "alter table customer alter column email type text",
        "alter table orders drop column customer_id",
        "comment on table orders is 'DBA: do not touch'");
    assertThat(shell.run("check", "--unmanaged", "drop").exit()).isEqualTo(1);

    hooks("decide-in-java-what-is-compared.md");

    assertThat(shell.run("check", "--unmanaged", "drop").out()).contains("Nothing differs");
  }

  @Test
  void revisionsAreRewrittenAsTheClassSays() throws IOException {
    hooks("rewrite-what-is-drafted.md");
    run("-m", "first");
    run("upgrade");

    assertThat(run("history").out()).contains("first", "foreign keys");
    assertThat(database.query("select has_table_privilege('public', 'orders', 'select')"))
        .containsExactly("t");
    assertThat(shell.run("check").exit()).isZero();
    run("downgrade", "base", "--accept-loss");
    run("upgrade");
  }

  @Test
  void constraintsAreNamedAsThePageSays() throws IOException {
    String[] lines =
        Page.of("how-to/name-constraints.md").blocks().get(0).lines().toArray(String[]::new);
    shell.write("naming.properties", lines);
    String url = "--url=" + database.url();
    String config = "--config=naming.properties";
    run("-m", "first", config, url, "--entities", "classes");
    run("upgrade", config, url);

    assertThat(
            database.query(
                "select conname from pg_constraint where contype in ('p', 'u', 'f') and"
                    + " conrelid::regclass::text in ('customer', 'orders') order by 1"))
        .containsExactly(
            "fk_orders_customer_id_customer", "pk_customer", "pk_orders", "uq_customer_email");
  }

  @Test
  void classesFitTheHouseStyleAsThePageSays() throws Exception {
    Page page = Page.of("how-to/fit-your-house-style.md");
    List<String> settings = new ArrayList<>(page.blocks().get(0).lines());
    settings.add("url = " + database.url());
    settings.add("entities = classes");
    shell
        .write("autogen.properties", settings.toArray(String[]::new))
        .write("config/licence-header.txt", "Copyright {year} the shop")
        .write("config/format.sh", page.blocks().get(1).text());
    assertThat(git("init", "--quiet")).isEmpty();

    run("-m", "first");

    String staged = git("diff", "--cached", "--name-only").strip();
    assertThat(staged).matches("generated-migrations/V\\d+_First_[0-9a-f]+\\.java");
    assertThat(Files.readString(folder.resolve(staged)))
        .startsWith("/*\n * Copyright 20")
        .contains("\n    @Override\n    public void upgrade", "\n        op.createTable(\n")
        .doesNotContain("\n  @Override");
    run("upgrade");
    assertThat(run("check").out()).contains("Nothing differs");

    String inline =
        Files.readString(Path.of("docs/how-to/fit-your-house-style.md"))
            .replaceFirst("(?s).*as in `(sh -c [^`]*)`.*", "$1");
    shell.write(
        "autogen.properties",
        "url = " + database.url(),
        "entities = classes",
        "hooks.inline = " + inline.replace("s/a/b/", "s/Second/Twice/"));
    run("-m", "second", "--allow-empty");
    assertThat(git("ls-files", "--others", "generated-migrations")).contains("Second");
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  /** Compiles the classes of a page and names them where the page says. */
  private void hooks(String page) throws IOException {
    for (Page.Block block : Page.of("how-to/" + page).blocks()) {
      if (block.language().equals("java")) {
        String source = block.text().replaceFirst("package .*;", "");
        shell.entity(block.info(), source);
        String type = source.replaceFirst("(?s).*implements (\\w+) .*", "$1");
        shell.write("classes/META-INF/services/dev.autogen.hook." + type, "shop." + block.info());
      }
    }
  }
}
