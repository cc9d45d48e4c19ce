package dev.autogen.cli;

import dev.autogen.command.Diff;
import dev.autogen.command.Difference;
import dev.autogen.command.LockCheck;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code diff} and {@code check}, which differ in the exit code alone. */
final class DiffVerb implements Verb {
  private final boolean check;

  private DiffVerb(boolean check) {
    this.check = check;
  }

  static DiffVerb diff() {
    return new DiffVerb(false);
  }

  static DiffVerb check() {
    return new DiffVerb(true);
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(Options.noRenames(), Options.allowMassDrop());
  }

  @Override
  public List<Example> examples() {
    return check
        ? List.of(
            new Example("autogen check", "fail the build when a revision is missing"),
            new Example("autogen check --format json > drift.json", "and say what in JSON"))
        : List.of(
            new Example("autogen diff", "against the database of the settings"),
            new Example(
                "autogen diff -d postgresql://localhost/shop --entities target/classes",
                "without a settings file"),
            new Example("autogen diff --format sql", "as the statements that would run"));
  }

  @Override
  public boolean isPaged() {
    return true;
  }

  @Override
  public int run(Invocation invocation) {
    if (check) {
      stale(invocation);
    }
    Difference difference =
        Diff.run(
            invocation.decided(),
            invocation.options().has("--allow-mass-drop"),
            invocation.progress());
    Output output = invocation.output();
    if (output.format() != Output.Format.TEXT) {
      DifferenceText.notes(output, difference);
    }
    switch (output.format()) {
      case JSON ->
          output.text(Json.of(json -> json.object(() -> DifferenceJson.fields(json, difference))));
      case SQL -> difference.statements().forEach(sql -> output.line(sql + ";"));
      case TEXT -> print(output, difference);
    }
    return check && !difference.isEmpty() ? 1 : 0;
  }

  /** Says whether the lock file is current; that is no part of the answer. */
  private static void stale(Invocation invocation) {
    List<String> stale = LockCheck.run(invocation.settings());
    Output output = invocation.output();
    if (!stale.isEmpty()) {
      output.note("revisions.lock is not current:  autogen upgrade  brings it up to date.");
      stale.forEach(line -> output.note("  " + line));
    }
  }

  private static void print(Output output, Difference difference) {
    if (difference.isEmpty()) {
      RevisionVerb.nothing(output, difference);
    } else {
      new DifferenceText(output).print(difference);
    }
  }

  /** A number and its noun. */
  static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
