package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code --help} says that there is. */
final class CommandLineHelp {
  private static final Pattern FLAG = Pattern.compile("(?<![\\w/-])--?[a-zA-Z][a-z-]*");
  private static final Pattern VERB = Pattern.compile("^  ([a-z]+) {2,}", Pattern.MULTILINE);

  private final Map<String, Set<String>> flags = new TreeMap<>();

  CommandLineHelp() {
    String program = help("--help");
    String commands = program.substring(program.indexOf("Commands"), program.indexOf("Options"));
    VERB.matcher(commands)
        .results()
        .map((MatchResult match) -> match.group(1))
        .forEach(verb -> flags.put(verb, flagsIn(help(verb, "--help"))));
    flags.put("", flagsIn(program));
  }

  /** The verb among the words of a command line; none where it only drafts or asks for help. */
  String verbOf(List<String> words) {
    String first = words.get(0);
    if (first.matches("(--)?(help|version)")) {
      return "";
    }
    if (first.startsWith("-")) {
      return "revision";
    }
    if (!first.matches("[a-z]+")) {
      return "";
    }
    assertThat(flags).containsKey(first);
    return first;
  }

  Set<String> flagsOf(String verb) {
    return flags.get(verb);
  }

  /** The flags of all verbs. */
  Set<String> flags() {
    return flags.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Set<String> flagsIn(String page) {
    return FLAG.matcher(page)
        .results()
        .map((MatchResult match) -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String help(String... arguments) {
    return new Shell(Path.of("")).run(arguments).out();
  }
}
