package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Draft, apply, look, take back: the commands one after the other, as a user calls them. */
final class MainJobIT extends Workplace {
  private static final String CUSTOMER =
      "@Entity public class Customer { @Id long id; @Column(length = 80) String name; }";
  private static final String WITH_EMAIL =
      "@Entity public class Customer { @Id long id; @Column(length = 80) String name;"
          + " @Column(length = 320) String email; }";

  @BeforeEach
  void start() {
    shell.entity("Customer", CUSTOMER);
    settings("naming = spring");
  }

  @Test
  void draftsAppliesLooksAndTakesBack() {
    Result drafted = shell.run("-m", "take customers");
    assertThat(drafted.exit()).as(drafted.err()).isZero();
    assertThat(drafted.out())
        .contains("customer")
        .contains("+ table  customer  2 columns")
        .contains("Drafted  generated-migrations/R")
        .contains("autogen upgrade");

    Result upgraded = shell.run("upgrade");
    assertThat(upgraded.exit()).as(upgraded.err()).isZero();
    assertThat(upgraded.out())
        .contains("up  ")
        .contains("take customers")
        .contains("The database is at");
    assertThat(database.query("select count(*) from customer")).containsExactly("0");

    assertThat(shell.run("current").out()).contains("take customers  (head)  (current)");
    assertThat(shell.run("history").out()).contains("(head)").doesNotContain("(current)");
    assertThat(shell.run("history", "-i").out()).contains("(head)  (current)");
    assertThat(shell.run("check").exit()).isZero();
    assertThat(shell.run("upgrade").out()).startsWith("Nothing to do. The database is at");

    Result refused = shell.run("downgrade", "base");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).startsWith("error A005").contains("every row of customer");
    assertThat(shell.run("downgrade", "-1", "--accept-loss").exit()).isZero();
    assertThat(shell.run("current").out()).isEmpty();
    assertThat(database.query("select to_regclass('customer')")).containsExactly("null");
  }

  @Test
  void draftsOnlyWhatCameSince() {
    shell.run("-m", "take customers");
    shell.run("upgrade");
    shell.entity("Customer", WITH_EMAIL);

    assertThat(shell.run("check").exit()).isEqualTo(1);
    assertThat(shell.run("diff").exit()).isZero();
    assertThat(shell.run("diff").out())
        .contains("+ column  email  varchar(320)")
        .contains("1 change");
    assertThat(shell.run("diff", "--format", "sql").out())
        .isEqualTo("alter table customer add column email varchar(320);\n");
    assertThat(shell.run("-m", "know addresses").exit()).isZero();
    assertThat(shell.files("generated-migrations")).hasSize(2);
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("-m", "again").out())
        .contains("Nothing differs: 1 entity and 1 table agree.");
    assertThat(shell.files("generated-migrations")).hasSize(2);
    assertThat(shell.run("history", "--format", "json").out())
        .contains("\"message\": \"know addresses\"")
        .contains("\"current\": null");
  }

  @Test
  void asksAtATerminalBeforeDataIsLost() {
    shell.run("-m", "take customers");
    shell.run("upgrade");

    Result no = new Shell(folder).typing("n\n").run("downgrade", "base");
    assertThat(no.exit()).isEqualTo(1);
    assertThat(no.err()).contains("Go on? [y/N] Nothing was changed.");

    Result yes = new Shell(folder).typing("y\n").run("downgrade", "base");
    assertThat(yes.exit()).as(yes.err()).isZero();
    assertThat(yes.out()).contains("before the first revision");
  }

  @Test
  void writesJsonAloneOnStandardOutput() {
    Result dry = shell.run("-m", "take customers", "--dry-run", "--format", "json", "--verbose");
    assertThat(dry.exit()).as(dry.err()).isZero();
    assertThat(dry.out())
        .startsWith("{\n  \"changes\": [\n    {\n      \"kind\": \"create_table\",")
        .contains("\"schema\": \"public\"")
        .contains("\"table\": \"customer\"")
        .contains("\"renames\": []")
        .contains("\"unmanaged\": []")
        .doesNotContain("\"revision\"")
        .endsWith("}\n");
    assertThat(shell.files("generated-migrations")).isEmpty();

    Result written = shell.run("-m", "take customers", "--format", "json");
    assertThat(written.out()).contains("\"revision\": {").contains("\"parents\": []");
    Result upgraded = shell.run("upgrade", "--format", "json");
    assertThat(upgraded.out())
        .contains("\"direction\": \"upgrade\"")
        .contains("\"millis\": ")
        .contains("\"heads\": [");
    assertThat(shell.run("current", "--format", "json").out()).contains("\"current\": true");
  }

  @Test
  void printsTheSourceOnADryRun() {
    Result dry = shell.run("revision", "--autogenerate", "-m", "take customers", "--dry-run");

    assertThat(dry.out()).contains("implements Revision").contains("op.createTable(");
    assertThat(shell.files("generated-migrations")).isEmpty();
  }

  @Test
  void needsNeitherDatabaseNorEntitiesForAnEmptyRevision() {
    Shell bare = new Shell(folder.resolve("bare"));
    bare.write("generated-migrations/notes.txt", "");

    Result first = bare.run("revision", "-m", "by hand", "--rev-id", "first");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("generated-migrations/R")
        .contains("_first_ByHand.java")
        .startsWith("Drafted");
    assertThat(bare.run("revision", "-m", "more", "--rev-id", "first").err())
        .startsWith("error A028: a revision is called first already");
    assertThat(bare.run("revision", "-m", "more", "--rev-id", "a:b").exit()).isEqualTo(2);
    assertThat(bare.files("generated-migrations")).hasSize(2);
  }

  @Test
  void isQuietOrTellsEverything() {
    assertThat(shell.run("-m", "take customers", "-q").out())
        .matches("generated-migrations/R\\S+\\.java\n");
    Result quiet = shell.run("upgrade", "--quiet");
    assertThat(quiet.out() + quiet.err()).isEmpty();
    assertThat(shell.run("check", "--verbose").err())
        .contains(" s  reading the catalog")
        .doesNotContain("Database info");
    assertThat(shell.run("current", "-v").out()).startsWith("postgresql://");
  }

  @Test
  void takesBothFormsOfAddress() {
    shell.run("-m", "take customers");
    String jdbc = database.url();
    String libpq =
        "postgresql://postgres:any@"
            + jdbc.substring("jdbc:postgresql://".length()).replaceFirst("\\?.*", "")
            + "?application_name=test";

    for (String url : new String[] {jdbc, libpq, libpq.replace("postgresql:", "postgres:")}) {
      Result result = new Shell(folder).with("AUTOGEN_URL", url).run("current");
      assertThat(result.exit()).as(result.err()).isZero();
    }
  }

  @Test
  void takesAnIndexThatWasBuiltBeforehand() throws IOException {
    shell.run("-m", "take customers");
    shell.run("upgrade");
    shell.entity(
        "Customer",
        CUSTOMER.replace(
            "@Entity", "@Entity @Table(indexes = @Index(name = \"ix\", columnList = \"name\"))"));
    assertThat(shell.run("-m", "find by name").exit()).isZero();
    Path drafted =
        shell.files("generated-migrations").stream()
            .filter(file -> file.toString().contains("FindByName"))
            .findFirst()
            .orElseThrow();
    String source = Files.readString(drafted);
    assertThat(source).contains("execute\n    // create index if not exists here.");
    Files.writeString(
        drafted,
        source.replace(
            "op.createIndex(\"customer\", index(\"ix\", \"name\"));",
            "op.execute(\"create index if not exists ix on customer (name)\");"));

    database.execute("create index concurrently ix on customer (name)");
    assertThat(shell.run("upgrade").exit()).isZero();
    assertThat(shell.run("check").exit()).isZero();
    shell.write("autogen.properties", "entities = classes", "naming = spring");
    Result anew = shell.run("check");
    assertThat(anew.exit()).as(anew.out() + anew.err()).isZero();
  }

  @Test
  void leavesAloneWhatNobodyMade() {
    database.execute("create table of_others (id int)", "create view also as select 1 as one");
    shell.run("-m", "take customers");
    shell.run("upgrade");
    database.execute(
        "create index by_id on customer (id) where id > 0",
        "create index by_negative on customer (id) where id < 0");

    Result checked = shell.run("check");

    assertThat(checked.exit()).as(checked.out() + checked.err()).isZero();
    assertThat(checked.out())
        .contains("Left alone, for they are not autogen's: ")
        .contains("1 table")
        .contains("1 view")
        .contains("2 indexes");
  }

  @Test
  void namesAreMadeAsTheUnitSaysUnlessASettingSaysOtherwise() {
    shell.entity("Parcel", "@Entity public class Parcel { @Id long id; String sentFrom; }");
    shell.write(
        "classes/META-INF/persistence.xml",
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
          <persistence-unit name="post">
            <properties>
              <property name="hibernate.physical_naming_strategy"
                  value="org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"/>
            </properties>
          </persistence-unit>
        </persistence>
        """);

    assertThat(shell.run("diff", "--persistence-unit", "post", "--format", "sql").out())
        .contains("sent_from");
    assertThat(
            shell
                .run("diff", "--persistence-unit", "post", "--naming", "jpa", "--format", "sql")
                .out())
        .contains("sentfrom");
  }

  @Test
  void worksWithoutADatabaseOfItsOwn() throws IOException {
    Files.delete(folder.resolve("autogen.properties"));
    shell.write("autogen.properties", "entities = classes", "naming = spring");

    assertThat(shell.run("-m", "take customers").exit()).isZero();
    Result upgraded = shell.run("upgrade");
    assertThat(upgraded.out()).contains("A scratch server was at").contains("thrown away");
    assertThat(shell.run("check").exit()).isZero();
    for (String[] asked : new String[][] {{"current"}, {"history", "-i"}}) {
      Result result = shell.run(asked);
      assertThat(result.out()).contains("(head)  (current)").doesNotContain("scratch");
      assertThat(result.err()).contains("This is a scratch server").contains("--url or DB_URL");
    }
    Result back = shell.run("downgrade", "base");
    assertThat(back.exit()).as(back.err()).isZero();
    assertThat(back.out()).contains("A scratch server was before the first revision");
  }
}
