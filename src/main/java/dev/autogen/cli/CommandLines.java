package dev.autogen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What picocli is told: the program, its verbs and all options. */
final class CommandLines {
  private static final Pattern STEPS = Pattern.compile("-\\d+");
  private static final String GUARD = "steps:";

  private CommandLines() {}

  /**
   * The program for these arguments. It knows only the verbs that stand among them: making all of
   * them costs more than most commands take.
   */
  static CommandLine of(List<String> arguments) {
    CommandSpec program = CommandSpec.create().name("autogen");
    Verbs.REVISION.verb().options().forEach(program::addOption);
    shared(program);
    program.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show name and version.")
            .build());
    CommandLine line = new CommandLine(program);
    for (Verbs each : Verbs.values()) {
      if (arguments.contains(each.word())) {
        line.addSubcommand(each.word(), spec(each));
      }
    }
    return line;
  }

  /**
   * What of the command line picocli is given: {@code -1} is a number of steps, and no option as it
   * would believe.
   */
  static String[] guarded(List<String> arguments) {
    return arguments.stream()
        .map(each -> STEPS.matcher(each).matches() ? GUARD + each : each)
        .toArray(String[]::new);
  }

  /** The argument as it was before {@link #guarded}. */
  static String unguarded(String argument) {
    return argument.startsWith(GUARD) ? argument.substring(GUARD.length()) : argument;
  }

  /** An option that is given or not. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  /** An option with a value. */
  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option with a value that can be given more than once. */
  static OptionSpec values(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description + " Can be given more than once.")
        .build();
  }

  /** The options of every command that are no settings. */
  static List<OptionSpec> everywhere() {
    return List.of(
        value("FILE", "The settings file (default: autogen.properties).", "--config"),
        flag("Write results and errors only.", "-q", "--quiet"),
        flag("Write more: long forms, times, stack traces.", "-v", "--verbose"),
        value("auto|always|never", "Whether to use colours (default: auto).", "--color"),
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this page.").build());
  }

  private static CommandSpec spec(Verbs word) {
    CommandSpec spec = CommandSpec.create().name(word.word());
    Verb verb = word.verb();
    verb.options().forEach(spec::addOption);
    shared(spec);
    Verb.Arguments arguments = verb.arguments();
    if (!arguments.label().isEmpty()) {
      // Without an index, picocli takes every further argument for this one.
      String index = arguments.arity().endsWith("*") ? "0..*" : "0";
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(index)
              .paramLabel(arguments.label())
              .arity(arguments.arity())
              .required(!arguments.arity().startsWith("0"))
              .type(List.class)
              .auxiliaryTypes(String.class)
              .build());
    }
    return spec;
  }

  private static void shared(CommandSpec spec) {
    List<OptionSpec> options = new ArrayList<>(everywhere());
    for (Setting setting : Setting.values()) {
      OptionSpec.Builder option =
          OptionSpec.builder(setting.flags().toArray(String[]::new))
              .arity("1")
              .paramLabel(setting.label())
              .type(List.class)
              .auxiliaryTypes(String.class);
      options.add(option.build());
    }
    options.forEach(spec::addOption);
  }
}
