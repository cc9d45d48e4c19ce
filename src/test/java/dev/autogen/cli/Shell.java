package dev.autogen.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A working folder in which autogen is run, in this process. */
public final class Shell {
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private Set<Surroundings.Stream> terminals = EnumSet.noneOf(Surroundings.Stream.class);
  private String typed = "";

  public Shell(Path folder) {
    this.folder = folder;
  }

  /** What a run left. */
  public record Result(int exit, String out, String err) {}

  public Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Somebody sits at a terminal and types. */
  Shell typing(String text) {
    terminals = EnumSet.allOf(Surroundings.Stream.class);
    typed = text;
    return this;
  }

  public Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            environment,
            folder,
            new BufferedReader(new StringReader(typed)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminals);
    int exit = Cli.run(List.of(arguments), surroundings);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public Shell write(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, Arrays.asList(lines));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Compiles a class of the package {@code shop} into the folder {@code classes}. */
  public Shell entity(String name, String source) {
    String header = "package shop;\nimport jakarta.persistence.*;\n";
    write("sources/shop/" + name + ".java", header + source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = folder.resolve("classes");
    int exit =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-sourcepath",
            folder.resolve("sources").toString(),
            "-d",
            directory(classes).toString(),
            folder.resolve("sources/shop/" + name + ".java").toString());
    if (exit != 0) {
      throw new IllegalStateException(name + " does not compile");
    }
    return this;
  }

  /**
   * The files below the folder of that name but the lock file, in the order of their names; none
   * without it.
   */
  List<Path> files(String name) {
    if (!Files.exists(folder.resolve(name))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("revisions.lock"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
