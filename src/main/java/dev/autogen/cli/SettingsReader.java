package dev.autogen.cli;

import dev.autogen.codegen.Draft;
import dev.autogen.command.DatabaseSettings;
import dev.autogen.command.DatabaseUrl;
import dev.autogen.command.DraftSettings;
import dev.autogen.command.EntitySettings;
import dev.autogen.command.HistorySettings;
import dev.autogen.command.ScopeSettings;
import dev.autogen.command.Settings;
import dev.autogen.command.StyleSettings;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes settings of flags, environment and file: the first that says something counts. */
final class SettingsReader {
  private static final String REVISIONS = "generated-migrations";

  private final Map<Setting, List<String>> flags;
  private final Map<String, String> environment;
  private final SettingsFile file;
  private final Path workingFolder;
  private final List<Problem> problems = new ArrayList<>();

  SettingsReader(
      Map<Setting, List<String>> flags,
      Map<String, String> environment,
      SettingsFile file,
      Path workingFolder) {
    this.flags = flags;
    this.environment = environment;
    this.file = file;
    this.workingFolder = workingFolder;
  }

  /**
   * The settings.
   *
   * @throws AutogenException with a problem for each value that cannot be used
   */
  Settings read() {
    Settings settings =
        new Settings(database(), entities(), history(), scope(), draft(), style(), "autogen");
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return settings;
  }

  /** Where a value comes from and what it is. */
  private record Given(String place, String value, Path folder) {}

  private Optional<Given> given(Setting setting) {
    List<String> flag = flags.getOrDefault(setting, List.of());
    if (!flag.isEmpty()) {
      return Optional.of(new Given(setting.flag(), flag.get(flag.size() - 1), workingFolder));
    }
    for (String variable : setting.variables()) {
      String value = environment.get(variable);
      if (value != null && !value.isBlank()) {
        return Optional.of(new Given(variable, value, workingFolder));
      }
    }
    return Optional.ofNullable(file.values().get(setting.key()))
        .filter(value -> !value.isBlank())
        .map(value -> new Given(setting.key() + " in the settings file", value, file.folder()));
  }

  private Optional<String> text(Setting setting) {
    return given(setting).map(Given::value).map(String::strip);
  }

  private DatabaseSettings database() {
    Optional<DatabaseUrl> url =
        given(Setting.URL).flatMap(given -> parsed(given, DatabaseUrl::parse));
    Optional<DatabaseUrl> withUser =
        url.map(each -> text(Setting.USERNAME).map(each::withUser).orElse(each));
    return new DatabaseSettings(
        withUser.map(
            each -> given(Setting.PASSWORD).map(Given::value).map(each::withPassword).orElse(each)),
        given(Setting.POSTGRES_VERSION)
            .flatMap(given -> parsed(given, SettingsReader::major))
            .orElse(DatabaseSettings.SCRATCH_MAJOR),
        given(Setting.LOCK_TIMEOUT)
            .flatMap(given -> parsed(given, Durations::parse))
            .orElse(DatabaseSettings.LOCK_TIMEOUT),
        given(Setting.STATEMENT_TIMEOUT).flatMap(given -> parsed(given, Durations::parse)));
  }

  private EntitySettings entities() {
    return new EntitySettings(
        paths(Setting.ENTITIES),
        paths(Setting.CLASSPATH),
        words(Setting.PACKAGES),
        units(),
        text(Setting.PERSISTENCE_XML),
        hibernate(),
        text(Setting.NAMING));
  }

  private Optional<String> units() {
    Optional<Given> units = given(Setting.PERSISTENCE_UNIT);
    units
        .filter(given -> Arrays.stream(given.value().split(",", -1)).anyMatch(String::isBlank))
        .ifPresent(
            given ->
                problems.add(
                    Problem.of(ErrorCode.A002, "a persistence unit's name is empty")
                        .at("set by " + given.place() + ": \"" + given.value() + '"')
                        .remedy(
                            "name the units, with a comma between two:  --persistence-unit A,B")));
    return units.map(Given::value).map(String::strip);
  }

  private HistorySettings history() {
    Path revisions =
        given(Setting.REVISIONS)
            .map(given -> given.folder().resolve(given.value().strip()))
            .orElse(workingFolder.resolve(REVISIONS));
    return new HistorySettings(
        revisions.normalize(),
        text(Setting.REVISIONS_PACKAGE),
        text(Setting.VERSION_TABLE).orElse(HistorySettings.VERSION_TABLE),
        text(Setting.VERSION_TABLE_SCHEMA));
  }

  private ScopeSettings scope() {
    boolean drop =
        given(Setting.UNMANAGED)
            .flatMap(given -> parsed(given, SettingsReader::drop))
            .orElse(false);
    return new ScopeSettings(
        words(Setting.SCHEMAS), drop, patterns(Setting.INCLUDE), patterns(Setting.EXCLUDE));
  }

  private List<String> patterns(Setting setting) {
    return given(setting)
        .flatMap(given -> parsed(given, ScopeSettings::patterns))
        .orElse(List.of());
  }

  private DraftSettings draft() {
    return new DecisionsReader(flags, file.values(), problems).read();
  }

  private StyleSettings style() {
    Draft.Style revision =
        given(Setting.REVISION_CLASS_NAME)
            .flatMap(given -> parsed(given, Draft.Style.USUAL::className))
            .orElse(Draft.Style.USUAL);
    Map<String, String> naming = new TreeMap<>();
    family(Setting.NAMING_CONVENTION)
        .forEach(
            (kind, given) ->
                parsed(given, template -> StyleSettings.naming(kind, template))
                    .ifPresent(template -> naming.put(kind, template)));
    return new StyleSettings(
        naming,
        given(Setting.REVISION_HEADER).map(this::header).map(revision::comment).orElse(revision),
        commands());
  }

