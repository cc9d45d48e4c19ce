package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operations;
import dev.autogen.problem.ErrorCode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages name only what there is. */
class PagesTest {
  private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.-])autogen ([^|;>]*)");
  private static final Pattern FLAG = Pattern.compile("(?<![\\w/-])--?[a-z][a-z-]*");
  private static final Pattern ERROR = Pattern.compile("\\bA\\d{3}\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern CALL = Pattern.compile("\\bop\\.(\\w+)");
  private static final Pattern KEY = Pattern.compile("^([a-z][\\w.-]*) *=");

  private static final CommandLineHelp HELP = new CommandLineHelp();

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      Stream<Path> pages = docs.filter(path -> path.toString().endsWith(".md")).sorted();
      return Stream.concat(Stream.of(Path.of("README.md")), pages).toList();
    }
  }

  static List<Path> guides() throws IOException {
    return pages().stream().filter(page -> !page.startsWith("docs/decisions")).toList();
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyCommandTakesTheFlagsThatItIsGiven(Path page) throws IOException {
    for (String code : Page.at(page).allCode()) {
      found(COMMAND, code)
          .forEach(
              match -> {
                List<String> words =
                    List.of(match.group(1).replaceAll("\".*?\"", "text").split(" "));
                String verb = HELP.verbOf(words);
                assertThat(HELP.flagsOf(verb)).as(code).containsAll(flags(match.group(1)));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyFlagExists(Path page) throws IOException {
    for (String code : Page.at(page).code()) {
      if (code.startsWith("--")) {
        assertThat(HELP.flags()).as(page.toString()).containsAll(flags(code));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everySettingExists(Path page) throws IOException {
    Page.at(page).blocks().stream()
        .filter(block -> block.language().equals("properties"))
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> found(KEY, line))
        .map(match -> match.group(1))
        .filter(key -> !key.matches("(org\\.)?hibernate\\..*"))
        .map(key -> key.replaceFirst("^(naming-convention|hooks)\\..*", "$1"))
        .forEach(key -> assertThat(HELP.flags()).as(page.toString()).contains(flag(key)));
  }

  /** The key is a list of what the flag gives one by one. */
  private static String flag(String key) {
    return key.equals("renames") ? "--rename" : "--" + key;
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyErrorExists(Path page) throws IOException {
    List<String> codes = Arrays.stream(ErrorCode.values()).map(ErrorCode::name).toList();

    assertThat(found(ERROR, Files.readString(page).replaceAll("A0\\d\\d–A0\\d\\d", "")))
        .allSatisfy(match -> assertThat(codes).contains(match.group()));
  }

  @ParameterizedTest
  @MethodSource("guides")
  void everyOperationExists(Path page) throws IOException {
    Set<String> verbs =
        Arrays.stream(Operations.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    for (String code : Page.at(page).allCode()) {
      assertThat(verbs).containsAll(found(CALL, code).map(match -> match.group(1)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();

    assertThat(found(LINK, Files.readString(page)).map(match -> match.group(1)))
        .filteredOn(link -> !link.matches("[a-z]+:.*"))
        .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }

  private static List<String> flags(String command) {
    return found(FLAG, command.replaceAll("\".*?\"", "")).map(match -> match.group()).toList();
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
