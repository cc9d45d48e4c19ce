package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The commands that look at a history and say where a database stands in it. */
class HistoryCommandsIT extends Workplace {
  /** A fork: aaaa, then bbbb and cccc, the latter the branch billing. */
  @BeforeEach
  void start() {
    revision("aaaa", "begins", "");
    revision("bbbb", "left", "revises = \"aaaa\", ");
    revision("cccc", "right", "revises = \"aaaa\", branchLabels = \"billing\", ");
  }

  @Test
  @DisplayName("C121, C122: stamp moves the rows and runs nothing")
  void stampMovesTheRows() {
    assertThat(out("stamp", "aaaa"))
        .isEqualTo("The database is said to be at aaaa, begins. Nothing was run.\n");
    assertThat(database.query("select to_regclass('aaaa')")).containsExactly("null");
    assertThat(out("stamp", "heads", "--format", "json"))
        .isEqualToIgnoringWhitespace("{\"heads\": [\"bbbb\", \"cccc\"]}");
    assertThat(rows()).containsExactly("bbbb", "cccc");
    shell.run("stamp", "billing@base");
    assertThat(rows()).containsExactly("bbbb");
    shell.run("stamp", "base");
    assertThat(rows()).isEmpty();
    assertThat(database.query("select direction from autogen_version_history order by id"))
        .containsOnly("stamp");
  }

