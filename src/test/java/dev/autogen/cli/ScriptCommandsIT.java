package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option {@code --sql}, for which no database has to be there. */
class ScriptCommandsIT {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void start() {
    // The password is a word of every script, and nobody listens there.
    shell =
        new Shell(folder)
            .write("autogen.properties", "url = postgresql://u:create@localhost:1/nowhere");
    revision("aaaa", "");
    revision("bbbb", "revises = \"aaaa\", ");
    revision("cccc", "revises = \"bbbb\", ");
  }

  @Test
  @DisplayName("R020, R022: upgrade writes a script from nothing, or from where the range begins")
  void upgrade() {
    String script = out("upgrade", "--sql");
    assertThat(script)
        .contains(
            "\ncreate table aaaa (id int);\n", "values ('aaaa');", "\nbegin;\n", "\ncommit;\n")
        .contains("set version_num = 'cccc' where version_num = 'bbbb';")
        .contains("create table autogen_version (");
    assertThat(out("upgrade", "base:head", "--sql")).isEqualTo(script);
    assertThat(out("upgrade", ":", "--sql")).isEqualTo(script);
    assertThat(out("upgrade", "aa:+1", "--sql"))
        .contains("create table bbbb")
        .doesNotContain("create table autogen_version (", "aaaa (id", "cccc");
    assertThat(out("upgrade", "cccc:aaaa", "--sql"))
        .isEqualTo("-- Nothing to do: a database at cccc is there.\n");
    assertThat(out("upgrade", "--sql", "--format", "json")).startsWith("{").contains("\"sql\"");
  }

  @Test
  @DisplayName("R023: downgrade writes a script from where the range begins, and says what is lost")
  void downgrade() {
    Result result = shell.run("downgrade", "head:aaaa", "--sql");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("data is lost", "bbbb", "cccc", "DELETES_DATA");
    assertThat(result.out())
        .contains("\ndrop table cccc;\n", "\ndrop table bbbb;\n")
        .doesNotContain("aaaa;", "create table");
    refused(2, "downgrade", "aaaa", "--sql").contains("A001", "head:aaaa");
  }

  @Test
  @DisplayName("C124, C125, C140: stamp and ensure-version write scripts")
  void stamp() {
    assertThat(out("stamp", "head", "--sql")).contains("values ('cccc');");
    assertThat(out("stamp", "aaaa:head", "--sql"))
        .contains("set version_num = 'cccc' where version_num = 'aaaa';")
        .doesNotContain("create table");
    assertThat(out("stamp", "cccc:base", "--sql")).contains("delete from");
    refused(4, "stamp", "aaaa:bbbb", "bbbb:cccc", "--sql").contains("A019", "one place");
    refused(2, "stamp", "--purge", "head", "--sql").contains("A001", "--purge");
    assertThat(out("ensure-version", "--sql")).contains("create table autogen_version (");
  }

  @Test
  @DisplayName("C074, R031: a range is for scripts alone, and begins at a revision that is there")
  void ranges() {
    refused(2, "upgrade", "aaaa:bbbb").contains("A001", "bbbb", "--sql");
    refused(2, "downgrade", "bbbb:aaaa").contains("A001");
    refused(2, "stamp", "bbbb:aaaa").contains("A001");
    refused(4, "upgrade", "nobody:head", "--sql").contains("A017", "nobody");
    refused(4, "upgrade", "a:b:c", "--sql").contains("A019");
    refused(4, "upgrade", "aaaa:current", "--sql").contains("A019");
  }

  @Test
  void currentAsksTheDatabase() {
    try (TestDatabase database = TestDatabase.fresh()) {
      shell.write("autogen.properties", "url = " + database.url());
      out("upgrade", "aaaa");
      assertThat(out("upgrade", "current:head", "--sql"))
          .startsWith("-- upgrade from aaaa to cccc");
    }
  }

  private AbstractStringAssert<?> refused(int exit, String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(exit);
    return assertThat(result.err());
  }

  private String out(String... arguments) {
    Result result = shell.run(arguments);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
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
