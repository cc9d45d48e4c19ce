package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a message tells somebody to run can be run. */
class RemediesTest {
  /** In messages, a command stands behind a colon or two blanks. */
  private static final Pattern COMMAND = Pattern.compile("(?:: |  )autogen ([a-z]+)");

  private static final Pattern FLAG = Pattern.compile("(?:: |  )(--[a-z][a-z-]+)");

  private final CommandLineHelp help = new CommandLineHelp();

  @Test
  void everyCommandExists() throws IOException {
    assertThat(found(COMMAND))
        .hasSizeGreaterThan(10)
        .allSatisfy(verb -> help.verbOf(List.of(verb)));
  }

  @Test
  void everyFlagExists() throws IOException {
    assertThat(found(FLAG)).hasSizeGreaterThan(10).isSubsetOf(help.flags());
  }

  private static List<String> found(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return pattern.matcher(all).results().map((MatchResult match) -> match.group(1)).toList();
    }
  }
}