  @Test
  @DisplayName("G164, G163: a row that nobody has is named with the way out, and can be purged")
  void anUnknownRowCanBePurged() {
    shell.run("stamp", "bbbb");
    database.execute("update autogen_version set version_num = 'gone'");

    Result refused = shell.run("stamp", "aaaa");

    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err()).contains("A020").contains("autogen stamp --purge REV");
    assertThat(shell.run("stamp", "--purge", "aaaa").exit()).isZero();
    assertThat(rows()).containsExactly("aaaa");
  }

  @Test
  @DisplayName("C140: ensure-version creates the tables, once, and nothing else")
  void ensureVersionCreatesTheTables() {
    for (int time = 0; time < 2; time++) {
      assertThat(out("ensure-version"))
          .isEqualTo("What is applied is recorded in autogen_version.\n");
      assertThat(
              database.query(
                  "select tablename from pg_tables where schemaname = 'public' order by 1"))
          .containsExactly("autogen_version", "autogen_version_history");
    }
    assertThat(rows()).isEmpty();
  }

  @Test
  void branchesShowWhereTheHistoryForks() {
    assertThat(out("branches"))
        .isEqualTo("aaaa  begins\n├─ bbbb  left\n└─ cccc  right  (billing)\n");
    assertThat(out("branches", "--format", "json"))
        .isEqualToIgnoringWhitespace("[{\"id\": \"aaaa\", \"children\": [\"bbbb\", \"cccc\"]}]");
  }

  @Test
  @DisplayName("C100, C101, C103: a range of the history")
  void aRangeOfTheHistory() {
    assertThat(out("history", "-r", ":bbbb")).startsWith("bbbb").contains("\naaaa");
    shell.run("stamp", "bbbb");
    assertThat(out("history", "-r", "current:")).startsWith("bbbb").doesNotContain("aaaa", "cccc");
    assertThat(out("history", "-r", ":current"))
        .contains("bbbb", "(current)")
        .doesNotContain("cccc");
    assertThat(shell.run("history", "-r", "bbbb").exit()).isEqualTo(4);
    assertThat(shell.run("history", "-r", "bbbb:cccc").err()).contains("A019");
  }

  @Test
  void currentTellsOfSeveralHeads() {
    shell.run("upgrade", "bbbb");
    assertThat(shell.run("current").err())
        .contains("1 revision is not applied:  autogen upgrade heads")
        .contains("The history has 2 heads:  autogen heads");
  }

  @Test
  @DisplayName("C073: a branch is upgraded and taken back alone")
  void aBranchIsATarget() {
    assertThat(shell.run("upgrade", "billing@head").exit()).isZero();
    assertThat(rows()).containsExactly("cccc");
    assertThat(shell.run("upgrade", "heads").exit()).isZero();
    assertThat(shell.run("downgrade", "billing@-1", "--accept-loss").exit()).isZero();
    assertThat(rows()).containsExactly("bbbb");
  }

  @Test
  @DisplayName("C061, C062, C037: a merge joins heads, and nothing else")
  void aMergeJoinsHeads() {
    refused("merge", "bbbb", "-m", "join").contains("A019", "two revisions at least");
    refused("merge", "bbbb", "bbbb", "-m", "join").contains("A019", "named twice");
    refused("merge", "aaaa", "bbbb", "-m", "join").contains("A019", "aaaa comes before bbbb");
    refused("merge", "heads").contains("A001", "no message");

    assertThat(out("merge", "heads", "-m", "join", "--rev-id", "dddd")).contains("Drafted");

    assertThat(out("heads")).startsWith("dddd");
    assertThat(out("show", "dddd")).contains("follows    bbbb, cccc");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(rows()).containsExactly("dddd");
    assertThat(shell.run("downgrade", "bbbb", "--accept-loss").exit()).isZero();
    assertThat(rows()).containsExactly("bbbb", "cccc");
    refused("merge", "bbbb", "cccc", "-m", "again").contains("A027");
    assertThat(out("merge", "bbbb", "cccc", "-m", "again", "--splice")).contains("Drafted");
  }

  @Test
  @DisplayName("C035, C038, C040, C043, G020: where a new revision comes and what it is called")
  void whereARevisionComes() {
    refused("revision", "-m", "x").contains("A014", "autogen merge heads");
    refused("revision", "-m", "x", "--head", "aaaa").contains("A027", "--splice");
    refused("revision", "-m", "x", "--head", "bbbb", "--rev-id", "a@b").contains("A004", "@");
    refused("revision", "-m", "x", "--head", "bbbb", "--rev-id", "cccc").contains("A028");
    refused("revision", "-m", "x", "--head", "bbbb", "--rev-id", "a".repeat(101)).contains("A004");
    refused("revision", "-m", "x", "--head", "bbbb", "--branch-label", "billing").contains("A016");
    refused("revision", "-m", "x", "--head", "bbbb", "--depends-on", "nobody").contains("A017");
    assertThat(out("heads")).hasLineCount(2);

    out("revision", "-m", "x", "--head", "aaaa", "--splice", "--rev-id", "xxxx");
    out("revision", "-m", "y", "--head", "base", "--rev-id", "yyyy", "--branch-label", "audit");
    out("revision", "-m", "z", "--head", "audit@head", "--rev-id", "zzzz", "--depends-on", "cc");

    assertThat(out("heads")).hasLineCount(4).contains("bbbb", "cccc", "xxxx", "zzzz");
    assertThat(out("show", "audit")).contains("labels     audit");
    assertThat(out("show", "zzzz")).contains("follows    yyyy", "needs      cccc");
    assertThat(shell.run("upgrade", "audit@head").exit()).isZero();
    assertThat(rows()).containsExactly("zzzz");
  }

  private AbstractStringAssert<?> refused(String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.out()).isNotZero();
    return assertThat(result.err());
  }

  private List<String> rows() {
    return database.query("select version_num from autogen_version order by 1");
  }

  private String out(String... arguments) {
    return run(arguments).out();
  }

  private void revision(String id, String message, String header) {
    shell.write(
        "generated-migrations/R_" + id + ".java",
        "import dev.autogen.operation.Operations;",
        "import dev.autogen.revision.*;",
        "@RevisionHeader(id = \"%s\", %screated = \"2026-01-01T00:00:00Z\", message = \"%s\")"
            .formatted(id, header, message),
        "public final class R_" + id + " implements Revision {",
        "  @Override public void upgrade(Operations op) { op.execute(\"create table %s (id int)\"); }"
            .formatted(id),
        "  @Override public void downgrade(Operations op) { op.dropTable(\"%s\"); }".formatted(id),
        "}");
  }
}
