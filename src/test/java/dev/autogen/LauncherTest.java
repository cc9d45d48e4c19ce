package dev.autogen;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** bin/autogen in a distribution, with a java of our own that writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String RECORDING_JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*|-XX:AOTCacheOutput=*)
            { echo classes; echo "$@"; env; } >"${argument#*=}"
            echo noise
            exit 1
            ;;
        esac
      done
      echo "locale ${LC_ALL:-}"
      printf '%s\\n' "$@"
      echo "from java" >&2
      exit 5
      """;

  private static final Map<String, String> WITH_ARCHIVE = Map.of("AUTOGEN_ARCHIVE", "on");

  @TempDir Path temp;
  private Path distribution;
  private Path jdk;

  @BeforeEach
  void layOutADistributionAndAJdk() throws IOException {
    distribution = temp.resolve("an autogen");
    write("bin/autogen", Files.readString(Path.of("bin/autogen")));
    write("lib/index", "0.1.0-20260824\nautogen-0.1.0.jar\nzebra.jar\nantelope.jar\n");
    jdk = temp.resolve("a jdk");
    jdk("17.0.15");
  }

  @Test
  void passesArgumentsOutputAndTheExitCodeThrough() throws Exception {
    Outcome outcome = start(launcher(), "upgrade", "two words", "*", "");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.out()).endsWith("dev.autogen.cli.Main\nupgrade\ntwo words\n*\n\n");
    assertThat(outcome.err()).isEqualTo("from java\n");
  }

  @Test
  void namesTheJarsInTheOrderOfTheBuild() throws Exception {
    Path lib = distribution.toRealPath().resolve("lib");

    assertThat(start(launcher()).out().lines())
        .containsSequence(
            "-cp", lib + "/autogen-0.1.0.jar:" + lib + "/zebra.jar:" + lib + "/antelope.jar");
  }

  @Test
  void findsItsDistributionThroughLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(temp.resolve("absolute"), launcher());
    Path relative = Files.createSymbolicLink(temp.resolve("relative"), Path.of("absolute"));

    assertThat(start(relative).out()).isEqualTo(start(absolute).out()).contains("/an autogen/lib/");
  }

  @Test
  void makesTheArchiveOnceAndThenUsesIt() throws Exception {
    Outcome first = start(launcher(), WITH_ARCHIVE);
    Path archive =
        distribution.toRealPath().resolve("lib/autogen-0.1.0-20260824-jdk-17.0.15+6.jsa");
    await(archive);

    assertThat(first.out()).doesNotContain("Archive").doesNotContain("noise");
    assertThat(start(launcher(), WITH_ARCHIVE).out()).contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void usesAnAheadOfTimeCacheWhereTheJdkHasOne() throws Exception {
    jdk("25.0.3");
    start(launcher(), WITH_ARCHIVE);
    Path archive = distribution.toRealPath().resolve("lib/autogen-0.1.0-20260824-jdk-25.0.3+6.aot");
    await(archive);

    assertThat(start(launcher(), WITH_ARCHIVE).out()).contains("-XX:AOTCache=" + archive);
  }

  @Test
  void makesAnArchiveAgainThatWasMadeElsewhere() throws Exception {
    Path lib = distribution.toRealPath().resolve("lib");
    String name = "autogen-0.1.0-20260824-jdk-17.0.15+6.jsa";
    write("lib/" + name, "classes of another folder");
    write("lib/" + name + ".owner", "/somewhere/else/lib\n");

    assertThat(start(launcher(), WITH_ARCHIVE).out()).doesNotContain("SharedArchiveFile");
    await(lib.resolve(name));
  }

  @Test
  void rehearsesWithNothingOfTheUsers() throws Exception {
    Map<String, String> environment =
        Map.of(
            "AUTOGEN_ARCHIVE", "on",
            "DB_URL", "jdbc:postgresql://production/",
            "AUTOGEN_URL", "jdbc:postgresql://production/",
            "PGPASSWORD", "secret",
            "JAVA_OPTS", "-agentlib:theirs");

    start(launcher(), environment, "upgrade");
    Path lib = distribution.toRealPath().resolve("lib");
    Path archive = lib.resolve("autogen-0.1.0-20260824-jdk-17.0.15+6.jsa");
    await(archive);

    assertThat(archive)
        .content()
        .contains("dev.autogen.cli.Rehearsal " + lib.resolve("rehearsal"))
        .doesNotContain("production", "secret", "-agentlib:theirs dev");
  }

  @Test
  void addsTheOptionsOfTheUserAfterItsOwn() throws Exception {
    Outcome outcome = start(launcher(), Map.of("JAVA_OPTS", "-Xmx64m -Dpattern=*"));

    assertThat(outcome.out().lines())
        .containsSubsequence("-XX:+UseSerialGC", "-Xmx64m", "-Dpattern=*", "-cp");
  }

  @Test
  void readsEveryLetterInTheLocaleOfCronToo() throws Exception {
    assertThat(start(launcher(), Map.of("LC_ALL", "C")).out()).startsWith("locale C.UTF-8\n");
    assertThat(start(launcher(), Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "POSIX")).out())
        .startsWith("locale C.UTF-8\n");
    assertThat(start(launcher(), Map.of("LC_ALL", "de_DE.UTF-8")).out())
        .startsWith("locale de_DE.UTF-8\n");
  }

  @Test
  void refusesAnOlderJava() throws Exception {
    jdk("11.0.27");

    Outcome outcome = start(launcher());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "error: autogen needs a JDK, 17 or newer; %s/bin/java is of version 11.0.27+6\n"
                .formatted(jdk));
  }

  @Test
  void saysWhereJavaIsMissing() throws Exception {
    Files.delete(jdk.resolve("bin/java"));

    assertThat(start(launcher()).err())
        .isEqualTo("error: JAVA_HOME is %s, which has no bin/java\n".formatted(jdk));
  }

  private record Outcome(int exitCode, String out, String err) {}

  private Path launcher() {
    return distribution.resolve("bin/autogen");
  }

  private Outcome start(Path launcher, String... arguments) throws Exception {
    return start(launcher, Map.of(), arguments);
  }

  private Outcome start(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    Path out = Files.createTempFile(temp, "out", "");
    Path err = Files.createTempFile(temp, "err", "");
    ProcessBuilder process =
        new ProcessBuilder(
            Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    process
        .environment()
        .putAll(Map.of("JAVA_HOME", jdk.toString(), "JAVA_OPTS", "", "AUTOGEN_ARCHIVE", "off"));
    process.environment().putAll(environment);
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    int exitCode = process.start().waitFor();
    return new Outcome(exitCode, Files.readString(out), Files.readString(err));
  }

  private void jdk(String version) throws IOException {
    Files.createDirectories(jdk.resolve("bin"));
    Files.write(
        jdk.resolve("release"),
        List.of("JAVA_RUNTIME_VERSION=\"" + version + "+6\"", "JAVA_VERSION=\"" + version + "\""));
    executable(jdk.resolve("bin/java"), RECORDING_JAVA);
  }

  private void write(String file, String content) throws IOException {
    Path path = distribution.resolve(file);
    Files.createDirectories(path.getParent());
    executable(path, content);
  }

  private static void executable(Path path, String content) throws IOException {
    Files.writeString(path, content);
    Files.setPosixFilePermissions(path, fromString("rwxr-xr-x"));
  }

  /** The archive is made in the background, so that the first command need not wait for it. */
  private static void await(Path archive) throws Exception {
    Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while ((!isMade(archive) || Files.exists(lock)) && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    assertThat(archive).content().startsWith("classes\n");
    assertThat(lock).doesNotExist();
  }

  private static boolean isMade(Path archive) throws IOException {
    return Files.exists(archive) && Files.readString(archive).startsWith("classes\n");
  }
}