  private Map<String, String> commands() {
    Map<String, String> commands = new LinkedHashMap<>();
    family(Setting.HOOKS)
        .forEach(
            (name, given) -> {
              commands.put(name, given.value().strip());
              if (given.value().isBlank()) {
                problems.add(
                    Problem.of(ErrorCode.A002, "the command " + name + " is empty")
                        .at("set by " + given.place())
                        .remedy("say what to run:  hooks.fmt = google-java-format -i {file}"));
              }
            });
    return commands;
  }

  /** A text has spaces or is a comment; else it is a file. */
  private String header(Given given) {
    String text = given.value().strip();
    if (text.matches("(?s)(//|/\\*).*|.*\\s.*") && !isFile(given)) {
      return text;
    }
    try {
      return Files.readString(given.folder().resolve(text));
    } catch (IOException | InvalidPathException unreadable) {
      problems.add(
          Problem.of(ErrorCode.A002, "the header " + text + " cannot be read")
              .at("set by " + given.place())
              .remedy("name a file that is there, in UTF-8, or write the text itself"));
      return "";
    }
  }

  private static boolean isFile(Given given) {
    try {
      return Files.isRegularFile(given.folder().resolve(given.value().strip()));
    } catch (InvalidPathException text) {
      return false;
    }
  }

  /** The settings of a family by the rest of their keys: those of the file, then the flags. */
  private Map<String, Given> family(Setting setting) {
    Map<String, Given> all = new LinkedHashMap<>();
    String beginning = setting.key() + ".";
    file.values()
        .forEach(
            (key, value) -> {
              if (key.startsWith(beginning)) {
                String place = key + " in the settings file";
                all.put(key.substring(beginning.length()), new Given(place, value, file.folder()));
              }
            });
    for (String flag : flags.getOrDefault(setting, List.of())) {
      int equals = flag.indexOf('=');
      if (equals < 1) {
        problems.add(
            Problem.of(ErrorCode.A002, setting.flag() + " " + flag + " has no value")
                .remedy("write  " + setting.flag() + " " + setting.label()));
      } else {
        all.put(
            flag.substring(0, equals).strip(),
            new Given(setting.flag(), flag.substring(equals + 1), workingFolder));
      }
    }
    return all;
  }

  private Map<String, String> hibernate() {
    Map<String, String> values = new TreeMap<>();
    file.values()
        .forEach(
            (key, value) -> {
              if (Setting.isOfHibernate(key)) {
                values.put(key, value);
              }
            });
    for (String flag : flags.getOrDefault(Setting.HIBERNATE, List.of())) {
      int equals = flag.indexOf('=');
      if (equals < 1) {
        problems.add(
            Problem.of(ErrorCode.A002, "--hibernate " + flag + " has no value")
                .remedy("write  --hibernate hibernate.KEY=VALUE"));
      } else {
        String key = flag.substring(0, equals).strip();
        values.put(
            Setting.isOfHibernate(key) ? key : "hibernate." + key,
            flag.substring(equals + 1).strip());
      }
    }
    return values;
  }

  private List<String> paths(Setting setting) {
    return given(setting)
        .map(given -> ClassPaths.parse(given.value(), given.folder()))
        .orElse(List.of());
  }

  private List<String> words(Setting setting) {
    return text(setting)
        .map(text -> List.of(text.split("\\s*,\\s*", -1)))
        .orElse(List.of())
        .stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private <T> Optional<T> parsed(Given given, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(given.value().strip()));
    } catch (AutogenException refused) {
      refused.problems().forEach(problem -> problems.add(problem.at("set by " + given.place())));
      return Optional.empty();
    }
  }

  private static int major(String text) {
    boolean known =
        text.matches("\\d\\d") && DatabaseSettings.SCRATCH_MAJORS.contains(Integer.parseInt(text));
    if (!known) {
      throw Problem.of(ErrorCode.A002, "there is no scratch server of PostgreSQL " + text)
          .remedy("choose one of  " + majors())
          .asException();
    }
    return Integer.parseInt(text);
  }

  private static String majors() {
    return DatabaseSettings.SCRATCH_MAJORS.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static boolean drop(String text) {
    return switch (text) {
      case "drop" -> true;
      case "keep" -> false;
      default ->
          throw Problem.of(ErrorCode.A002, "unmanaged objects can be kept or dropped, not " + text)
              .remedy("write  keep  or  drop")
              .asException();
    };
  }

  /** How durations are written. */
  static final class Durations {
    private Durations() {}

    static Duration parse(String text) {
      String digits = text.replaceFirst("\\s*[a-z]+$", "");
      String unit = text.substring(digits.length()).strip();
      if (!digits.matches("\\d{1,9}")) {
        throw refused(text);
      }
      long amount = Long.parseLong(digits);
      return switch (unit) {
        case "ms" -> Duration.ofMillis(amount);
        case "", "s" -> Duration.ofSeconds(amount);
        case "m", "min" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        default -> throw refused(text);
      };
    }

    private static AutogenException refused(String text) {
      return Problem.of(ErrorCode.A002, text + " is no duration")
          .remedy("write  500ms,  5s,  2min  or  1h")
          .asException();
    }
  }
}
