package dev.autogen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScratchServerIT {
  private static final Path BINARIES = Path.of(System.getProperty(ScratchRequest.BINARIES));

  @TempDir private static Path cache;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void isTheRealServerOfTheMajorAskedFor(int major) throws SQLException {
    try (ScratchServer server = ScratchServer.start(request(major));
        Connection connection =
            DriverManager.getConnection(server.createDatabase(), server.credentials());
        ResultSet version = connection.createStatement().executeQuery("show server_version_num")) {
      version.next();

      assertThat(version.getInt(1) / 10_000).isEqualTo(major);
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    try (ScratchServer server = ScratchServer.start(request(17))) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void leavesNeitherProcessNorFilesBehindWhenClosed() throws Exception {
    ScratchServer server = ScratchServer.start(request(17));
    long postmaster = postmaster(cache).orElseThrow();

    server.close();

    within(Duration.ofSeconds(10), () -> ProcessHandle.of(postmaster).isEmpty());
    assertThat(running(cache)).isEmpty();
  }

  @Test
  void leavesNeitherProcessNorFilesBehindWhenTheProcessIsKilled(@TempDir Path other)
      throws Exception {
    Process process = startInAnotherProcess(other);
    long postmaster = postmaster(other).orElseThrow();
    assertThat(ProcessHandle.of(postmaster)).isPresent();

    process.destroyForcibly().waitFor();

    within(Duration.ofSeconds(10), () -> ProcessHandle.of(postmaster).isEmpty());
    within(Duration.ofSeconds(10), () -> running(other).isEmpty());
  }

  @Test
  void leavesNeitherProcessNorFilesBehindWhenTheProcessIsTerminated(@TempDir Path other)
      throws Exception {
    Process process = startInAnotherProcess(other);
    long postmaster = postmaster(other).orElseThrow();

    process.destroy();
    process.waitFor();

    within(Duration.ofSeconds(10), () -> ProcessHandle.of(postmaster).isEmpty());
    assertThat(running(other)).isEmpty();
  }

  @Test
  void deletesWhatACrashOfTheMachineLeftBehind(@TempDir Path other) throws IOException {
    Path left = other.resolve("running").resolve("0d5f0f9e");
    Files.createDirectories(left.resolve("data"));
    Path lock = Files.createFile(left.resolveSibling("0d5f0f9e.lock"));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(10))));

    ScratchFolder.clean(other.resolve("running"));

    assertThat(running(other)).isEmpty();
  }

  @Test
  void startsAfterItWasKilledAnywhereInItsFirstStart(@TempDir Path other) throws Exception {
    for (int millis : new int[] {300, 800, 1300, 1800, 2300}) {
      Process process = otherProcess(other);
      Thread.sleep(millis);
      process.destroyForcibly().waitFor();
    }

    within(
        Duration.ofSeconds(10),
        () -> !Files.exists(other.resolve("running")) || left(other).isEmpty());
    assertThat(left(other)).isEmpty();
    try (ScratchServer server =
        ScratchServer.start(new ScratchRequest(17, BINARIES, other, step -> {}))) {
      assertThat(server.url()).startsWith("jdbc:postgresql://");
    }
  }

  @Test
  void saysWhyThereIsNoPlaceForItsFiles(@TempDir Path other) throws IOException {
    Path file = Files.createFile(other.resolve("home"));

    assertThatThrownBy(
            () ->
                ScratchServer.start(
                    new ScratchRequest(17, BINARIES, file.resolve("cache"), step -> {})))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems().toString())
                    .contains("A091", "cannot be made: ", "home/cache", "XDG_CACHE_HOME=")
                    .doesNotContain("--postgres-version"));
  }

  @Test
  void saysWhichProgramsAreMissing(@TempDir Path empty) {
    ScratchRequest request = new ScratchRequest(16, empty, cache, step -> {});

    assertThatThrownBy(() -> ScratchServer.start(request))
        .isInstanceOf(AutogenException.class)
        .hasMessage("A090: there are no programs of PostgreSQL 16 for a scratch server");
  }

  /** Started by the tests that end it roughly. */
  public static void main(String[] arguments) throws InterruptedException {
    ScratchServer server =
        ScratchServer.start(new ScratchRequest(17, BINARIES, Path.of(arguments[0]), step -> {}));
    System.out.println(server.url());
    Thread.sleep(Duration.ofMinutes(2).toMillis());
  }

  private static Process otherProcess(Path other) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-D" + ScratchRequest.BINARIES + "=" + BINARIES,
            "-cp",
            System.getProperty("java.class.path"),
            ScratchServerIT.class.getName(),
            other.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Process startInAnotherProcess(Path other) throws IOException {
    Process process = otherProcess(other);
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.readLine()).startsWith("jdbc:postgresql://");
    return process;
  }

  private static ScratchRequest request(int major) {
    return new ScratchRequest(major, BINARIES, cache, step -> {});
  }

  private static List<Path> left(Path cache) throws IOException {
    try (Stream<Path> files = Files.walk(cache, 2)) {
      return files
          .filter(file -> file.getParent().endsWith("running") || isTemplateInTheMaking(file))
          .toList();
    }
  }

  private static boolean isTemplateInTheMaking(Path file) {
    return file.getFileName().toString().matches("postgres-data-.*-.*-.*-.*");
  }

  private static List<Path> running(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("running"))) {
      return files.toList();
    }
  }

  private static Optional<Long> postmaster(Path cache) throws IOException {
    for (Path folder : running(cache)) {
      Path file = folder.resolve("data").resolve("postmaster.pid");
      if (Files.exists(file)) {
        return Files.readAllLines(file).stream().findFirst().map(Long::valueOf);
      }
    }
    return Optional.empty();
  }

  private static void within(Duration patience, Condition condition) throws Exception {
    Instant end = Instant.now().plus(patience);
    while (!condition.holds() && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    assertThat(condition.holds()).isTrue();
  }

  /** Something that becomes true. */
  private interface Condition {
    boolean holds() throws Exception;
  }
}
