package dev.autogen.cli;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Nearest;
import dev.autogen.problem.Problem;
import java.util.List;
import java.util.Optional;
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
    Problem problem = Problem.of(ErrorCode.A001, sentence(wrong, at));
    return meant(wrong, program)
        .map(near -> problem.remedy("did you mean  " + near + "?", "all there is:  " + help))
        .orElse(problem.remedy("see  " + help));
  }

  private static String sentence(ParameterException wrong, CommandLine at) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
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

  private static Optional<String> meant(ParameterException wrong, boolean program) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String word = unmatched.getUnmatched().get(0);
    CommandLine at = wrong.getCommandLine();
    Stream<String> options = at.getCommandSpec().optionsMap().keySet().stream();
    List<String> candidates =
        word.startsWith("-") ? options.toList() : program ? Verbs.words() : List.of();
    return Nearest.to(word, candidates);
  }
}
