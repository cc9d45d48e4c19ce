package dev.autogen.cli;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes once through what users do, in the working directory and on scratch servers, so that the
 * launcher can archive the classes that it takes. Writes to nobody.
 */
public final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("-m", "rehearsal"),
          List.of("upgrade"),
          List.of("current"),
          List.of("heads"),
          List.of("history", "-i"),
          List.of("show", "head"),
          List.of("check"),
          List.of("diff", "--format", "json"),
          List.of("downgrade", "base", "--accept-loss"));

  private Rehearsal() {}

  /** Rehearses with the entities of the folder that the only argument names. */
  public static void main(String[] arguments) {
    List<String> settings = List.of("--entities", arguments[0], "--revisions", "revisions");
    for (List<String> command : COMMANDS) {
      Cli.run(Stream.concat(command.stream(), settings.stream()).toList(), nowhere());
    }
    System.exit(0);
  }

  private static Surroundings nowhere() {
    PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
    BufferedReader nobody = new BufferedReader(Reader.nullReader());
    return new Surroundings(
        Map.of(), Path.of("").toAbsolutePath(), nobody, silence, silence, Set.of());
  }
}
