package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a database stands, in a history whose branches depend on each other. */
class StandingIT {
  @TempDir private Path folder;
  private TestDatabase database;
  private Shell shell;

  /** Two lines: a1, a2, a3, and b1, b2, which needs a2. */
  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    shell = new Shell(folder).write("autogen.properties", "url = " + database.url());
    revision("a1", "");
    revision("a2", "revises = \"a1\", ");
    revision("b1", "");
    revision("b2", "revises = \"b1\", dependsOn = \"a2\", ");
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  @DisplayName(
      "C086, C095, C089: what a row needs is current too, and a head that is needed is one")
  void whatARowNeedsIsCurrentToo() {
    assertThat(shell.run("heads").out())
        .matches("(?s)a2 .*\\(effective head\\)\\nb2 .* m  needs a2  \\(head\\)\\n");
    assertThat(shell.run("upgrade", "heads").exit()).isZero();
    assertThat(database.query("select * from autogen_version")).containsExactly("b2");

    Result current = shell.run("current", "--check-heads");
    assertThat(current.exit()).isZero();
    assertThat(current.out())
        .matches(
            "(?s)b2 .*\\(head\\)  \\(current\\)\\n"
                + "a2 .*\\(effective head\\)  \\(needed by another branch\\)\\n");

    revision("a3", "revises = \"a2\", ");
    Result behind = shell.run("current", "--check-heads");
    assertThat(behind.exit()).isEqualTo(1);
    assertThat(behind.out()).contains("b2 ", "a2 ");
    assertThat(behind.err())
        .containsPattern("Not applied:  a3 .*\\(head\\)")
        .contains("1 revision is not applied:  autogen upgrade heads");
    assertThat(shell.run("current", "--check-heads", "-q").err()).isEmpty();
  }

  @Test
  @DisplayName("C088: whatever is missing, the heads are not there")
  void whateverIsMissingIsTold() {
    for (String rows : new String[] {"", "'a1'", "'a2'", "'b1'", "'a2', 'b1'"}) {
      shell.run("ensure-version");
      database.execute("delete from autogen_version");
      for (String row : rows.isEmpty() ? new String[0] : rows.split(", ")) {
        database.execute("insert into autogen_version values (" + row + ")");
      }
      Result result = shell.run("current", "--check-heads");
      assertThat(result.exit()).as(rows).isEqualTo(1);
      assertThat(result.err()).as(rows).containsPattern("Not applied:  b2 ");
    }
  }

  @Test
  @DisplayName(
      "C090, G103, G102: current shows what the database says, and then what is wrong with it")
  void currentShowsUnknownRows() {
    shell.run("upgrade", "b1");
    database.execute("insert into autogen_version values ('gone')");

    Result unknown = shell.run("current");
    assertThat(unknown.exit()).isEqualTo(4);
    assertThat(unknown.out()).matches("(?s)b1 .*\\(current\\)\\ngone  \\(unknown\\)\\n");
    assertThat(unknown.err()).contains("A020", "gone", "autogen_version");
    Result json = shell.run("current", "--format", "json");
    assertThat(json.exit()).isEqualTo(4);
    assertThat(json.out()).contains("\"id\": \"gone\"", "\"id\": \"b1\"");
    assertThat(shell.run("upgrade", "heads").err()).contains("A020", "gone");

    database.execute("update autogen_version set version_num = 'b2' where version_num = 'gone'");
    Result overlapping = shell.run("current");
    assertThat(overlapping.exit()).isEqualTo(4);
    assertThat(overlapping.out()).contains("b1 ", "b2 ");
    assertThat(overlapping.err()).contains("A021", "delete from autogen_version");
  }

  @Test
  void aTerminalSeesHowItHangsTogether() {
    revision("a3", "revises = \"a2\", ");
    revision("a4", "revises = \"a2\", ");
    revision("a5", "revises = {\"a3\", \"a4\"}, ");
    String drawn = shell.typing("").run("history", "-r", ":a5", "--color", "never").out();
    assertThat(drawn.replaceAll("(?m)  2026.*$", ""))
        .isEqualTo("* a5\n|-.\n* | a3\n| * a4\n|-'\n* a2\n* a1\n");
    assertThat(shell.run("show", "a2").out()).contains("branches   a3, a4");
  }

