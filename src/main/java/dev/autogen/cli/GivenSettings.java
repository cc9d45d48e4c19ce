package dev.autogen.cli;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What flags, environment and file say: the first that says something counts.
 *
 * @param problems with what was given, as far as it has been read
 */
record GivenSettings(
    Map<Setting, List<String>> flags,
    Map<String, String> environment,
    SettingsFile file,
    Path workingFolder,
    List<Problem> problems) {

  GivenSettings(
      Map<Setting, List<String>> flags,
      Map<String, String> environment,
      SettingsFile file,
      Path workingFolder) {
    this(flags, environment, file, workingFolder, new ArrayList<>());
  }

  /** Where a value comes from and what it is. */
  record Given(String place, String value, Path folder) {}

  Optional<Given> of(Setting setting) {
    List<String> flag = repeated(setting);
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

  Optional<String> text(Setting setting) {
    return of(setting).map(Given::value).map(String::strip);
  }

  void refuse(Problem problem) {
    problems.add(problem);
  }

  /** What the flags of a setting that can be repeated say. */
  List<String> repeated(Setting setting) {
    return flags.getOrDefault(setting, List.of());
  }

  List<String> paths(Setting setting) {
    return of(setting)
        .map(given -> ClassPaths.parse(given.value(), given.folder()))
        .orElse(List.of());
  }

  List<String> words(Setting setting) {
    return text(setting)
        .map(text -> List.of(text.split("\\s*,\\s*", -1)))
        .orElse(List.of())
        .stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The value of a setting; one that cannot be used is refused, and as if it were not given. */
  <T> Optional<T> parsed(Setting setting, Function<String, T> parser) {
    return of(setting).flatMap(given -> parsed(given, parser));
  }

  <T> Optional<T> parsed(Given given, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(given.value().strip()));
    } catch (AutogenException refused) {
      refused.problems().forEach(problem -> refuse(problem.at("set by " + given.place())));
      return Optional.empty();
    }
  }

  /** The settings of a family by the rest of their keys: those of the file, then the flags. */
  Map<String, Given> family(Setting setting) {
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
    for (String flag : repeated(setting)) {
      int equals = flag.indexOf('=');
      if (equals < 1) {
        refuse(
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
}
