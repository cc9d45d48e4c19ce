package dev.autogen.cli;

import dev.autogen.command.EnsureVersion;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code ensure-version}. */
final class EnsureVersionVerb implements Verb {
  @Override
  public List<OptionSpec> options() {
    return List.of(Scripting.optionWithoutRange());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "autogen ensure-version", "by a role that may create tables, before others work"));
  }

  @Override
  public int run(Invocation invocation) {
    if (Scripting.isWanted(invocation.options())) {
      invocation.output().script(EnsureVersion.script(invocation.settings()));
      return 0;
    }
    String table = EnsureVersion.run(invocation.settings(), invocation.progress());
    Output output = invocation.output();
    if (output.json()) {
      output.text(Json.of(json -> json.object(() -> json.field("table", table))));
    } else if (!output.quiet()) {
      output.line("What is applied is recorded in " + table + ".");
    }
    return 0;
  }
}
