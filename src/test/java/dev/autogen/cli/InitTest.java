package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void start() {
    shell = new Shell(folder);
  }

  @Test
  @DisplayName("C020, C023: init makes settings and a folder that fit the project")
  void beginsInAProject() {
    shell
        .write("pom.xml", "<parent><groupId>org.springframework.boot</groupId></parent>")
        .write("src/main/java/shop/Customer.java", "@Entity", "class Customer {}")
        .write("src/test/java/shop/Trial.java", "@Entity class Trial {}");

    Result result = shell.run("init");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            Found  Maven, Spring Boot
            Made   generated-migrations
            Made   autogen.properties

            Next
              compile the entities:     mvn -q compile
              see whether all is well:  autogen doctor
              draft the first revision: autogen -m "first tables"
            """);
    assertThat(settings())
        .containsExactly(
            "entities = target/classes", "naming = spring", "revisions = generated-migrations");
    assertThat(folder.resolve("generated-migrations")).isEmptyDirectory();
    assertThat(shell.run("heads").exit()).as("what was written can be read").isZero();
  }

  @Test
  void findsTheModulesWithEntities() {
    shell
        .write("settings.gradle.kts", "include(\"a\", \"b\", \"c\")")
        .write("a/build.gradle.kts", "")
        .write("a/src/main/kotlin/A.kt", "@jakarta.persistence.Entity class A")
        .write("b/pom.xml", "<project/>")
        .write("b/src/main/java/B.java", "import x;\n  @Entity\nclass B {}")
        .write("c/src/main/java/C.java", "class C {}")
        .write("b/src/main/resources/META-INF/persistence.xml", "<persistence-unit name='shop'>");
    assertThat(shell.run("init").out()).contains("Found  Gradle, persistence unit shop");
    assertThat(settings())
        .containsExactly(
            "entities = a/build/classes/kotlin/main:b/target/classes",
            "persistence-unit = shop",
            "revisions = generated-migrations");
  }

  @Test
  void whatIsGivenIsWrittenButForSecrets() {
    shell.run(
        "init",
        "--revisions",
        "db/revisions",
        "--schemas",
        "shop,audit",
        "--hibernate",
        "hibernate.a=b=c",
        "--url",
        "postgresql://u:secret@h/db",
        "--password",
        "secret");
    assertThat(settings())
        .containsExactly(
            "entities = target/classes",
            "revisions = db/revisions",
            "hibernate.hibernate.a = b=c",
            "schemas = shop,audit");
    assertThat(folder.resolve("db/revisions")).isEmptyDirectory();
  }

  @Test
  @DisplayName("C022: init overwrites nothing")
  void overwritesNothing() {
    shell.write("autogen.properties", "revisions = here").write("here/R.java", "class R {}");
    Result result = shell.run("init");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "Kept   here, which was there already",
            "Kept   autogen.properties, which was there already")
        .doesNotContain("Made");
    assertThat(settings()).containsExactly("revisions = here");
    assertThat(shell.run("init", "--format", "json").out())
        .isEqualToIgnoringWhitespace(
            "{\"made\": [], \"kept\": [\"here\", \"autogen.properties\"]}");
  }

  @Test
  @DisplayName("C010: where something is in the way, nothing is made")
  void makesAllOrNothing() {
    shell.write("file", "");
    Result result = shell.run("init", "--revisions", "file/revisions");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("A002", "cannot be made, so nothing was");
    assertThat(folder.resolve("autogen.properties")).doesNotExist();
  }

  private List<String> settings() {
    try {
      return Files.readAllLines(folder.resolve("autogen.properties")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
