package dev.autogen.cli;

import dev.autogen.command.Stamp;
import dev.autogen.command.Stamp.Stamped;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionInfo;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code stamp}. */
final class StampVerb implements Verb {
  private static final String PURGE = "--purge";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Scripting.option(),
        CommandLines.flag(
            "Forget what the version table says, and be it a revision that nobody has.", PURGE));
  }

  @Override
  public boolean check(Options options) {
    if (Scripting.isWanted(options) && options.has(PURGE)) {
      throw Problem.of(ErrorCode.A001, "a script does not forget what it does not know")
          .remedy("leave out  " + PURGE + "  or  --sql")
          .asException();
    }
    return Scripting.checked(options);
  }

  @Override
  public Arguments arguments() {
    return new Arguments(
        "REV…",
        "1..*",
        "Where the database stands: an identifier, head, heads, base, BRANCH@head.");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen stamp head", "everything is there already, made by other means"),
        new Example(
            "autogen stamp --purge 3f9a", "the version table names a revision that is gone"));
  }

  @Override
  public int run(Invocation invocation) {
    if (Scripting.isWanted(invocation.options())) {
      return script(invocation);
    }
    Stamped stamped =
        Stamp.run(
            invocation.settings(),
            invocation.options().arguments(),
            invocation.options().has(PURGE),
            invocation.progress());
    Output output = invocation.output();
    List<RevisionInfo> rows = stamped.rows();
    if (output.json()) {
      output.text(
          Json.of(
              json ->
                  json.object(
                      () -> json.strings("heads", rows.stream().map(RevisionInfo::id).toList()))));
    } else if (!output.quiet()) {
      print(output, stamped);
    }
    return 0;
  }

  private static int script(Invocation invocation) {
    invocation
        .output()
        .script(
            Stamp.script(
                invocation.settings(), invocation.options().arguments(), invocation.progress()));
    return 0;
  }

  private static void print(Output output, Stamped stamped) {
    if (stamped.scratch()) {
      output.note("This was a scratch server: name a database with --url or DB_URL.");
    }
    if (stamped.rows().isEmpty()) {
      output.line("The database is said to be before the first revision. Nothing was run.");
    }
    for (RevisionInfo row : stamped.rows()) {
      output.line(
          "The database is said to be at %s, %s. Nothing was run."
              .formatted(output.style().yellow(row.id()), row.message()));
    }
  }
}
