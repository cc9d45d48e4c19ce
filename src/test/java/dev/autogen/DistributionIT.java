package dev.autogen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the build hands out: the library's jar, and the distribution as a folder and as a zip. */
class DistributionIT {
  private static final Path JAR = Path.of(System.getProperty("autogen.jar"));
  private static final Path DISTRIBUTION = Path.of(System.getProperty("autogen.distribution"));

  @Test
  void theJarHoldsAutogenAndNoSamples() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("dev/autogen/"))
          .noneMatch(name -> name.startsWith("dev/autogen/samples/"))
          .noneMatch(name -> name.matches(".*/R\\d{8}_.*"));
    }
  }

  @Test
  void theManifestSaysTheVersionAndDrawsInNoOtherJar() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      var attributes = jar.getManifest().getMainAttributes();
      assertThat(attributes.getValue("Implementation-Version"))
          .isEqualTo(DISTRIBUTION.getFileName().toString().substring("autogen-".length()));
      // javac warns of every jar that a Class-Path names and that is not there.
      assertThat(attributes.getValue("Class-Path")).isNull();
    }
  }

  @Test
  void theIndexNamesEveryJarOfLib() throws IOException {
    List<String> index = Files.readAllLines(DISTRIBUTION.resolve("lib/index"));
    try (Stream<Path> lib = Files.list(DISTRIBUTION.resolve("lib"))) {
      assertThat(lib.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".jar")))
          .containsExactlyInAnyOrderElementsOf(index.subList(1, index.size()))
          .hasSizeGreaterThan(20);
    }
    assertThat(index.get(1)).isEqualTo(JAR.getFileName().toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itStarts() throws Exception {
    assumeThat(Path.of("src/main/java/dev/autogen/cli/Main.java")).exists();
    ProcessBuilder process =
        new ProcessBuilder(DISTRIBUTION.resolve("bin/autogen").toString(), "--version");
    process.environment().put("AUTOGEN_ARCHIVE", "off");
    process.redirectErrorStream(true);
    Process started = process.start();

    assertThat(started.getInputStream())
        .asString(UTF_8)
        .contains(DISTRIBUTION.getFileName().toString().substring("autogen-".length()));
    assertThat(started.waitFor()).isZero();
  }

  @Test
  void everyMajorVersionOfPostgresIsAboard() {
    assertThat(Stream.of("14", "15", "16", "17", "18"))
        .allMatch(major -> Files.exists(DISTRIBUTION.resolve("lib/postgres/" + major + ".jar")));
  }

  @Test
  void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
    String readme = Files.readString(DISTRIBUTION.resolve("README.md"));

    assertThat(Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme).results())
        .isNotEmpty()
        .allSatisfy(link -> assertThat(DISTRIBUTION.resolve(link.group(1))).exists());
  }

  @Test
  void theZipHoldsWhatTheFolderHolds() throws IOException {
    List<String> folder;
    try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
      folder =
          files
              .filter(Files::isRegularFile)
              .map(file -> DISTRIBUTION.getParent().relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.matches(".*\\.(jsa|aot)(\\.\\w+.*)?"))
              .toList();
    }
    try (ZipFile zip = new ZipFile(DISTRIBUTION + ".zip")) {
      assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .containsExactlyInAnyOrderElementsOf(folder);
    }
  }
}
