package dev.autogen.cli;

import dev.autogen.command.Init;
import dev.autogen.command.Init.Begun;
import dev.autogen.command.ProjectLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code init}. */
final class InitVerb implements Verb {
  /** Nothing of these belongs into a file that others read. */
  private static final Set<Setting> UNWRITTEN =
      Set.of(Setting.URL, Setting.USERNAME, Setting.PASSWORD, Setting.FORMAT);

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen init", "in the folder of a Maven or Gradle project"),
        new Example("autogen init --revisions src/main/java", "settings that are given are kept"));
  }

  @Override
  public int run(Invocation invocation) {
    Path folder = invocation.surroundings().folder();
    Begun begun =
        Init.run(
            folder,
            SettingsFile.NAME,
            invocation.settings(),
            given(invocation.options().settings()));
    Output output = invocation.output();
    if (output.json()) {
      output.text(
          Json.of(
              json ->
                  json.object(
                      () -> {
                        json.strings("made", shown(begun.made(), folder));
                        json.strings("kept", shown(begun.kept(), folder));
                      })));
    } else if (!output.quiet()) {
      lines(begun, folder, output.style()).forEach(output::line);
    }
    return 0;
  }

  private static Map<String, String> given(Map<Setting, List<String>> flags) {
    Map<String, String> given = new LinkedHashMap<>();
    flags.forEach(
        (setting, values) -> {
          if (setting.family().isEmpty() && !UNWRITTEN.contains(setting)) {
            given.put(setting.key(), values.get(values.size() - 1));
          } else if (setting.family().isPresent()) {
            values.forEach(
                value -> {
                  String[] parts = value.split("=", 2);
                  given.put(setting.key() + "." + parts[0].strip(), parts[parts.length - 1]);
                });
          }
        });
    return given;
  }

  private static List<String> lines(Begun begun, Path folder, Style style) {
    List<String> lines = new ArrayList<>();
    List<String> found = new ArrayList<>();
    begun.layout().tool().map(ProjectLayout.Tool::title).ifPresent(found::add);
    if (begun.layout().springBoot()) {
      found.add("Spring Boot");
    }
    begun.layout().units().forEach(unit -> found.add("persistence unit " + unit));
    if (!found.isEmpty()) {
      lines.add("Found  " + String.join(", ", found));
    }
    shown(begun.made(), folder).forEach(each -> lines.add("Made   " + style.green(each)));
    shown(begun.kept(), folder)
        .forEach(each -> lines.add("Kept   " + each + ", which was there already"));
    lines.add("");
    lines.add("Next");
    begun.layout().tool().ifPresent(tool -> next(lines, "compile the entities", tool.compile()));
    next(lines, "see whether all is well", "autogen doctor");
    next(lines, "draft the first revision", "autogen -m \"first tables\"");
    return lines;
  }

  private static void next(List<String> lines, String what, String command) {
    lines.add("  %-26s%s".formatted(what + ":", command));
  }

  private static List<String> shown(List<Path> paths, Path folder) {
    return paths.stream().map(each -> Paths.shown(each, folder)).toList();
  }
}
