package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.autogen.cache.Cache;
import dev.autogen.problem.AutogenException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hibernate is asked again whenever what it would say may have changed, and only then. */
class KeptScriptsTest {
  /** Says each time that Hibernate asked it for a name. */
  private static final String TELLTALE =
      """
      package app;
      import org.hibernate.boot.model.naming.*;
      import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
      public class Telltale extends PhysicalNamingStrategyStandardImpl {
        @Override public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment database) {
          System.setProperty("autogen.test.asked", "yes");
          return name;
        }
      }
      """;

  private static final String ASKED = "autogen.test.asked";

  @TempDir private Path folder;
  private Compiled app;
  private Cache kept;

  @BeforeEach
  void makeAnApplication() {
    app = new Compiled(folder).source("Telltale", TELLTALE).source("Person", person("name"));
    kept = new Cache(folder.resolve("kept"));
  }

  @Test
  void nothingIsAskedTwice() {
    ModelSnapshot first = asked(request());

    assertThat(notAsked(request())).isEqualTo(first).isEqualTo(Model.read(request()));
    assertThat(first.entities()).isEqualTo(1);
  }

  @Test
  void aChangedClassIsReadAgain() {
    asked(request());
    app.source("Person", person("nama"));

    assertThat(columns(asked(request()))).containsExactly("id", "nama");
    app.source("Person", person("name"));
    assertThat(columns(asked(request()))).containsExactly("id", "name");
  }

  @Test
  void aJarIsReadAgainThoughSizeAndTimeAreTheSame() throws IOException {
    Path jar = jar("person.jar", List.of(), app.classes());
    ModelRequest request =
        ModelRequest.of(List.of(jar.toString()), 17, "public").withNaming("app.Telltale");
    FileTime time = Files.getLastModifiedTime(jar);
    long size = Files.size(jar);
    asked(request);

    app.source("Person", person("nama"));
    jar("person.jar", List.of(), app.classes());
    Files.setLastModifiedTime(jar, time);

    assertThat(jar).hasSize(size);
    assertThat(columns(asked(request))).containsExactly("id", "nama");
    notAsked(request);
  }

  @Test
  void aJarBehindAManifestIsReadAgain() throws IOException {
    Path jar = jar("person.jar", List.of(), app.classes());
    Path front =
        jar("front.jar", List.of("person.jar"), Files.createDirectory(folder.resolve("none")));
    app.source("Person", person("nama"));
    ModelRequest request = request().withClasspath(List.of(front.toString()));
    asked(request);
    notAsked(request);

    Files.delete(app.classes().resolve("app/Person.class"));
    jar("person.jar", List.of(), app.classes());

    assertThat(jar).exists();
    assertThat(catchThrowable(() -> Model.read(request, kept)))
        .isInstanceOf(AutogenException.class);
  }

  @Test
  void anotherRequestIsAnother() {
    List<UnaryOperator<ModelRequest>> others =
        List.of(
            request -> request.withPackages(List.of("app")),
            request -> request.withSettings(Map.of("hibernate.default_schema", "sales")),
            request -> request.withClasspath(List.of(folder.toString())),
            request -> request.withPersistenceUnit("people"));
    app.resource(
        "META-INF/persistence.xml",
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
          <persistence-unit name="people"><class>app.Person</class></persistence-unit>
        </persistence>
        """);
    ModelSnapshot first = asked(request());

    for (UnaryOperator<ModelRequest> other : others) {
      asked(other.apply(request()));
    }
    assertThat(notAsked(request())).isEqualTo(first);
  }

  @Test
  void anotherServerIsAnother() {
    asked(request());
    ModelRequest older =
        ModelRequest.of(request().entities(), 14, "public").withNaming("app.Telltale");

    asked(older);
    notAsked(older);
    notAsked(request());
    assertThat(
            notAsked(ModelRequest.of(request().entities(), 17, "sales").withNaming("app.Telltale"))
                .schema())
        .isEqualTo(notAsked(request()).schema());
  }

  @Test
  void aPropertyThatTheApplicationMayReadCounts() {
    asked(request());
    System.setProperty("table.prefix", "x_");
    try {
      asked(request());
    } finally {
      System.clearProperty("table.prefix");
    }
  }

  @Test
  void whatIsDamagedCountsAsAbsent() throws IOException {
    ModelSnapshot first = asked(request());
    try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
      for (Path each : files.toList()) {
        byte[] content = Files.readAllBytes(each);
        content[content.length / 2]++;
        Files.write(each, content);
      }
    }

    assertThat(asked(request())).isEqualTo(first);
    notAsked(request());
  }

  @Test
  void whatIsRefusedIsRefusedAgain() {
    asked(request());
    app.source("Person", "package app; @jakarta.persistence.Entity public class Person { }");

    for (int times = 0; times < 2; times++) {
      assertThat(catchThrowable(() -> Model.read(request(), kept)))
          .isInstanceOf(AutogenException.class);
    }
  }

  @Test
  void whatAClassLoaderPassesOverCostsTimeOnly() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jar"));
    Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");
    ModelSnapshot without = Model.read(request());

    for (Path each : List.of(empty, text)) {
      ModelRequest request = request().withClasspath(List.of(each.toString()));
      assertThat(asked(request)).isEqualTo(without);
      assertThat(asked(request)).isEqualTo(without);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenCostsTimeOnly() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    Cache none = new Cache(file.resolve("kept"));

    assertThat(Model.read(request(), none)).isEqualTo(Model.read(request(), none));
  }

  private ModelRequest request() {
    return app.request().withNaming("app.Telltale");
  }

  private ModelSnapshot asked(ModelRequest request) {
    System.clearProperty(ASKED);
    ModelSnapshot model = Model.read(request, kept);
    assertThat(System.getProperty(ASKED)).as("Hibernate was asked").isEqualTo("yes");
    return model;
  }

  private ModelSnapshot notAsked(ModelRequest request) {
    System.clearProperty(ASKED);
    ModelSnapshot model = Model.read(request, kept);
    assertThat(System.getProperty(ASKED)).as("Hibernate was asked").isNull();
    return model;
  }

  private Path jar(String name, List<String> others, Path content) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", others));
    Path jar = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(content)) {
      // As they are, so that what has the same size in the folder has it in the jar.
      out.setLevel(0);
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(content.relativize(each).toString()));
        out.write(Files.readAllBytes(each));
      }
    }
    return jar;
  }

  private static List<String> columns(ModelSnapshot model) {
    return model.schema().tables().get(0).columns().stream()
        .map(column -> column.name().toString())
        .toList();
  }

  private static String person(String column) {
    return "package app; import jakarta.persistence.*; @Entity public class Person {"
        + " @Id long id; String "
        + column
        + "; }";
  }
}
