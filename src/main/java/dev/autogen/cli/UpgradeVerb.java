package dev.autogen.cli;

import dev.autogen.command.Upgrade;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code upgrade}. */
final class UpgradeVerb implements Verb {
  private static final String ACCEPT_EDITED = "--accept-edited";

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Scripting.option(),
        CommandLines.flag(
            "Take applied revisions that were edited for what the database has, and record that.",
            ACCEPT_EDITED));
  }

  @Override
  public boolean check(Options options) {
    return Scripting.checked(options);
  }

  @Override
  public Arguments arguments() {
    return new Arguments(
        "[TARGET]", "0..1", "An identifier or the beginning of one, head, +2 (default: head).");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen upgrade", "apply all that is not applied yet"),
        new Example("autogen upgrade +1", "apply the next one"),
        new Example(
            "autogen upgrade 3f9a:head --sql > up.sql", "a script for somebody else to run"));
  }

  @Override
  public int run(Invocation invocation) {
    List<String> arguments = invocation.options().arguments();
    String target = arguments.isEmpty() ? "head" : arguments.get(0);
    if (Scripting.isWanted(invocation.options())) {
      invocation
          .output()
          .script(Upgrade.script(invocation.settings(), target, invocation.progress()));
      return 0;
    }
    try (Interruption interruption = Interruption.awaited(invocation.output())) {
      MovedOutput output = new MovedOutput(invocation, interruption);
      boolean acceptEdited = invocation.options().has(ACCEPT_EDITED);
      output.print(
          Upgrade.run(invocation.settings(), target, acceptEdited, output, invocation.progress()));
      return 0;
    }
  }
}
