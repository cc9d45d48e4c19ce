package dev.autogen.cli;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import picocli.CommandLine.Model.OptionSpec;

/** The option to write a script instead of changing a database. */
final class Scripting {
  private static final String SQL = "--sql";

  private Scripting() {}

  static OptionSpec option() {
    return CommandLines.flag(
        "Change nothing and write a script for psql, from a database at A to B:  A:B.", SQL);
  }

  static OptionSpec optionWithoutRange() {
    return CommandLines.flag("Change nothing and write a script for psql.", SQL);
  }

  static boolean isWanted(Options options) {
    return options.has(SQL);
  }

  /** Refuses a range where a database is asked: it knows where it stands. */
  static boolean checked(Options options) {
    if (!isWanted(options)) {
      options.arguments().stream()
          .filter(each -> each.contains(":"))
          .findFirst()
          .ifPresent(
              range -> {
                throw Problem.of(
                        ErrorCode.A001, range + " is a range, which only a script begins with")
                    .remedy(
                        "name where to go:   " + range.substring(range.indexOf(':') + 1),
                        "or write a script:  " + SQL)
                    .asException();
              });
    }
    return true;
  }
}
