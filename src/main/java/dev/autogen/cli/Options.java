package dev.autogen.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What stands on the command line.
 *
 * @param results the program's part, then the verb's, if there is one
 */
record Options(List<ParseResult> results) {
  static final String NO_RENAMES = "--no-renames";

  /** The flag that lifts the guard of every comparison. */
  static OptionSpec allowMassDrop() {
    return CommandLines.flag(
        "Allow that more than a third of the managed tables is dropped.", "--allow-mass-drop");
  }

  /** The flag that says that nothing has another name. */
  static OptionSpec noRenames() {
    return CommandLines.flag(
        "Nothing has another name but what  --rename  says: the rest is dropped and added.",
        NO_RENAMES);
  }

  /** Whether the flag was given. */
  boolean has(String flag) {
    return results.stream().anyMatch(each -> each.hasMatchedOption(flag));
  }

  /** The value of the flag, if it was given; the last one, if it was given more than once. */
  Optional<String> value(String flag) {
    return values(flag).stream().reduce((first, last) -> last);
  }

  /** All values of the flag. */
  List<String> values(String flag) {
    return results.stream()
        .map(each -> each.matchedOption(flag))
        .filter(option -> option != null)
        .flatMap(option -> option.stringValues().stream())
        .toList();
  }

  /** The settings that were given, with their values. */
  Map<Setting, List<String>> settings() {
    Map<Setting, List<String>> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      List<String> values = values(setting.flag());
      if (!values.isEmpty()) {
        settings.put(setting, values);
      }
    }
    return settings;
  }

  /** What follows the verb and belongs to no flag. */
  List<String> arguments() {
    ParseResult own = results.get(results.size() - 1);
    return own.matchedPositionals().stream()
        .flatMap(each -> each.stringValues().stream())
        .map(CommandLines::unguarded)
        .toList();
  }

  /** The flags among these that stand before the verb. */
  List<String> beforeVerb(List<OptionSpec> among) {
    return among.stream()
        .map(OptionSpec::longestName)
        .filter(name -> results.size() > 1 && results.get(0).hasMatchedOption(name))
        .toList();
  }
}
