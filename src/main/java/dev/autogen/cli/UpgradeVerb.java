package dev.autogen.cli;

import dev.autogen.command.Upgrade;
import java.util.List;

/** {@code upgrade}. */
final class UpgradeVerb implements Verb {
  @Override
  public Arguments arguments() {
    return new Arguments(
        "[TARGET]", "0..1", "An identifier or the beginning of one, head, +2 (default: head).");
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("autogen upgrade", "apply all that is not applied yet"),
        new Example("autogen upgrade +1", "apply the next one"));
  }

  @Override
  public int run(Invocation invocation) {
    List<String> arguments = invocation.options().arguments();
    String target = arguments.isEmpty() ? "head" : arguments.get(0);
    try (Interruption interruption = Interruption.awaited(invocation.output())) {
      MovedOutput output = new MovedOutput(invocation, interruption);
      output.print(Upgrade.run(invocation.settings(), target, output, invocation.progress()));
      return 0;
    }
  }
}
