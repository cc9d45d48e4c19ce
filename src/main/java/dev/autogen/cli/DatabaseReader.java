package dev.autogen.cli;

import dev.autogen.cli.GivenSettings.Given;
import dev.autogen.command.DatabaseSettings;
import dev.autogen.command.DatabaseUrl;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which database it is and how long to wait for it. */
record DatabaseReader(GivenSettings settings) {
  DatabaseSettings read() {
    Optional<DatabaseUrl> url = settings.parsed(Setting.URL, DatabaseUrl::parse);
    Optional<DatabaseUrl> withUser =
        url.map(each -> settings.text(Setting.USERNAME).map(each::withUser).orElse(each));
    return new DatabaseSettings(
        withUser.map(
            each ->
                settings
                    .of(Setting.PASSWORD)
                    .map(Given::value)
                    .map(each::withPassword)
                    .orElse(each)),
        settings
            .parsed(Setting.POSTGRES_VERSION, DatabaseReader::major)
            .orElse(DatabaseSettings.SCRATCH_MAJOR),
        settings
            .parsed(Setting.LOCK_TIMEOUT, Durations::parse)
            .orElse(DatabaseSettings.LOCK_TIMEOUT),
        settings.parsed(Setting.STATEMENT_TIMEOUT, Durations::parse));
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
}
