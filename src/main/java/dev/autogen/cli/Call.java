package dev.autogen.cli;

import dev.autogen.command.DatabaseUrl;
import dev.autogen.command.Progress;
import dev.autogen.command.Settings;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A command line that could be read, in its surroundings. */
final class Call {
  private final Options options;
  private final Surroundings surroundings;
  private Secrets secrets = new Secrets(List.of());

  Call(Options options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  /** Reads the settings and runs the verb; returns its exit code. */
  int run(Verbs word) {
    Verb verb = word.verb();
    List<Problem> problems = new ArrayList<>(whatCannotBe(word));
    tried(() -> verb.check(options), problems);
    Optional<SettingsFile> read =
        tried(() -> SettingsFile.read(surroundings.folder(), options.value("--config")), problems);
    SettingsFile file = read.orElseGet(() -> new SettingsFile(surroundings.folder(), Map.of()));
    Optional<Settings> settings = tried(() -> settings(file, word), problems);
    Optional<Output.Format> format = tried(() -> format(file, word), problems);
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return run(verb, settings.orElseThrow(), format.orElseThrow());
  }

  /** What is wrong with the settings is told all at once. */
  private static <T> Optional<T> tried(Supplier<T> reading, List<Problem> problems) {
    try {
      return Optional.of(reading.get());
    } catch (AutogenException refused) {
      problems.addAll(refused.problems());
      return Optional.empty();
    }
  }

  private Settings settings(SettingsFile file, Verbs word) {
    return new SettingsReader(
            options.settings(), surroundings.environment(), file, surroundings.folder())
        .read()
        .command("autogen " + word.word());
  }

  private int run(Verb verb, Settings settings, Output.Format format) {
    secrets = new Secrets(secrets(settings));
    Logs.show(options.has("--verbose") ? Optional.of(surroundings.err()) : Optional.empty());
    boolean paged = verb.isPaged() && format != Output.Format.JSON && Pager.isWanted(surroundings);
    if (!paged) {
      return run(verb, settings, format, surroundings.out());
    }
    try (Pager pager = Pager.of(surroundings)) {
      return run(verb, settings, format, pager.out());
    }
  }

  private int run(Verb verb, Settings settings, Output.Format format, PrintStream out) {
    try (ProgressLine line = new ProgressLine(surroundings.err())) {
      Output output = output(format, line, out);
      return verb.run(new Invocation(options, settings, output, progress(line), surroundings));
    }
  }

  /** Whether what goes to the stream is coloured. */
  Style style(Surroundings.Stream stream) {
    String colour = options.value("--color").orElse("auto");
    return switch (colour) {
      case "always" -> Style.COLOUR;
      case "never" -> Style.PLAIN;
      default ->
          surroundings.terminal(stream) && !surroundings.environment().containsKey("NO_COLOR")
              ? Style.COLOUR
              : Style.PLAIN;
    };
  }

  /** What must not be written. */
  Secrets secrets() {
    return secrets;
  }

  private Output output(Output.Format format, ProgressLine line, PrintStream out) {
    return new Output(
        out,
        surroundings.err(),
        format,
        options.has("--quiet"),
        options.has("--verbose"),
        style(Surroundings.Stream.OUT),
        secrets,
        line::clear);
  }

  private Output.Format format(SettingsFile file, Verbs word) {
    String format =
        options
            .value(Setting.FORMAT.flag())
            .or(() -> Optional.ofNullable(file.values().get(Setting.FORMAT.key())))
            .orElse("text");
    return switch (format) {
      case "text" -> Output.Format.TEXT;
      case "json" -> Output.Format.JSON;
      case "sql" -> {
        if (word != Verbs.DIFF) {
          throw noFormat("sql for  " + word.word());
        }
        yield Output.Format.SQL;
      }
      default -> throw noFormat(format);
    };
  }

  private static AutogenException noFormat(String format) {
    return Problem.of(ErrorCode.A002, "there is no output format " + format)
        .remedy("write  --format text  or  --format json,  and for  diff  also  --format sql")
        .asException();
  }

  private Progress progress(ProgressLine line) {
    if (options.has("--quiet")) {
      return Progress.SILENT;
    }
    if (options.has("--verbose")) {
      return new ProgressLog(surroundings.err());
    }
    return surroundings.terminal(Surroundings.Stream.ERR) ? line : Progress.SILENT;
  }

  private List<Problem> whatCannotBe(Verbs word) {
    List<Problem> problems = new ArrayList<>();
    if (word != Verbs.REVISION) {
      for (String flag : options.beforeVerb(Verbs.REVISION.verb().options())) {
        problems.add(
            Problem.of(ErrorCode.A001, flag + " is an option of  revision,  not of  " + word.word())
                .remedy("see  autogen " + word.word() + " --help"));
      }
    }
    String colour = options.value("--color").orElse("auto");
    if (!List.of("auto", "always", "never").contains(colour)) {
      problems.add(
          Problem.of(ErrorCode.A002, "colours cannot be " + colour)
              .remedy("write  --color auto,  --color always  or  --color never"));
    }
    return problems;
  }

  private static List<String> secrets(Settings settings) {
    return settings.database().url().flatMap(DatabaseUrl::password).stream().toList();
  }
}
