package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.testing.PseudoTerminal;
import dev.autogen.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution's launcher at a terminal, with somebody who reads and answers. */
final class TerminalSessionIT {
  private static final Path AUTOGEN =
      Path.of(System.getProperty("autogen.distribution", ""), "bin", "autogen");

  @TempDir private Path folder;
  private TestDatabase database;
  private Shell shell;

  @BeforeEach
  void start() {
    assumeThat(PseudoTerminal.isAvailable()).isTrue();
    database = TestDatabase.fresh();
    shell =
        new Shell(folder)
            .write("autogen.properties", "url = " + database.url(), "entities = classes");
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void aLongResultIsPagedAndAShortOneIsNot() throws Exception {
    shell.entity("Wide", "@Entity public class Wide { @Id long id; }");
    try (PseudoTerminal terminal = autogen(30, "diff")) {
      terminal.awaits("1 change");
      assertThat(terminal.exit()).isZero();
    }

    database.execute("create table wide (id bigint primary key)");
    String fields =
        IntStream.range(0, 60)
            .mapToObj(number -> "String field%02d;".formatted(number))
            .collect(Collectors.joining(" "));
    shell.entity("Wide", "@Entity public class Wide { @Id long id; " + fields + " }");
    try (PseudoTerminal terminal = autogen(20, "diff")) {
      terminal.awaits("field05");
      assertThat(terminal.screen()).doesNotContain("field59");
      terminal.types("G").awaits("60 changes").types("q");
      assertThat(terminal.exit()).isZero();
    }
  }

  @Test
  void whoLeavesThePagerLeavesTheCommand() throws Exception {
    String fields =
        IntStream.range(0, 60)
            .mapToObj(number -> "String field%02d;".formatted(number))
            .collect(Collectors.joining(" "));
    database.execute("create table wide (id bigint primary key)");
    shell.entity("Wide", "@Entity public class Wide { @Id long id; " + fields + " }");
    try (PseudoTerminal terminal = autogen(20, "check")) {
      terminal.awaits("field05").types("q");
      assertThat(terminal.exit()).isEqualTo(1);
    }
  }

  @Test
  void aWayBackThatLosesDataIsTakenByYesAlone() throws Exception {
    shell.entity("Note", "@Entity public class Note { @Id long id; String text; }");
    assertThat(shell.run("-m", "take notes").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into note values (1, 'a')");

    try (PseudoTerminal terminal = autogen(40, "downgrade", "-1")) {
      terminal.awaits("DELETES_DATA").awaits("Go on? [y/N]").types("\n");
      terminal.awaits("Nothing was changed.");
      assertThat(terminal.exit()).isEqualTo(1);
    }
    assertThat(database.query("select text from note")).containsExactly("a");

    try (PseudoTerminal terminal = autogen(40, "downgrade", "-1")) {
      terminal.awaits("Go on? [y/N]").types("y\n");
      assertThat(terminal.exit()).isZero();
    }
    assertThat(database.query("select to_regclass('note')")).containsExactly("null");
  }

  @Test
  void whatHasAnotherNameIsAskedAndKeepsItsRows() throws Exception {
    shell.entity(
        "Customer",
        "@Entity @Table(name = \"client\") public class Customer { @Id long id; String mail; }");
    assertThat(shell.run("-m", "take clients").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into client values (1, 'ada@example.org')");
    shell.entity(
        "Customer",
        "@Entity @Table(name = \"customer\") public class Customer { @Id long id; String email; }");

    try (PseudoTerminal terminal = autogen(60, "-m", "call them customers")) {
      terminal.awaits("table client → customer").awaits("renamed? [y/N]").types("y\n");
      terminal.awaits("mail → email").awaits("renamed? [y/N]").types("y\n");
      terminal.awaits("Drafted");
      assertThat(terminal.exit()).isZero();
      assertThat(terminal.screen()).doesNotContain("DELETES_DATA");
    }
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select email from customer")).containsExactly("ada@example.org");
    assertThat(shell.run("downgrade", "-1").exit()).isZero();
    assertThat(database.query("select mail from client")).containsExactly("ada@example.org");
  }

  @Test
  void whoSaysNothingRenamesNothing() throws Exception {
    shell.entity("Note", "@Entity public class Note { @Id long id; String text; }");
    assertThat(shell.run("-m", "take notes").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    shell.entity("Note", "@Entity public class Note { @Id long id; String body; }");

    try (PseudoTerminal terminal = autogen(60, "-m", "another text")) {
      terminal.awaits("text → body").awaits("renamed? [y/N]").types("\n");
      terminal.awaits("DELETES_DATA").awaits("Drafted");
      assertThat(terminal.exit()).isZero();
    }
  }

  @Test
  void whatRowsGetInARequiredColumnIsAsked() throws Exception {
    shell.entity("Note", "@Entity public class Note { @Id long id; }");
    assertThat(shell.run("-m", "take notes").exit()).isZero();
    assertThat(shell.run("upgrade").exit()).isZero();
    database.execute("insert into note values (1), (2)");
    shell.entity(
        "Note",
        "@Entity public class Note { @Id long id; @Column(nullable = false) String text; }");

    try (PseudoTerminal terminal = autogen(60, "-m", "notes have a text")) {
      terminal.awaits("note has 2 rows").awaits("What do these rows get").types("'none'\n");
      terminal.awaits("Drafted");
      assertThat(terminal.exit()).isZero();
    }
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(database.query("select text from note")).containsExactly("none", "none");
  }

  private PseudoTerminal autogen(int rows, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = AUTOGEN.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return PseudoTerminal.run(folder, rows, Map.of("AUTOGEN_ARCHIVE", "off"), command);
  }
}
