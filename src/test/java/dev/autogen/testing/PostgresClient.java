package dev.autogen.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code pg_dump} and {@code psql} of a major version, where the machine has them. */
public final class PostgresClient {
  private final Path folder;

  private PostgresClient(Path folder) {
    this.folder = folder;
  }

  /** Those of Debian's folder for the major version, else those of the path if they are of it. */
  public static Optional<PostgresClient> of(int major) {
    Stream<Path> path =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(Path::of);
    return Stream.concat(Stream.of(Path.of("/usr/lib/postgresql/" + major + "/bin")), path)
        .filter(folder -> Files.isExecutable(folder.resolve("pg_dump")))
        .filter(folder -> Files.isExecutable(folder.resolve("psql")))
        .map(PostgresClient::new)
        .filter(client -> client.run("pg_dump", "--version").contains(") " + major + "."))
        .findFirst();
  }

  /** Those of the path, of whatever version. */
  public static Optional<PostgresClient> any() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(Path::of)
        .filter(folder -> Files.isExecutable(folder.resolve("psql")))
        .findFirst()
        .map(PostgresClient::new);
  }

  /** Runs a script to its end or to its first error; what psql says, and its exit code. */
  public Ran script(TestDatabase database, String script, String... options) {
    try {
      Path file = Files.createTempFile("autogen", ".sql");
      try {
        Files.writeString(file, script);
        List<String> command =
            new ArrayList<>(
                List.of(folder.resolve("psql").toString(), "--no-psqlrc", "--set=ON_ERROR_STOP=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-f" + file, libpq(database)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a script came to. */
  public record Ran(int exit, String said) {}

  /** Dumps the one database and restores the dump into the other, which is empty. */
  public void copy(TestDatabase from, TestDatabase to) {
    try {
      Path dump = Files.createTempFile("autogen", ".sql");
      try {
        run("pg_dump", "--file", dump.toString(), libpq(from));
        run("psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "-f" + dump, libpq(to));
      } finally {
        Files.delete(dump);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that the database is made of, as statements; without what no two dumps have alike. */
  public String dump(TestDatabase database) {
    return run("pg_dump", "--schema-only", libpq(database))
        .lines()
        .filter(line -> !line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
        .collect(Collectors.joining("\n"));
  }

  private static String libpq(TestDatabase database) {
    return database.url().substring("jdbc:".length());
  }

  /** What the program prints; fails where the program does. */
  private String run(String program, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(folder.resolve(program).toString()), Arrays.stream(arguments))
            .toList();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(program + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
