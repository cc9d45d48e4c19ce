package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database has aaaa to dddd of a history and lacks eeee. Whatever somebody does to those that it
 * has is named, with what differs, and eeee is not applied; what changes nothing is no edit.
 */
class TamperedRevisionsIT {
  @TempDir private static Path original;
  @TempDir private Path folder;
  private static TestDatabase database;

  @BeforeAll
  static void applyFour() {
    database = TestDatabase.fresh();
    Shell shell = new Shell(original).write("autogen.properties", "url = " + database.url());
    shell.write(
        "revisions/Names.java", "final class Names {", "  static final String KEY = \"1\";", "}");
    revision(
        shell,
        "aaaa",
        "",
        "op.createTable(\"customer\", column(\"id\", bigint()).notNull(), column(\"email\","
            + " varchar(320)));",
        "op.dropTable(\"customer\");");
    revision(
        shell,
        "bbbb",
        "revises = \"aaaa\", ",
        "op.addColumn(\"customer\", column(\"name\", text())); op.addColumn(\"customer\","
            + " column(\"born\", date()));",
        "op.dropColumn(\"customer\", \"born\"); op.dropColumn(\"customer\", \"name\");");
    revision(
        shell,
        "cccc",
        "revises = \"bbbb\", ",
        "op.execute(\"update customer set name = 'nobody'\"); op.execute(\"delete from customer"
            + " where id = \" + Names.KEY);",
        "");
    revision(
        shell,
        "dddd",
        "revises = \"cccc\", ",
        "op.createTable(\"orders\", column(\"id\", bigint()));",
        "op.dropTable(\"orders\");");
    revision(
        shell,
        "eeee",
        "revises = \"dddd\", ",
        "op.createTable(\"invoice\", column(\"id\", bigint()));",
        "op.dropTable(\"invoice\");");
    assertThat(shell.run("upgrade", "dddd", "--accept-edited", "--revisions", "revisions").exit())
        .isZero();
    assertThat(original.resolve("revisions/revisions.lock")).exists();
  }