  @Test
  @DisplayName("C106, C110: what a terminal cannot show is replaced; show takes every target")
  void showTakesEveryTarget() {
    assertThat(shell.run("show", "a1", "heads").out()).contains("revision a1", "revision b2");
    assertThat(shell.run("show", "nobody").exit()).isEqualTo(4);
    shell.run("upgrade", "b1");
    assertThat(shell.run("show", "current").out()).contains("revision b1", "(current)");
  }

  @Test
  @DisplayName(
      "C112, C113: edit takes VISUAL, then EDITOR, and says where there is nothing to edit")
  void editOpensTheFiles() {
    shell.write("ed it", "#!/bin/sh", "for file; do echo \"$0 $file\" >> seen; done");
    Path editor = folder.resolve("ed it");
    assertThat(editor.toFile().setExecutable(true)).isTrue();

    assertThat(shell.run("edit", "a1").err()).contains("A002", "neither VISUAL nor EDITOR", "R_a1");
    shell.with("EDITOR", "false");
    assertThat(shell.run("edit", "a1").err()).contains("A002", "false ended with exit code 1");
    shell.with("EDITOR", "no-such-editor");
    assertThat(shell.run("edit", "a1").err()).contains("A002", "cannot be started");
    shell.with("VISUAL", editor.toString());
    assertThat(shell.run("edit", "a1", "zz").err()).contains("A017");
    assertThat(shell.run("edit", "a1", "b2").exit()).isZero();
    shell.with("VISUAL", "sh './ed it'");
    assertThat(shell.run("edit", "b1").exit()).isZero();
    assertThat(folder.resolve("seen"))
        .content()
        .contains(editor + " ", "R_a1.java", "R_b2.java", "./ed it ", "R_b1.java");

    for (String nothing : new String[] {"base", "current"}) {
      Result refused = shell.run("edit", nothing);
      assertThat(refused.exit()).isEqualTo(4);
      assertThat(refused.err()).contains("A019", nothing + " is no revision");
    }
  }

  @Test
  @DisplayName("C065: a merge says what both branches change")
  void aMergeSaysWhatBothBranchesChange() {
    body("p1", "", "op.createTable(\"t\", column(\"a\", text()), column(\"b\", text()));");
    body("p2", "revises = \"p1\", ", "op.alterColumn(\"t\", \"a\", setNotNull());");
    body("p3", "revises = \"p1\", ", "op.backfill(\"t\").set(\"a\", \"''\");");
    body("p4", "revises = \"p1\", ", "op.dropColumn(\"t\", \"b\");");

    Result merged = shell.run("merge", "p2", "p3", "p4", "-m", "join");

    assertThat(merged.exit()).as(merged.err()).isZero();
    assertThat(merged.err().lines().filter(line -> line.startsWith("Both branches")))
        .containsExactly(
            "Both branches change t.a: p2, m, and p3, m. Write into the merge what is right then.");
  }

  private void body(String id, String header, String upgrade) {
    shell.write(
        "generated-migrations/R_" + id + ".java",
        "import static dev.autogen.operation.ColumnChange.*;",
        "import static dev.autogen.schema.Column.column;",
        "import static dev.autogen.schema.ColumnType.*;",
        "import dev.autogen.operation.Operations;",
        "import dev.autogen.revision.*;",
        "@RevisionHeader(id = \"%s\", %screated = \"2026-01-01T00:00:00Z\", message = \"m\")"
            .formatted(id, header),
        "public final class R_" + id + " implements Revision {",
        "  @Override public void upgrade(Operations op) { " + upgrade + " }",
        "  @Override public void downgrade(Operations op) {}",
        "}");
  }

  private void revision(String id, String header) {
    shell.write(
        "generated-migrations/R_" + id + ".java",
        "import dev.autogen.operation.Operations;",
        "import dev.autogen.revision.*;",
        "@RevisionHeader(id = \"%s\", %screated = \"2026-01-01T00:00:00Z\", message = \"m\")"
            .formatted(id, header),
        "public final class R_" + id + " implements Revision {",
        "  @Override public void upgrade(Operations op) { op.execute(\"create table %s (id int)\"); }"
            .formatted(id),
        "  @Override public void downgrade(Operations op) { op.dropTable(\"%s\"); }".formatted(id),
        "}");
  }
}
