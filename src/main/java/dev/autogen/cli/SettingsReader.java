package dev.autogen.cli;

import dev.autogen.command.HistorySettings;
import dev.autogen.command.ScopeSettings;
import dev.autogen.command.Settings;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes settings of flags, environment and file: the first that says something counts. */
final class SettingsReader {
  private static final String REVISIONS = "generated-migrations";

  private final GivenSettings settings;

  SettingsReader(
      Map<Setting, List<String>> flags,
      Map<String, String> environment,
      SettingsFile file,
      Path workingFolder) {
    settings = new GivenSettings(flags, environment, file, workingFolder);
  }

  /**
   * The settings.
   *
   * @throws AutogenException with a problem for each value that cannot be used
   */
  Settings read() {
    Settings read =
        new Settings(
            new DatabaseReader(settings).read(),
            new EntityReader(settings).read(),
            history(),
            scope(),
            new DecisionsReader(settings.flags(), settings.file().values(), settings.problems())
                .read(),
            new StyleReader(settings).read(),
            "autogen");
    if (!settings.problems().isEmpty()) {
      throw new AutogenException(settings.problems());
    }
    return read;
  }

  private HistorySettings history() {
    Path revisions =
        settings
            .of(Setting.REVISIONS)
            .map(given -> given.folder().resolve(given.value().strip()))
            .orElse(settings.workingFolder().resolve(REVISIONS));
    return new HistorySettings(
        revisions.normalize(),
        settings.text(Setting.REVISIONS_PACKAGE),
        settings.text(Setting.VERSION_TABLE).orElse(HistorySettings.VERSION_TABLE),
        settings.text(Setting.VERSION_TABLE_SCHEMA));
  }

  private ScopeSettings scope() {
    boolean drop = settings.parsed(Setting.UNMANAGED, SettingsReader::drop).orElse(false);
    return new ScopeSettings(
        settings.words(Setting.SCHEMAS),
        drop,
        patterns(Setting.INCLUDE),
        patterns(Setting.EXCLUDE));
  }

  private List<String> patterns(Setting setting) {
    return settings.parsed(setting, ScopeSettings::patterns).orElse(List.of());
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
}
