package dev.autogen.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** What an application ships with: these rooms, the driver, its compiled revisions, and no more. */
class RunnerAloneIT {
  private static final List<String> ROOMS =
      List.of("schema", "operation", "problem", "revision", "dialect", "runner");
  private static final String APPLICATION =
      """
      package com.acme;
      import dev.autogen.revision.CompiledRevisions;
      import dev.autogen.runner.Runner;
      public final class Application {
        public static void main(String[] arguments) {
          org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
          source.setUrl(arguments[0]);
          CompiledRevisions revisions =
              CompiledRevisions.of(Application.class.getClassLoader(), "com.acme.history");
          Runner.of(source, revisions)
              .upgrade(arguments[1])
              .steps()
              .forEach(step -> System.out.println(step.revision().id()));
        }
      }
      """;

  @TempDir private Path temporary;
  private Path rooms;
  private Path application;

  @BeforeEach
  void build() throws IOException, URISyntaxException {
    rooms = Files.createDirectory(temporary.resolve("rooms"));
    application = Files.createDirectory(temporary.resolve("application"));
    Path classes = place(Runner.class);
    for (String room : ROOMS) {
      copy(classes, classes.resolve("dev/autogen/" + room));
    }
    Path sources = temporary.resolve("sources");
    compile(
        write(sources, "Application", APPLICATION),
        write(sources, "R1", revision("R1", "aaaa", "", "op.createTable(\"one\");")),
        write(
            sources,
            "R2",
            revision("R2", "bbbb", "revises = \"aaaa\",", "op.dropTable(\"one\");")));
  }

  @Test
  void appliesRevisionsWithNothingElseOnTheClassPath() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(run(application, database, "aaaa")).containsExactly("aaaa");
      assertThat(database.query("select to_regclass('one')")).containsExactly("one");
      assertThat(run(application, database, "head")).containsExactly("bbbb");
      assertThat(run(application, database, "head")).isEmpty();
    }
  }

  @Test
  void findsRevisionsInAJar() throws Exception {
    Path jar = temporary.resolve("application.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(application)) {
        out.putNextEntry(new JarEntry(application.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
    }
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(run(jar, database, "head")).containsExactly("aaaa", "bbbb");
    }
  }

  @Test
  void severalProcessesTakeTurns() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<Process> processes =
          List.of(
              start(application, database, "head"),
              start(application, database, "head"),
              start(application, database, "head"));
      String output = "";
      for (Process process : processes) {
        output += text(process);
        assertThat(process.waitFor()).as(output).isZero();
      }
      assertThat(output.strip().lines()).containsExactly("aaaa", "bbbb");
    }
  }

  private List<String> run(Path revisions, TestDatabase database, String target) throws Exception {
    Process process = start(revisions, database, target);
    String output = text(process);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }

  private Process start(Path revisions, TestDatabase database, String target) throws Exception {
    String classPath =
        String.join(
            File.pathSeparator,
            rooms.toString(),
            revisions.toString(),
            place(Driver.class).toString());
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            "com.acme.Application",
            database.url(),
            target)
        .redirectErrorStream(true)
        .start();
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void compile(Path... sources) throws URISyntaxException {
    String classPath = place(Runner.class) + File.pathSeparator + place(Driver.class);
    String[] options = {"-d", application.toString(), "-cp", classPath, "-proc:none", "-nowarn"};
    String[] files = Stream.of(sources).map(Path::toString).toArray(String[]::new);
    String[] arguments = Stream.of(options, files).flatMap(Stream::of).toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
  }

  private void copy(Path root, Path folder) throws IOException {
    for (Path file : files(folder)) {
      Path copy = rooms.resolve(root.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name + ".java"), text);
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String revision(String name, String id, String revises, String body) {
    return """
        package com.acme.history;
        import dev.autogen.operation.Operations;
        import dev.autogen.revision.*;
        @RevisionHeader(id = "%s", %s created = "2026-08-24T09:12:44Z", message = "x")
        public final class %s implements Revision {
          @Override public void upgrade(Operations op) { %s }
          @Override public void downgrade(Operations op) { }
        }
        """
        .formatted(id, revises, name, body);
  }
}
