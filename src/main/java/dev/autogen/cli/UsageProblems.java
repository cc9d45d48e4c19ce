package dev.autogen.cli;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Nearest;
import dev.autogen.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class UsageProblems {
  private UsageProblems() {}

  static Problem of(ParameterException wrong) {
    CommandLine at = wrong.getCommandLine();
    boolean program = at.getParent() == null;
    String help = "autogen " + (program ? "" : at.getCommandName() + " ") + "--help";
    Optional<Problem> elsewhere = elsewhere(wrong, at);
    if (elsewhere.isPresent()) {
      return elsewhere.orElseThrow().remedy("see  " + help);
    }
    Problem problem = Problem.of(ErrorCode.A001, sentence(wrong, at));
    return meant(wrong, program)
        .map(near -> problem.remedy("did you mean  " + near + "?", "all there is:  " + help))
        .orElse(problem.remedy("see  " + help));
  }

  private static String sentence(ParameterException wrong, CommandLine at) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = CommandLines.unguarded(unmatched.getUnmatched().get(0));
      if (word.startsWith("-")) {
        return "there is no option " + word;
      }
      return at.getParent() == null
          ? "there is no command " + word
          : at.getCommandName()
              + " takes "
              + (some(at) ? "no further" : "no")
              + " argument: "
              + word;
    }
    if (wrong instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageProblems::name).collect(Collectors.joining(", "));
      return names + " is missing";
    }
    String message = String.valueOf(wrong.getMessage());
    return message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
  }

  private static String name(ArgSpec missing) {
    return missing.isOption()
        ? "the value " + missing.paramLabel() + " of " + ((OptionSpec) missing).longestName()
        : missing.paramLabel();
  }

  private static boolean some(CommandLine at) {
    return !at.getCommandSpec().positionalParameters().isEmpty();
  }

  /** An option that another command has. */
  private static Optional<Problem> elsewhere(ParameterException wrong, CommandLine at) {
    return option(wrong)
        .filter(word -> !verbs(word).isEmpty())
        .map(
            word ->
                "%s is an option of  %s,  not of  %s"
                    .formatted(word, String.join(", ", verbs(word)), name(at)))
        .map(sentence -> Problem.of(ErrorCode.A001, sentence));
  }

  private static String name(CommandLine at) {
    return at.getParent() == null ? "autogen -m" : at.getCommandName();
  }

  private static Optional<String> option(ParameterException wrong) {
    return Optional.of(wrong)
        .filter(UnmatchedArgumentException.class::isInstance)
        .map(each -> ((UnmatchedArgumentException) each).getUnmatched().get(0))
        .map(word -> word.replaceFirst("=.*", ""))
        .filter(word -> word.startsWith("-"));
  }

  /** The commands that have the option of that name. */
  private static List<String> verbs(String option) {
    return Arrays.stream(Verbs.values())
        .filter(each -> names(each).anyMatch(option::equals))
        .map(Verbs::word)
        .toList();
  }

  private static Stream<String> names(Verbs verb) {
    return verb.verb().options().stream().flatMap(each -> Arrays.stream(each.names()));
  }

  /** Its own options, or those of another command where one is nearer. */
  private static Optional<String> meant(ParameterException wrong, boolean program) {
    Optional<String> option = option(wrong);
    if (option.isEmpty()) {
      return wrong instanceof UnmatchedArgumentException unmatched && program
          ? Nearest.to(unmatched.getUnmatched().get(0), Verbs.words())
          : Optional.empty();
    }
    Set<String> own = wrong.getCommandLine().getCommandSpec().optionsMap().keySet();
    Stream<String> others = Arrays.stream(Verbs.values()).flatMap(UsageProblems::names);
    List<String> all = Stream.concat(own.stream(), others).distinct().toList();
    return Nearest.to(option.orElseThrow(), all)
        .map(
            near ->
                own.contains(near)
                    ? near
                    : near + ", an option of  " + String.join(", ", verbs(near)));
  }
}
