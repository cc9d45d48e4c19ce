package dev.autogen.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of classes before any of them is loaded. */
class ClassScanTest {
  @TempDir private Path folder;
  private Compiled compiled;

  @BeforeEach
  void compile() {
    compiled = new Compiled(folder);
  }

  @Test
  void refusesPathsThatDoNotExist() {
    ModelRequest request =
        ModelRequest.of(List.of("no/such/classes"), 17, "public")
            .withClasspath(List.of("no/such/jars/*"));

    assertThatThrownBy(() -> Model.read(request))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        Problem.of(
                                ErrorCode.A033, "the entities' class path names what doesn't exist")
                            .at("no/such/classes", "no/such/jars/*")
                            .remedy(
                                "Build the project first, for example with mvn compile",
                                "or name the folder of its classes: --entities target/classes")));
  }

  @Test
  void saysThatAPackedApplicationIsNoJarOfClasses() throws IOException {
    compiled.source(
        "Packed", "@jakarta.persistence.Entity class Packed { @jakarta.persistence.Id long id; }");
    Path jar = folder.resolve("shop-1.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/Packed.class"));
      out.write(Files.readAllBytes(compiled.classes().resolve("Packed.class")));
    }

    assertThatThrownBy(() -> Model.read(ModelRequest.of(List.of(jar.toString()), 17, "public")))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems().toString())
                    .contains("A033", "shop-1.jar is a whole application", "target/classes"));
  }

  @Test
  void saysThatConstraintsOfValidationCountForNothingWithoutAValidator() {
    assertThat(Notes.unvalidated(List.of())).isEmpty();
    assertThat(Notes.unvalidated(List.of("shop.Customer", "shop.Order")))
        .singleElement(STRING)
        .startsWith("shop.Customer and 1 more have constraints of jakarta.validation")
        .contains("--classpath");
    compiled.source(
        "Checked",
        """
        @jakarta.persistence.Entity
        class Checked {
          @jakarta.persistence.Id long id;
          @jakarta.validation.constraints.Size(max = 30) String name;
        }
        """);
    ClassScan scan = ClassScan.of(List.of(compiled.classes()), List.of());
    assertThat(scan.constrained()).containsExactly("Checked");
    assertThat(Model.read(compiled.request()).notes()).as("there is a validator").isEmpty();
  }
}
