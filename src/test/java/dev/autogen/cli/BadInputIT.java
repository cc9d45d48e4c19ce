package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import dev.autogen.scratch.ScratchRequest;
import dev.autogen.scratch.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What cannot work ends with the exit code promised and one paragraph that says why. */
final class BadInputIT extends Workplace {
  private static final String CUSTOMER =
      "@Entity public class Customer { @Id long id; @Column(length = 80) String name; }";

  @Test
  void aServerThatIsTooOldForTheEntities() {
    shell.entity(
        "T",
        """
        @Entity
        @Table(indexes = @Index(
            name = "ix", columnList = "(a)", unique = true, options = "nulls not distinct"))
        public class T { @Id long id; Integer a; }
        """);

    shell.write("autogen.properties", "entities = classes");

    Result result = shell.run("-m", "start", "--postgres-version", "14");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("error A040: the entities want what PostgreSQL 14 does not have yet\n")
        .contains("index ix of t    nulls not distinct, from PostgreSQL 15 on")
        .contains("Use PostgreSQL 15 or newer");
    assertThat(folder.resolve("generated-migrations")).doesNotExist();
  }

  @Test
  void aWrongPassword() {
    database.execute(
        "do $$ begin create role guarded login password 'right'; "
            + "exception when duplicate_object then null; end $$");
    // The test server trusts everybody, so a scratch server is asked: it wants its password.
    try (ScratchServer server = ScratchServer.start(ScratchRequest.of(17))) {
      shell.write("generated-migrations/none.txt", "");
      Result result =
          shell.run(
              "current", "-d", server.url(), "--username", "postgres", "--password", "wr0ng-one");

      assertThat(result.exit()).isEqualTo(3);
      assertThat(result.err())
          .startsWith("error A051: the server does not let postgres in with the password given")
          .contains("PGPASSWORD")
          .doesNotContain("wr0ng-one")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void noPassword() {
    try (ScratchServer server = ScratchServer.start(ScratchRequest.of(17))) {
      shell.write("generated-migrations/none.txt", "");
      Result result = shell.run("current", "-d", server.url(), "--username", "postgres");

      assertThat(result.exit()).isEqualTo(3);
      assertThat(result.err())
          .startsWith("error A051: the server wants a password of postgres, and none is given")
          .contains("PGPASSWORD");
    }
  }

  @Test
  void aUserWhoMayNotReadTheVersionTable() {
    database.execute(
        "do $$ begin create role barred login password 'barred'; "
            + "exception when duplicate_object then null; end $$",
        "create table autogen_version (version_num varchar(100) primary key)");
    shell.write("generated-migrations/none.txt", "");

    Result result = shell.run("current", "--username", "barred", "--password", "barred");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("error A056: the user lacks a privilege: permission denied for table")
        .contains("grant select on table autogen_version to USER");
  }

  @Test
  void noFolderOfRevisions() {
    for (String command : new String[] {"current", "history", "upgrade"}) {
      Result result = shell.run(command);
      assertThat(result.exit()).as(command).isEqualTo(4);
      assertThat(result.err())
          .startsWith("error A024: there is no folder ")
          .contains("generated-migrations with revisions", "autogen -m", "--revisions DIR")
          .doesNotContain("NoSuchFileException");
    }
  }

  @Test
  void noServer() {
    shell.write("generated-migrations/none.txt", "");

    Result result = shell.run("current", "-d", "postgresql://me:secret@localhost:1/shop");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("error A050: no server answers at localhost:1\n")
        .doesNotContain("secret");
  }

  @Test
  void aDefaultSchemaThatIsNotThere() {
    shell.entity("Customer", CUSTOMER);
    shell.run("revision", "-m", "by hand");

    for (String verb : new String[] {"upgrade", "check", "diff"}) {
      Result result = shell.run(verb, "--schemas", "pubilc");

      assertThat(result.exit()).as(verb).isEqualTo(2);
      assertThat(result.err())
          .startsWith("error A006: the database has no schema pubilc\n")
          .contains("create schema pubilc");
    }
    assertThat(database.query("select to_regnamespace('pubilc')")).containsExactly("null");
  }

  @Test
  void anUnknownHost() {
    shell.write("generated-migrations/none.txt", "");

    Result result = shell.run("current", "-d", "jdbc:postgresql://nowhere.invalid/shop");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).startsWith("error A050: there is no host called nowhere.invalid\n");
  }

  @Test
  void anUnknownDatabase() {
    shell.write("generated-migrations/none.txt", "");

    Result result = shell.run("current", "-d", database.url().replace(database.name(), "nothing"));

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).startsWith("error A052: the server has no database called nothing\n");
  }