  @AfterAll
  static void end() {
    database.close();
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        edit(
            "another length",
            "aaaa",
            "varchar(320)",
            "varchar(255)",
            "- upgrade:   email varchar(320)",
            "+ upgrade:   email varchar(255)"),
        edit(
            "another type",
            "bbbb",
            "date()",
            "timestamptz()",
            "+ upgrade: alter table customer add column born timestamptz"),
        edit(
            "not null",
            "aaaa",
            "varchar(320))",
            "varchar(320)).notNull()",
            "+ upgrade:   email varchar(320) not null"),
        edit(
            "a default",
            "dddd",
            "bigint()",
            "bigint()).defaultTo(\"0\"",
            "+ upgrade:   id bigint default 0"),
        edit(
            "another column in a table",
            "dddd",
            "bigint())",
            "bigint()), column(\"x\", text())",
            "+ upgrade:   x text"),
        edit(
            "a column without its table's",
            "aaaa",
            ", column(\"email\", varchar(320))",
            "",
            "- upgrade:   email varchar(320)"),
        edit(
            "an operation less",
            "bbbb",
            "op.addColumn(\"customer\", column(\"born\", date()));",
            "",
            "- upgrade: alter table customer add column born date"),
        edit(
            "an operation more",
            "dddd",
            "op.createTable(\"orders\"",
            "op.execute(\"drop table customer\"); op.createTable(\"orders\"",
            "+ upgrade: drop table customer"),
        edit(
            "another order",
            "bbbb",
            "op.addColumn(\"customer\", column(\"name\", text())); op.addColumn(\"customer\","
                + " column(\"born\", date()));",
            "op.addColumn(\"customer\", column(\"born\", date())); op.addColumn(\"customer\","
                + " column(\"name\", text()));",
            "- upgrade: alter table customer add column name text"),
        edit(
            "other SQL",
            "cccc",
            "'nobody'",
            "'somebody'",
            "- upgrade: update customer set name = 'nobody'",
            "+ upgrade: update customer set name = 'somebody'"),
        edit(
            "other white space within SQL",
            "cccc",
            "set name",
            "set  name",
            "+ upgrade: update customer set  name = 'nobody'"),
        edit(
            "another name",
            "dddd",
            "op.createTable(\"orders\"",
            "op.createTable(\"order_\"",
            "+ upgrade: create table order_"),
        edit(
            "a way back less",
            "bbbb",
            "op.dropColumn(\"customer\", \"name\");",
            "",
            "- downgrade: alter table customer drop column name"),
        edit(
            "a way back more",
            "cccc",
            "downgrade(Operations op) {",
            "downgrade(Operations op) { op.execute(\"select 1\");",
            "+ downgrade: select 1"),
        edit(
            "no way back",
            "cccc",
            "downgrade(Operations op) {",
            "downgrade(Operations op) { op.irreversible(\"never\");",
            "+ downgrade: -- irreversible: never"),
        edit(
            "a way back that throws",
            "cccc",
            "downgrade(Operations op) {",
            "downgrade(Operations op) { if (true) throw new IllegalStateException(\"no\");",
            "+ downgrade: -- throws java.lang.IllegalStateException: no"),
        edit(
            "another message",
            "bbbb",
            "message = \"does bbbb\"",
            "message = \"does nothing\"",
            "- message: does bbbb",
            "+ message: does nothing"),
        edit(
            "another day", "bbbb", "2026-01-01T", "2026-01-02T", "+ created: 2026-01-02T00:00:00Z"),
        edit(
            "a branch label",
            "dddd",
            "revises = \"cccc\", ",
            "revises = \"cccc\", branchLabels = \"billing\", ",
            "+ branch labels: billing"),
        edit(
            "another dependency",
            "dddd",
            "revises = \"cccc\", ",
            "revises = \"cccc\", dependsOn = \"aaaa\", ",
            "+ depends on: aaaa"),
        edit(
            "another revision before it",
            "dddd",
            "revises = \"cccc\", ",
            "revises = {\"cccc\", \"bbbb\"}, ",
            "- revises: cccc",
            "+ revises: cccc, bbbb"),
        edit(
            "a constant of another class",
            "Names",
            "\"1\"",
            "\"2\"",
            "revision cccc is applied and was edited since",
            "- upgrade: delete from customer where id = 1",
            "+ upgrade: delete from customer where id = 2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void anEditIsNamedWithWhatDiffers(
      String name, String file, String from, String to, List<String> said) throws IOException {
    Shell shell = copied();
    replace(file, from, to);
    refused(shell, said);
    // Without the lock file the database alone finds it.
    Files.delete(folder.resolve("revisions/revisions.lock"));
    refused(shell, said);
  }

  static Stream<Arguments> graphs() {
    return Stream.of(
        Arguments.of(
            "one put between two",
            "xxxx",
            "bbbb",
            "cccc",
            List.of(
                "revision xxxx was put below applied ones",
                "revision cccc is applied and was edited since",
                "- revises: bbbb",
                "+ revises: xxxx")),
        Arguments.of(
            "one put before the first",
            "xxxx",
            "",
            "aaaa",
            List.of("revision xxxx was put below applied ones", "+ revises: xxxx")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void anInsertedRevisionIsNamed(
      String name, String id, String after, String before, List<String> said) throws IOException {
    Shell shell = copied();
    revision(
        shell,
        id,
        after.isEmpty() ? "" : "revises = \"" + after + "\", ",
        "op.execute(\"select 1\");",
        "");
    if (after.isEmpty()) {
      replace(before, "(id = \"aaaa\", ", "(id = \"aaaa\", revises = \"" + id + "\", ");
    } else {
      replace(before, "revises = \"" + after, "revises = \"" + id);
    }
    refused(shell, said);
    Files.delete(folder.resolve("revisions/revisions.lock"));
    refused(shell, said);
  }

  @Test
  void aRemovedRevisionIsNamed() throws IOException {
    Shell shell = copied();
    Files.delete(folder.resolve("revisions/Rcccc.java"));
    assertThat(shell.run("upgrade", "--revisions", "revisions").err())
        .contains("dddd follows cccc, which is not there");
    replace("dddd", "revises = \"cccc\"", "revises = \"bbbb\"");
    List<String> said =
        List.of(
            "revision cccc is applied and is not there any more",
            "- upgrade: update customer set name = 'nobody'",
            "revision dddd is applied and was edited since");
    refused(shell, said);
    Files.delete(folder.resolve("revisions/revisions.lock"));
    refused(shell, said);
  }

  @Test
  void aRevisionUnderAnotherIdentifierIsTwoThings() throws IOException {
    Shell shell = copied();
    replace("cccc", "id = \"cccc\"", "id = \"c3c3\"");
    replace("dddd", "revises = \"cccc\"", "revises = \"c3c3\"");
    refused(
        shell,
        List.of(
            "revision c3c3 was put below applied ones",
            "revision cccc is applied and is not there any more"));
  }

  @Test
  void aRevisionThatDoesNotCompileAnyMoreIsNamed() throws IOException {
    Shell shell = copied();
    replace("bbbb", "op.addColumn", "op.addColum");
    refused(shell, List.of("A022", "Rbbbb.java"), "A022");
  }

  @Test
  void anEditIsFoundThoughTheLockFileWasWrittenAfterIt() throws IOException {
    Shell shell = copied();
    replace("aaaa", "varchar(320)", "varchar(255)");
    assertThat(shell.run("revision", "--empty", "-m", "x", "--revisions", "revisions").exit())
        .isZero();
    refused(shell, List.of("+ upgrade:   email varchar(255)"));
  }

  static Stream<Arguments> nothings() {
    return Stream.of(
        edit("a comment", "aaaa", "op.createTable", "/* all of them */ op.createTable"),
        edit("other lines", "bbbb", ";", ";\n\n        "),
        edit("Javadoc", "cccc", "@RevisionHeader", "/** What it does. */\n@RevisionHeader"),
        edit(
            "a constant for a text",
            "cccc",
            "\"update customer set name = 'nobody'\"",
            "\"update customer\" + \" set name = 'nobody'\""),
        edit("another class name", "dddd", "class Rdddd", "class Orders"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nothings")
  void whatChangesNothingIsNoEdit(
      String name, String file, String from, String to, List<String> said) throws IOException {
    Shell shell = copied();
    replace(file, from, to);
    if (name.equals("another class name")) {
      Files.move(folder.resolve("revisions/Rdddd.java"), folder.resolve("revisions/Orders.java"));
    }
    Result result = shell.run("upgrade", "dddd", "--revisions", "revisions");
    assertThat(result.err()).doesNotContain("error");
    assertThat(result.out()).startsWith("Nothing to do.");
    assertThat(shell.run("downgrade", "dddd", "--revisions", "revisions").exit()).isZero();
  }

  private static void refused(Shell shell, List<String> said) {
    refused(shell, said, "error A080");
  }

  private static void refused(Shell shell, List<String> said, String code) {
    for (List<String> line : List.of(List.of("upgrade"), List.of("downgrade", "base"))) {
      String[] arguments =
          Stream.concat(line.stream(), Stream.of("--revisions", "revisions"))
              .toArray(String[]::new);
      Result result = shell.run(arguments);
      assertThat(result.exit()).as(result.out() + result.err()).isEqualTo(4);
      assertThat(result.err()).contains(said).contains(code);
    }
    assertThat(database.query("select to_regclass('invoice'), to_regclass('customer')"))
        .containsExactly("null|customer");
    assertThat(database.query("select version_num from autogen_version")).containsExactly("dddd");
  }

  private static Arguments edit(String name, String file, String from, String to, String... said) {
    return Arguments.of(name, file, from, to, List.of(said));
  }

  private Shell copied() throws IOException {
    Files.createDirectory(folder.resolve("revisions"));
    try (Stream<Path> files = Files.list(original.resolve("revisions"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("revisions").resolve(file.getFileName()));
      }
    }
    return new Shell(folder).write("autogen.properties", "url = " + database.url());
  }

  private void replace(String name, String from, String to) throws IOException {
    Path file = folder.resolve("revisions/" + (name.length() == 4 ? "R" + name : name) + ".java");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void revision(
      Shell shell, String id, String header, String upgrade, String downgrade) {
    shell.write(
        "revisions/R" + id + ".java",
        "import static dev.autogen.schema.Column.column;",
        "import static dev.autogen.schema.ColumnType.*;",
        "import dev.autogen.operation.Operations;",
        "import dev.autogen.revision.*;",
        "@RevisionHeader(id = \"%s\", %screated = \"2026-01-01T00:00:00Z\", message = \"does %s\")"
            .formatted(id, header, id),
        "public final class R" + id + " implements Revision {",
        "  @Override public void upgrade(Operations op) { " + upgrade + " }",
        "  @Override public void downgrade(Operations op) { " + downgrade + " }",
        "}");
  }
}
