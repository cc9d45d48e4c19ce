package dev.autogen.cli;

import dev.autogen.command.ToolVersion;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command line from beginning to end; the only way in. */
final class Cli {
  /** The exit code of a fault of autogen's own, as {@code sysexits.h} has it. */
  private static final int FAULT = 70;

  private final List<String> arguments;
  private final Surroundings surroundings;
  private Call call;

  private Cli(List<String> arguments, Surroundings surroundings) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.call = new Call(new Options(List.of()), surroundings);
  }

  /** Runs the command and returns the exit code; nothing is thrown. */
  static int run(List<String> arguments, Surroundings surroundings) {
    return new Cli(usual(arguments), surroundings).run();
  }

  private int run() {
    try {
      return parsed();
    } catch (AutogenException refused) {
      return refused(refused.problems(), refused);
    } catch (ParameterException wrong) {
      return refused(List.of(UsageProblems.of(wrong)), wrong);
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError fault) {
      print(fault(fault), fault);
      return FAULT;
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  /** {@code help}, {@code help VERB} and {@code version}, as other tools have them. */
  private static List<String> usual(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    return switch (first) {
      case "help" -> Stream.concat(arguments.stream().skip(1), Stream.of("--help")).toList();
      case "version" -> Stream.concat(Stream.of("--version"), arguments.stream().skip(1)).toList();
      default -> arguments;
    };
  }

  private int parsed() {
    ParseResult program = CommandLines.of(arguments).parseArgs(CommandLines.guarded(arguments));
    Options options =
        new Options(program.asCommandLineList().stream().map(CommandLine::getParseResult).toList());
    call = new Call(options, surroundings);
    Optional<Verbs> verb =
        program.hasSubcommand()
            ? Verbs.of(program.subcommand().commandSpec().name())
            : Optional.empty();
    if (options.has("--version")) {
      surroundings.out().println("autogen " + ToolVersion.text());
      return 0;
    }
    if (options.has("--help")) {
      Style style = call.style(Surroundings.Stream.OUT);
      surroundings
          .out()
          .print(verb.map(each -> HelpPages.verb(each, style)).orElse(HelpPages.program(style)));
      return 0;
    }
    return call.run(verb.orElseGet(() -> shortForm(options)));
  }

  /** {@code autogen -m "…"} drafts. */
  private static Verbs shortForm(Options options) {
    if (options.has("--message")) {
      return Verbs.REVISION;
    }
    throw Problem.of(ErrorCode.A001, "there is no command")
        .remedy(
            "name one of   " + String.join(", ", Verbs.words()),
            "or draft by   autogen -m \"what changes\"",
            "see           autogen --help")
        .asException();
  }

  private int refused(List<Problem> problems, Exception exception) {
    String text = new ErrorText(call.style(Surroundings.Stream.ERR)).of(problems);
    print(Paths.within(text, surroundings.folder()), exception);
    return problems.stream()
        .map(problem -> problem.code().exitCode())
        .max(Comparator.naturalOrder())
        .orElse(FAULT);
  }

  private String fault(Throwable fault) {
    String sentence = "autogen itself failed: " + fault;
    return call.style(Surroundings.Stream.ERR).red("error:")
        + " "
        + sentence
        + "\n\nThis is a fault of autogen's. Please report it with what  --verbose  says.\n";
  }

  private void print(String text, Throwable cause) {
    StringWriter all = new StringWriter();
    all.append(text);
    if (arguments.contains("--verbose") || arguments.contains("-v")) {
      all.append('\n');
      cause.printStackTrace(new PrintWriter(all, true));
    }
    surroundings.out().flush();
    surroundings.err().print(call.secrets().hiddenIn(all.toString()));
  }
}