  @Test
  void aFolderWithoutEntities() throws IOException {
    Files.createDirectories(folder.resolve("classes"));

    Result result = shell.run("-m", "anything");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).startsWith("error A030: ");
    assertThat(shell.files("generated-migrations")).isEmpty();
  }

  @Test
  void anEntityThatHibernateRejects() {
    shell.entity("Customer", "@Entity public class Customer { String name; }");

    Result result = shell.run("-m", "anything");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).startsWith("error A032: ").contains("Customer");
  }

  @Test
  void aClassThatDoesNotLoad() throws IOException {
    shell.entity("Address", "public class Address {}");
    shell.entity("Customer", "@Entity public class Customer extends Address { @Id long id; }");
    Files.delete(folder.resolve("classes/shop/Address.class"));

    Result result = shell.run("check");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).startsWith("error A031: ").contains("shop.Address");
  }

  @Test
  void aClassThatIsListedAndNotCompiled() {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; }");
    shell.write(
        "classes/META-INF/persistence.xml",
        "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">",
        "<persistence-unit name=\"shop\"><class>shop.Customer</class><class>shop.Order</class>",
        "</persistence-unit></persistence>");

    Result result = shell.run("check", "--persistence-unit", "shop");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("error A031: a class of the entities cannot be loaded")
        .contains(
            "  shop.Order: is not on the class path",
            "Compile the project: its classes have to be in what --entities names",
            "or correct what persistence.xml")
        .doesNotContain("--classpath", "copy-dependencies");
  }

  @Test
  void aRevisionsFolderThatIsNone() {
    shell.write("revisions", "a file");

    Result result = shell.run("upgrade", "--revisions", "revisions");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).startsWith("error A024: ");
  }

  @Test
  void aRevisionThatDoesNotCompile() throws IOException {
    Path file = drafted("take customers");
    Files.writeString(file, Files.readString(file).replace("op.createTable", "op.createTabel"));

    Result result = shell.run("upgrade");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("createTabel").containsPattern("\\.java:\\d+");
    assertThat(shell.run("history").exit()).isZero();
  }

  @Test
  void aRevisionThatFailsHalfway() throws IOException {
    Path file = drafted("take customers");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "upgrade(Operations op) {",
                "upgrade(Operations op) {\n    op.execute(\"create table half (id int)\");")
            .replace(
                "  }\n\n  @Override\n  public void downgrade",
                "    op.execute(\"select 1 / 0\");\n  }\n\n  @Override\n  public void downgrade"));

    Result result = shell.run("upgrade");

    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err()).contains("select 1 / 0").contains("division by zero");
    assertThat(database.query("select to_regclass('half'), to_regclass('\"Customer\"')"))
        .containsExactly("null|null");
    assertThat(shell.run("current").out()).isEmpty();
  }

  @Test
  void twoHeads() {
    shell.run("revision", "-m", "first", "--rev-id", "aaaa1");
    shell.run("revision", "-m", "left", "--rev-id", "bbbb1");
    shell.run("revision", "-m", "right", "--rev-id", "cccc1", "--head", "aaaa1");
    assertThat(shell.files("generated-migrations")).hasSize(2);
    Path left = shell.files("generated-migrations").get(1);
    String right = read(left).replace("bbbb1", "cccc1").replace("Left", "Right");
    shell.write(
        "generated-migrations/"
            + left.getFileName().toString().replace("bbbb1", "cccc1").replace("Left", "Right"),
        right);

    Result result = shell.run("-m", "more");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err())
        .startsWith(
            "error A014: two revisions follow aaaa1, so there is no single place to continue")
        .contains("bbbb1")
        .contains("cccc1");
    assertThat(result.err().lines().filter(line -> line.contains("b1  ") || line.contains("c1  ")))
        .allMatch(line -> line.matches("  [bc]{4}1  left  generated-migrations/\\S+"))
        .hasSize(2);
    assertThat(shell.run("heads").out()).contains("bbbb1").contains("cccc1");
    shell.entity("Customer", CUSTOMER);
    for (String verb : new String[] {"check", "diff", "upgrade"}) {
      Result refused = shell.run(verb);
      assertThat(refused.exit()).as(verb).isEqualTo(4);
      assertThat(refused.err()).as(verb).contains("error A014: ");
    }
    shell.write("autogen.properties", "entities = classes");
    assertThat(shell.run("check").exit()).as("on a scratch server").isEqualTo(4);

    shell.run("revision", "-m", "join both", "--rev-id", "dddd1", "--head", "bbbb1");
    Path join = shell.files("generated-migrations").get(3);
    String joined = read(join).replace("\"bbbb1\"", "{\"bbbb1\", \"cccc1\"}");
    shell.write("generated-migrations/" + join.getFileName(), joined);
    Result after = shell.run("check");
    assertThat(after.exit()).as(after.err()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatIsBehind() {
    drafted("take customers");

    Result result = shell.run("check");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err())
        .startsWith("error A026: the database is behind: a revision is not applied")
        .contains("take customers")
        .contains("autogen upgrade");
    assertThat(shell.run("current", "--check-heads").exit()).isEqualTo(1);
    assertThat(shell.run("current").err()).contains("1 revision is not applied:  autogen upgrade");
    assertThat(shell.run("current", "--format", "json").err()).isEmpty();
  }

  @Test
  void anUnknownRowInTheVersionTable() {
    drafted("take customers");
    shell.run("upgrade");
    database.execute("update autogen_version set version_num = 'elsewhere'");

    for (String command : new String[] {"current", "check", "upgrade"}) {
      Result result = shell.run(command);
      assertThat(result.exit()).as(command).isEqualTo(4);
      assertThat(result.err()).startsWith("error A020: ").contains("elsewhere");
    }
    Result astray = shell.run("diff", "--revisions", "generated");
    assertThat(astray.exit()).isEqualTo(4);
    assertThat(astray.err())
        .contains("looked for in folder generated, which does not exist", "--revisions DIR");
  }

  @Test
  void aDifferenceThatDropsAlmostEverything() throws IOException {
    for (String name : new String[] {"One", "Two", "Three", "Four"}) {
      shell.entity(name, "@Entity public class " + name + " { @Id long id; }");
    }
    shell.run("-m", "four");
    shell.run("upgrade");
    for (String name : new String[] {"Two", "Three", "Four"}) {
      Files.delete(folder.resolve("classes/shop/" + name + ".class"));
    }

    Result result = shell.run("-m", "one");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err())
        .startsWith("error A095: 3 of 4 tables would be dropped")
        .contains("--naming spring")
        .contains("--allow-mass-drop");
    assertThat(shell.run("-m", "one", "--expand-only").err())
        .startsWith("error A095: 3 of 4 tables would wait to be dropped");
    assertThat(shell.files("generated-migrations")).hasSize(1);
    assertThat(shell.run("-m", "one", "--allow-mass-drop").exit()).isZero();
  }

  private Path drafted(String message) {
    shell.entity("Customer", CUSTOMER);
    Result result = shell.run("-m", message);
    assertThat(result.exit()).as(result.err()).isZero();
    return shell.files("generated-migrations").get(0);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
