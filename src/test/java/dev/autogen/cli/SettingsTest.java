package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.cli.Shell.Result;
import dev.autogen.command.Settings;
import dev.autogen.problem.AutogenException;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  @TempDir private Path folder;

  @Test
  void aFlagBeatsTheEnvironmentWhichBeatsTheFile() {
    Map<String, String> file = Map.of("revisions", "of-file", "entities", "a", "url", url("file"));

    Settings byFile = read(Map.of(), Map.of(), file);
    Settings byEnvironment = read(Map.of(), Map.of("AUTOGEN_REVISIONS", "of-env"), file);
    Settings byFlag =
        read(
            Map.of(Setting.REVISIONS, List.of("of-flag")),
            Map.of("AUTOGEN_REVISIONS", "of-env"),
            file);

    assertThat(byFile.history().revisions()).isEqualTo(folder.resolve("of-file"));
    assertThat(byEnvironment.history().revisions()).isEqualTo(folder.resolve("of-env"));
    assertThat(byFlag.history().revisions()).isEqualTo(folder.resolve("of-flag"));
  }

  @Test
  void theFirstVariableOfSeveralCounts() {
    Map<String, String> all =
        Map.of("DATABASE_URL", url("third"), "DB_URL", url("second"), "AUTOGEN_URL", url("first"));

    assertThat(database(all)).endsWith("/first");
    assertThat(database(Map.of("DATABASE_URL", url("third"), "DB_URL", url("second"))))
        .endsWith("/second");
    assertThat(database(Map.of("DATABASE_URL", url("third")))).endsWith("/third");
  }

  @Test
  void userAndPasswordOverrideWhatTheAddressSays() {
    Settings settings =
        read(
            Map.of(Setting.URL, List.of("postgresql://a:b@host/db")),
            Map.of("PGPASSWORD", "c", "AUTOGEN_USERNAME", "d"),
            Map.of());

    assertThat(settings.database().url().orElseThrow().user()).contains("d");
    assertThat(settings.database().url().orElseThrow().password()).contains("c");
  }

  @Test
  void pathsAreThoseOfTheFolderInWhichTheyAreGiven() {
    Settings settings =
        new SettingsReader(
                Map.of(Setting.CLASSPATH, List.of("lib/*")),
                Map.of(),
                new SettingsFile(
                    folder.resolve("conf"), Map.of("entities", "a" + File.pathSeparator + "/b")),
                folder)
            .read();

    assertThat(settings.entities().paths())
        .containsExactly(folder.resolve("conf/a").toString(), Path.of("/b").toString());
    assertThat(settings.entities().classpath())
        .containsExactly(folder.resolve("lib") + File.separator + "*");
  }

  @Test
  void aPersistenceUnitNamesThingsUnlessNamingIsSet() {
    assertThat(read(Map.of(), Map.of(), Map.of()).entities().naming()).isEmpty();
    assertThat(read(Map.of(), Map.of(), Map.of("naming", "spring")).entities().naming())
        .contains("spring");
  }

  @Test
  void hibernatesSettingsComeFromFileAndFlags() {
    Settings settings =
        read(
            Map.of(Setting.HIBERNATE, List.of("hibernate.a=1", "b=2", "jakarta.persistence.d=4")),
            Map.of(),
            Map.of("hibernate.a", "0", "hibernate.c", "3", "org.hibernate.e", "5"));

    assertThat(settings.entities().hibernate())
        .isEqualTo(
            Map.of(
                "hibernate.a", "1",
                "hibernate.b", "2",
                "hibernate.c", "3",
                "jakarta.persistence.d", "4",
                "org.hibernate.e", "5"));
  }

  @Test
  void durationsHaveUnits() {
    Settings settings =
        read(
            Map.of(
                Setting.LOCK_TIMEOUT, List.of("500ms"), Setting.STATEMENT_TIMEOUT, List.of("2min")),
            Map.of(),
            Map.of());

    assertThat(settings.database().lockTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.database().statementTimeout()).contains(Duration.ofMinutes(2));
  }

  @Test
  void everyValueThatCannotBeUsedIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        Setting.LOCK_TIMEOUT, List.of("soon"),
                        Setting.POSTGRES_VERSION, List.of("9"),
                        Setting.UNMANAGED, List.of("maybe")),
                    Map.of(),
                    Map.of()))
        .isInstanceOf(AutogenException.class)
        .hasMessageContaining("soon is no duration")
        .hasMessageContaining("no scratch server of PostgreSQL 9")
        .hasMessageContaining("not maybe");
  }

  @Test
  void allUnknownKeysOfTheFileAreNamedWithTheNearestKnownOne() {
    Shell shell =
        new Shell(folder)
            .write(
                "autogen.properties", "# settings", "entites = a", "", "revison = b", "zzzzzzz=1");

    Result result = shell.run("heads");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("error A002: there is no setting called entites\n\n  autogen.properties:2\n\n")
        .contains("did you mean  entities?")
        .contains("autogen.properties:4")
        .contains("did you mean  revisions?")
        .contains("there is no setting called zzzzzzz")
        .contains("the settings are:  url, username");
  }

  @Test
  void everyPersistenceUnitHasAName() {
    for (String units : List.of("", " ", "sales,,stock", "sales, ", ",")) {
      Result result = new Shell(folder).run("diff", "--persistence-unit", units);

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("error A002: a persistence unit's name is empty\n")
          .contains("set by --persistence-unit: \"" + units + "\"");
    }
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    Result result = new Shell(folder).run("heads", "--config", "other.properties");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("error A002: the settings file other.properties cannot be read");
  }

  private static String url(String database) {
    return "postgresql://localhost/" + database;
  }

  private String database(Map<String, String> environment) {
    return read(Map.of(), environment, Map.of()).database().url().orElseThrow().shown();
  }

  private Settings read(
      Map<Setting, List<String>> flags, Map<String, String> environment, Map<String, String> file) {
    return new SettingsReader(flags, environment, new SettingsFile(folder, file), folder).read();
  }

  @Test
  void withoutAnAddressThereIsNone() {
    assertThat(read(Map.of(), Map.of(), Map.of()).database().url()).isEqualTo(Optional.empty());
  }
}
