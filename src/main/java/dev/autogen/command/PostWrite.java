package dev.autogen.command;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a team has run after a revision was written: formatters and the like. */
final class PostWrite {
  private static final String FILE = "{file}";

  /** A word: what stands between spaces, where quotes hold spaces together. */
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  /** What shows where a project begins, so that commands find their own settings there. */
  private static final List<String> PROJECT =
      List.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "autogen.properties",
          ".git");

  private final Map<String, String> commands;
  private final Path folder;

  /**
   * The commands by name, in their order.
   *
   * @param revisions the folder of the revisions; what is run is run where its project begins
   */
  PostWrite(Map<String, String> commands, Path revisions) {
    this.commands = commands;
    this.folder = project(revisions.toAbsolutePath());
  }

  /**
   * Runs all commands for a file, one after another.
   *
   * @return what they wrote, a line each, after the name of the command
   * @throws AutogenException A094 if one cannot be started or ends with another code than zero; the
   *     file stays
   */
  List<String> run(Path file) {
    List<String> said = new ArrayList<>();
    commands.forEach(
        (name, command) ->
            run(name, words(command, file), file).forEach(line -> said.add(name + ": " + line)));
    return said;
  }

  private List<String> run(String name, List<String> words, Path file) {
    Path output = temporary();
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      int code = process.waitFor();
      List<String> said = lines(output);
      if (code != 0) {
        throw failed(file, name, "ended with exit code " + code, ran(words, said)).asException();
      }
      return said;
    } catch (IOException unstartable) {
      throw failed(file, name, "cannot be run: " + unstartable.getMessage(), ran(words, List.of()))
          .asException(unstartable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    } finally {
      delete(output);
    }
  }

  private List<String> ran(List<String> words, List<String> said) {
    List<String> ran = new ArrayList<>();
    ran.add("run in " + folder + ": " + String.join(" ", words));
    ran.addAll(said);
    return ran;
  }

  private static Problem failed(Path file, String name, String how, List<String> ran) {
    List<String> places = new ArrayList<>(List.of(file.toString()));
    places.addAll(ran);
    return Problem.of(
            ErrorCode.A094,
            "the revision is written and stays, but the command " + name + " " + how)
        .at(places)
        .remedy(
            "correct  hooks." + name + ", then run it by hand, or delete the class and draft again",
            "a shell has to be named:  sh -c \"…\"");
  }

  /** The words of a command; the file is one word, or part of one, whatever its name contains. */
  static List<String> words(String command, Path file) {
    return WORD.matcher(command)
        .results()
        .map(word -> QUOTED.matcher(word.group()).replaceAll(PostWrite::bare))
        .map(word -> word.replace(FILE, file.toAbsolutePath().toString()))
        .toList();
  }

  /** Whether every quote of the command has its end. */
  static boolean isClosed(String command) {
    String bare = QUOTED.matcher(command).replaceAll("");
    return bare.indexOf('"') < 0 && bare.indexOf('\'') < 0;
  }

  private static String bare(MatchResult quoted) {
    String inside = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
    return Matcher.quoteReplacement(inside);
  }

  private static Path project(Path revisions) {
    return Stream.<Path>iterate(revisions, each -> each != null, Path::getParent)
        .filter(each -> PROJECT.stream().anyMatch(name -> Files.exists(each.resolve(name))))
        .findFirst()
        .orElse(revisions);
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("autogen", ".out");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> lines(Path output) throws IOException {
    return new String(Files.readAllBytes(output), Charset.defaultCharset()).lines().toList();
  }

  private static void delete(Path output) {
    try {
      Files.deleteIfExists(output);
    } catch (IOException left) {
      output.toFile().deleteOnExit();
    }
  }
}
